import fc from 'fast-check';
import { columnLetters } from '../../src/domain/a1';
import type { SheetSnapshot } from '../../src/domain/sheetSnapshot';
import { check } from '../support/findings';
import { lines, movedDown, sheet, type Cells, type CellSpec } from '../support/sheet';
import { proposalLines } from '../support/proposalLines';

/** Words that mean something to the reader, in places where they mean nothing. */
const words = [
  'Samlet varig ændring',
  'Varige ændringer',
  'Implementeringsomkostninger',
  'Samlede implementeringsomkostninger',
  'Samlet økonomisk påvirkning',
  'Tilbagebetalingstid baseret på',
  'totaløkonomi',
  'Tabel 1. Forslagets samlede økonomi',
  'Tabel A. Måltalseffekt',
  'Fordeling af effektivisering på forvaltningerne',
  'Udvalg',
  'Bevilling',
  'Styringsområde',
  'Titel',
  'Total',
  'I alt',
  'Heraf service',
  'Socialudvalget',
  'Socialforvaltningen',
  'Økonomiforvaltningen',
  'Service',
  'Anlæg',
  '1.000 kr. 2025 p/l',
  'HA02(2025) – Titel',
  'Nettoeffektivisering',
  'Effektivisering 2025',
  'Samlet investering',
  '-',
  '1.200',
  'Model 1: -360',
  '* Note',
];

const formulas = ['SUM(A1:A9)', 'SUM(', 'A1+', 'Ark!A1', 'SUM(A:A)', '1:1', 'INDIRECT("A1")', '#REF!', ''];

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: 'binary' }) },
  { weight: 2, arbitrary: fc.integer({ min: 2020, max: 2032 }) },
  { weight: 2, arbitrary: fc.integer({ min: -5000, max: 5000 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom(null, { error: '#REF!' }) },
);

const junkCells: fc.Arbitrary<Cells> = fc
  .array(fc.tuple(fc.nat(60), fc.nat(12), value, fc.option(fc.constantFrom(...formulas), { freq: 6 })), {
    maxLength: 400,
    size: 'max',
  })
  .map((drawn) =>
    Object.fromEntries(
      drawn.map(([row, column, content, formula]): [string, CellSpec] => [
        `${columnLetters(column)}${row + 1}`,
        formula === null ? { value: content } : { value: content, formula },
      ]),
    ),
  );

test('junk makes nothing throw', () => {
  fc.assert(
    fc.property(junkCells, (cells) => {
      expect(() => check(sheet(cells))).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

const broken = lines(proposalLines({ permanent: '| -80 | -280 | -180' }));

test('a standard table with a broken total is not overlooked below junk', () => {
  fc.assert(
    fc.property(junkCells, (cells) => {
      const below = movedDown(broken, 75);
      const checked = check(sheet({ ...cells, ...below }));
      const found = checked.findings.some(({ at, severity }) => at.row >= 75 && severity === 'error');
      expect(found || !checked.complete).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** A sheet of figures and words, and how often its rows are looked into. */
function bigSheet(rows: number): { readonly snapshot: SheetSnapshot; readonly looks: () => number } {
  const snapshot = sheet(
    Object.fromEntries(
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: 30 }, (__, column): [string, CellSpec] => [
          `${columnLetters(column)}${row + 1}`,
          (row * 31 + column * 17) % 5 === 0
            ? (words[(row * 7 + column) % words.length] ?? '')
            : (row * column) % 1900,
        ]),
      ).flat(),
    ),
  );
  let looks = 0;
  const counted = snapshot.rows.map(({ row, hidden, cells }) => ({
    row,
    hidden,
    get cells() {
      looks += 1;
      return cells;
    },
  }));
  return { snapshot: { ...snapshot, rows: counted }, looks: () => looks };
}

test('a sheet of figures and words takes work in proportion to its size', () => {
  const looksInto = (rows: number): number => {
    const { snapshot, looks } = bigSheet(rows);
    check(snapshot);
    return looks();
  };
  expect(looksInto(2000)).toBeLessThan(looksInto(1000) * 2.5);
});
