import { findingsOf } from '../support/findings';
import { proposalLines } from '../support/proposalLines';

const captions = {
  A: 'Tabel A. Måltalseffekt (nettoeffektivisering)',
  B: 'Tabel B. Bevillingsmæssig effekt - varig drift',
  C: 'Tabel C. Bevillingsmæssig effekt (bruttoeffektivisering)',
  D: 'Tabel D. Fordeling af anlægsinvesteringer mellem udvalg',
  E: 'Tabel E. Fordeling af serviceinvesteringer mellem udvalg',
} as const;

/** Committee tables below each other, a blank row between; the first caption stands in the given row's block. */
function tables(given: Partial<Record<keyof typeof captions, string>>): string {
  return Object.entries(given)
    .map(
      ([letter, rows]) => `

${captions[letter as keyof typeof captions]}
Udvalg | Bevilling | 2024 | 2025 | 2026 | 2027
${rows}`,
    )
    .join('');
}

/** Without owners in the labels: one committee may have anything. */
const unowned = proposalLines();
/** SOF owns the saving, BIF the running cost. */
const owned = proposalLines()
  .replace('Besparelse på drift', 'SOF sparer på drift')
  .replace('Licens', 'Licens i BIF');

const net = (sof: string, bif: string, total: string): string => `Socialudvalget | | ${sof}
Beskæftigelses- og Integrationsudvalget | | ${bif}
Total | | ${total}`;

const right = {
  A: net('| -100 | -200 | -200', '| 20 | 20 | 20', '| -80 | -180 | -180'),
  B: net('| | |', '| 20 | 20 | 20', '| 20 | 20 | 20'),
  C: net('| -100 | -200 | -200', '| | |', '| -100 | -200 | -200'),
  E: 'Socialudvalget | | 100 | 50 | |\nTotal | | 100 | 50 | |',
};

test('everything agrees', () => {
  expect(findingsOf(owned + tables(right))).toEqual([]);
});

describe('totals against Tabel 1', () => {
  test.each([
    ['A', '| -70 | -180 | -180', 'error distribution-tie D18 -70 -> -80'],
    ['B', '| 25 | 20 | 20', 'error distribution-tie D18 25 -> 20'],
    ['C', '| -90 | -200 | -200', 'error distribution-tie D18 -90 -> -100'],
    ['D', '| 5 | |', 'error distribution-tie D18 5 -> 0'],
    ['E', '100 | 55 | |', 'error distribution-tie D18 55 -> 50'],
  ] as const)('Tabel %s', (letter, figures, finding) => {
    expect(
      findingsOf(unowned + tables({ [letter]: `Socialudvalget | | ${figures}\nTotal | | ${figures}` })),
    ).toEqual([finding]);
  });

  test('D has the Anlæg rows, E the Service rows', () => {
    const mixed = unowned.replace(
      'Projektledelse | Service | 100 | 50 | | ',
      'Byggeri | Anlæg | 30 | 20 | |\nProjektledelse | Service | 70 | 30 | | ',
    );
    const split = (figures: string): string => `Socialudvalget | | ${figures}\nTotal | | ${figures}`;
    expect(findingsOf(mixed + tables({ D: split('30 | 20 | |'), E: split('70 | 30 | |') }))).toEqual([]);
    expect(findingsOf(mixed + tables({ D: split('70 | 30 | |') }))).toEqual([
      'error distribution-tie C19 70 -> 30',
      'error distribution-tie D19 30 -> 20',
    ]);
  });

  test('by the words of the caption, whatever its number', () => {
    const renumbered = tables({ A: 'Socialudvalget | | | -70 | -180 | -180\nTotal | | | -70 | -180 | -180' });
    expect(findingsOf(unowned + renumbered.replace('Tabel A.', 'Tabel 7.'))).toEqual([
      'error distribution-tie D18 -70 -> -80',
    ]);
  });
});

