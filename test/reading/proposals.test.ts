import { tablesOf } from '../support/findings';
import { proposalLines } from '../support/proposalLines';
import { lines, sheet } from '../support/sheet';
import { foldTitle, readProposalHeading, readStrictHeading } from '../../src/reading/proposalCode';

describe('codes', () => {
  test.each([
    ['HA02(2025) - Omlægning af hjælp', 'HA02', 'Omlægning af hjælp'],
    ['HA02(2025) – Omlægning', 'HA02', 'Omlægning'],
    ['BU04 – Færre møder', 'BU04', 'Færre møder'],
    ['BC12 Mindre papir', 'BC12', 'Mindre papir'],
    ['F1', 'F1', null],
    ['INNO(2025) Innovation', 'INNO', 'Innovation'],
    ['UD 01 - Udeliv', 'UD01', 'Udeliv'],
  ])('"%s" is %s', (text, code, title) => {
    expect(readProposalHeading(text)).toEqual({ code, title });
  });

  test.each(['Q1 resultater', 'B 2025', 'Budgetforslag 2025', 'Tabel 1. Økonomi', 'BILAG1', '2025', ''])(
    '"%s" names no proposal',
    (text) => {
      expect(readStrictHeading(text)).toBeNull();
    },
  );

  test.each([
    ['HA02(2025) - Omlægning af hjælp', 'omlægning af hjælp'],
    ['Mindre drift [SOF, BIF]*', 'mindre drift'],
    ['Lukket sag* (FORTROLIG)', 'lukket sag'],
    ['Omlægning af ung- dom', 'omlægning af ungdom'],
  ])('the title "%s" is compared as "%s"', (title, folded) => {
    expect(foldTitle(title)).toBe(folded);
  });
});

const net = `Tabel A. Måltalseffekt (nettoeffektivisering)
Udvalg | Bevilling | 2024 | 2025 | 2026 | 2027
Socialudvalget | | | -80 | -180 | -180
Total | | | -80 | -180 | -180`;

const untitled = proposalLines({ heading: '' });
const other = proposalLines({ heading: 'HA03(2025) - Noget andet' });

/** Which proposal each table belongs to, in sheet order. */
function owners(...sheets: readonly (readonly [name: string, text: string])[]): string[] {
  return tablesOf(sheets.map(([name, text]) => sheet(lines(text), { name }))).map((line) =>
    line.replace(/ [A-Z]+\d+:.*/, ''),
  );
}

describe('which proposal a table belongs to', () => {
  test('the one whose heading stands above', () => {
    expect(owners(['Ark1', `${proposalLines()}\n\n${net}\n\n${other}\n\n${net}`])).toEqual([
      'proposal-economy HA02',
      'net-effect HA02',
      'proposal-economy HA03',
      'net-effect HA03',
    ]);
  });

  test("the one in the sheet's name", () => {
    expect(owners(['TV03', untitled], ['TV03 Tabel A-E', net], ['TV04', untitled])).toEqual([
      'proposal-economy TV03',
      'net-effect TV03',
      'proposal-economy TV04',
    ]);
  });

  test('the one in the caption', () => {
    expect(
      owners(['Ark1', proposalLines()], ['Ark2', other], ['A-E', net.replace('Tabel A.', 'Tabel A (HA03).')]),
    ).toEqual(['proposal-economy HA02', 'proposal-economy HA03', 'net-effect HA03']);
  });

  test("the workbook's only one", () => {
    expect(owners(['Ark1', proposalLines()], ['Ark2', net])).toEqual([
      'proposal-economy HA02',
      'net-effect HA02',
    ]);
  });

  test('none, where there are several and nothing tells', () => {
    expect(owners(['Ark1', proposalLines()], ['Ark2', other], ['Ark3', net])[2]).toBe('net-effect ?');
  });

  test('a title is a name where there is no code', () => {
    expect(
      owners([
        'Ark1',
        `${proposalLines({ heading: 'Bedre drift' })}\n\n${proposalLines({ heading: 'Færre vikarer' })}`,
      ]),
    ).toEqual(['proposal-economy Bedre drift', 'proposal-economy Færre vikarer']);
  });
});

test("the product's own sheets are not read", () => {
  const own = sheet({ ...lines(proposalLines()), A1: 'forslagskontrol:fordeling' }, { name: 'HA02' });
  expect(tablesOf(own)).toEqual([]);
});
