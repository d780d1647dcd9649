import { findingsOf } from '../support/findings';
import { proposalLines } from '../support/proposalLines';
import { lines, sheet } from '../support/sheet';

/** The proposal with another table from row 15 down. */
function withTable(text: string): string {
  return `${proposalLines()}\n\n${text}`;
}

describe('the investments in the proposal', () => {
  const investments = (first: string, total: string): string =>
    withTable(`Tabel 3. Serviceinvesteringer i forslaget
1.000 kr. 2025 p/l | 2024 | 2025 | 2026 | 2027 | I alt | Kilde
Projektleder | ${first} | Puljen
Licens | 40 | | | | 40 | Puljen
I alt | ${total}`);

  test.each([
    ['right', '60 | 50 | | | 110', '100 | 50 | | | 150', []],
    ['I alt across', '60 | 50 | | | 120', '100 | 50 | | | 150', ['error row-total F17 120 -> 110']],
    ['a year down', '60 | 50 | | | 110', '100 | 60 | | | 160', ['error table-total C19 60 -> 50']],
    [
      'another total than Tabel 1',
      '80 | 50 | | | 130',
      '120 | 50 | | | 170',
      ['error investments-tie B19 120 -> 100'],
    ],
  ])('%s', (_, first, total, [root = null]) => {
    expect(findingsOf(investments(first, total)).find((line) => !line.includes('<')) ?? null).toBe(root);
  });
});

describe('Tabel 2, permanent changes', () => {
  const changes = (licence: string, total: string, label = 'Licens'): string =>
    withTable(`Tabel 2. Varige ændringer
1.000 kr. 2025 p/l | 2024 | 2025 | 2026 | 2027
Besparelse på drift | | -100 | -200 | -200
${label} | ${licence}
Varige ændringer totalt | ${total}`);

  test.each([
    ['right', changes('| 20 | 20 | 20', '| -80 | -180 | -180'), []],
    ['another total', changes('| 20 | 20 | 20', '| -85 | -180 | -180'), ['error table-total C19 -85 -> -80']],
    [
      'all of it other figures than Tabel 1',
      changes('| 25 | 20 | 20', '| -75 | -180 | -180', 'Netto'),
      ['error permanent-changes-tie C19 -75 -> -80'],
    ],
    [
      'rows netted differently',
      changes('| 20 | 20 | 20', '| -80 | -180 | -180', 'Netto af licens og drift'),
      [],
    ],
  ])('%s', (_, text, findings) => {
    expect(findingsOf(text)).toEqual(findings);
  });
});

test('a wrong row of Tabel 2 and the total that follows it are one root, also where the sum might be rounded', () => {
  const more = (licence: number): string =>
    `Licens | Service | | ${licence} | 20 | 20\nLeje | Service | | 5 | 5 | 5\nKurser | Service | | -5 | -5 | -5`;
  const economy = proposalLines().replace(/Licens .*/, more(20));
  const text = (licence: number, total: number): string => `${economy}

Tabel 2. Varige ændringer
1.000 kr. 2025 p/l | 2024 | 2025 | 2026 | 2027
Besparelse på drift | | -100 | -200 | -200
${more(licence).replaceAll(' | Service', '')}
Varige ændringer totalt | | ${total} | -180 | -180`;
  expect(findingsOf(text(20, -80))).toEqual([]);
  expect(findingsOf(text(22, -78))).toEqual([
    'error permanent-changes-tie C20 22 -> 20',
    'error permanent-changes-tie C23 -78 -> -80 < C20',
  ]);
});

test('the administration table is a share of the permanent change: only its own sum is checked', () => {
  const administration = (total: string): string =>
    withTable(`Tabel 3. Varige ændringer, administration
1.000 kr. 2025 p/l | 2024 | 2025 | 2026 | 2027
Stab | | -10 | -20 | -20
Sekretariat | | -5 | -5 | -5
Total | | ${total} | -25 | -25`);
  expect(findingsOf(administration('-15'))).toEqual([]);
  expect(findingsOf(administration('-20'))).toEqual(['error table-total C19 -20 -> -15']);
});

describe('distribution keys', () => {
  test('several columns, each with its total', () => {
    expect(
      findingsOf(
        withTable(`Tabel 3. Fordelingsnøgle
Forvaltning | Antal telefoner | Antal m2
Økonomiforvaltningen | 100 | 1000
Socialforvaltningen | 300 | 2000
I alt | 401 | 3000`),
      ),
    ).toEqual(['error table-total B19 401 -> 400']);
  });
});

describe('the distribution of the effect', () => {
  const split = (total: string): string =>
    withTable(`Tabel 4. Fordeling af effektivisering på forvaltningerne
Forvaltning | 2025 | 2026
Økonomiforvaltningen | -40 | -90
Socialforvaltningen | -40 | ${total}
I alt | -80 | ${total === '-90' ? '-180' : '-170'}`);

  test('ties to Tabel 1 in the years it names', () => {
    expect(findingsOf(split('-90'))).toEqual([]);
    expect(findingsOf(split('-80'))).toEqual(['error effect-split-tie C19 -170 -> -180']);
  });
});

describe('the same proposal twice', () => {
  const twice = (later: string): string[] =>
    findingsOf([sheet(lines(proposalLines()), { name: 'HA02' }), sheet(lines(later), { name: 'HA02 (2)' })]);

  test('with the same figures', () => {
    expect(twice(proposalLines())).toEqual([]);
  });

  test('with another total', () => {
    expect(
      twice(
        proposalLines({
          licence: '| 20 | 20 | 30',
          permanent: '| -80 | -180 | -170',
          impact: '100 | -30 | -180 | -170',
        }),
      ),
    ).toEqual(['error proposal-differs HA02 (2)!F7 -170 -> -180']);
  });

  test('with other rows under the same total', () => {
    expect(twice(proposalLines({ saving: '| -110 | -200 | -200', licence: '| 30 | 20 | 20' }))).toEqual([
      'error proposal-differs HA02 (2)!D5 -110 -> -100',
      'error proposal-differs HA02 (2)!D6 30 -> 20',
    ]);
  });
});