describe('each committee against its rows', () => {
  test('two rows swapped, so that the total foots: one finding a cell', () => {
    const swapped = net('| 20 | 20 | 20', '| -100 | -200 | -200', '| -80 | -180 | -180');
    expect(findingsOf(owned + tables({ A: swapped }))).toEqual(
      [
        ['17', '20', ['-100', '-200', '-200']],
        ['18', null, ['20', '20', '20']],
      ].flatMap(([row, printed, expected]) =>
        (expected as string[]).map((value, year) => {
          const own = printed ?? ['-100', '-200', '-200'][year];
          return `error committee-tie ${'DEF'[year] ?? ''}${String(row)} ${String(own)} -> ${value}`;
        }),
      ),
    );
  });

  test('a wrong row that the total repeats is one root', () => {
    expect(
      findingsOf(owned + tables({ A: net('| -110 | -200 | -200', '| 20 | 20 | 20', '| -90 | -180 | -180') })),
    ).toEqual(['error committee-tie D17 -110 -> -100', 'error committee-total D19 -90 -> -80 < D17']);
  });

  test('a committee on several rows has their sum', () => {
    const several = `Socialudvalget | 1010 | | -60 | -100 | -100
Socialudvalget | 1020 | | -40 | -100 | -100
Beskæftigelses- og Integrationsudval-get | | | 20 | 20 | 20
Total | | | -80 | -180 | -180`;
    expect(findingsOf(owned + tables({ A: several }))).toEqual([]);
    expect(findingsOf(owned + tables({ A: several.replace('-40', '-30').replace('-80', '-70') }))[0]).toBe(
      'error committee-tie D17 -60 -> -70',
    );
  });

  test('sub-units stand beside their committee, and all rows are added', () => {
    const units = `Økonomiudvalget | | | -30 | -90 | -90
Koncern IT | | | -50 | -90 | -90
Total | | | -80 | -180 | -180`;
    expect(findingsOf(unowned + tables({ A: units }))).toEqual([]);
    expect(findingsOf(unowned + tables({ A: units.replace('-50', '-45') }))).toEqual([
      'error committee-total D19 -80 -> -75',
    ]);
  });
});

describe('A = B + C', () => {
  test('a committee whose parts do not give its net', () => {
    const half = (figures: string, total: string): string => `Socialudvalget | | ${figures}
Teknik- og Miljøudvalget | | ${figures}
Total | | ${total}`;
    const parts = {
      A: `Socialudvalget | | | -20 | -90 | -90
Teknik- og Miljøudvalget | | | -60 | -90 | -90
Total | | | -80 | -180 | -180`,
      B: half('| 10 | 10 | 10', '| 20 | 20 | 20'),
      C: half('| -50 | -100 | -100', '| -100 | -200 | -200'),
    };
    expect(findingsOf(unowned + tables(parts))).toEqual([
      'error net-running-gross D17 -20 -> -40',
      'error net-running-gross D18 -60 -> -40',
    ]);
  });

  test('a root in one of its tables makes it a consequence', () => {
    const one = (figures: string): string => `Socialudvalget | | ${figures}\nTotal | | ${figures}`;
    const parts = {
      A: one('| -80 | -180 | -180'),
      B: one('| 20 | 20 | 20'),
      C: one('| -90 | -200 | -200'),
    };
    expect(findingsOf(unowned + tables(parts))).toEqual([
      'error net-running-gross D17 -80 -> -70 < D28',
      'error distribution-tie D28 -90 -> -100',
    ]);
  });

  test('running cost, a C equal to A and no B is one warning (F1)', () => {
    const one = 'Socialudvalget | | | -80 | -180 | -180\nTotal | | | -80 | -180 | -180';
    expect(findingsOf(unowned + tables({ A: one, C: one }))).toEqual(['warning table-missing A20']);
    const other = one.replaceAll('-80', '-85');
    expect(findingsOf(unowned + tables({ A: one, C: other }))[0]).toBe('warning table-missing A20');
    expect(findingsOf(unowned + tables({ A: one, C: other }))).toContain(
      'error gross-equals-net D23 -85 -> -80',
    );
  });

  test('a missing table is no finding otherwise', () => {
    expect(findingsOf(owned + tables({ A: right.A, C: right.C }))).toEqual([]);
  });
});
