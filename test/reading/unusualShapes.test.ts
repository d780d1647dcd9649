import { check, findingsOf, rolesOf, tablesOf } from '../support/findings';
import { lines, sheet } from '../support/sheet';
import { proposalLines } from '../support/proposalLines';

const header = '1.000 kr. 2025 p/l | Styringsområde | 2024 | 2025 | 2026\n';

describe('amounts that touch a table are never passed over', () => {
  test('an item right below the payback rows stands outside the totals, and that is said', () => {
    expect(findingsOf(`${proposalLines()}\nEkstra besparelse | Service | | -500 | -500 | -500`)).toEqual([
      'info outside-totals A14',
    ]);
  });

  test('a figure right beside a row, under no heading', () => {
    const checked = check(sheet({ ...lines(proposalLines()), G9: 350 }));
    expect(checked.findings.map(({ code }) => code)).toEqual(['unrecognised-table']);
    expect(checked.complete).toBe(false);
  });

  test('an amount in the styringsområde column', () => {
    const checked = check(proposalLines().replace('Licens | Service', 'Licens | 1.200'));
    expect(checked.findings.map(({ code }) => code)).toEqual(['unrecognised-table']);
    expect(checked.complete).toBe(false);
  });
});

describe('a styringsområde that is not printed', () => {
  const economy = (
    areas: readonly [string, string, string],
    subtotals: boolean,
  ): string => `HA02(2025) - Mindre drift
${header}Implementeringsomkostninger
Projektledelse | ${areas[0]} | 100 | 50 |
Uddannelse | ${areas[1]} | 30 | 20 | 10
${subtotals ? 'Samlede implementeringsomkostninger, service | | 130 | 70 | 10\n' : ''}Ombygning | ${areas[2]} | 500 | 200 |
${subtotals ? 'Samlede implementeringsomkostninger, anlæg | | 500 | 200 |\n' : ''}Samlede implementeringsomkostninger | | 630 | 270 | 10

Tabel D. Fordeling af anlægsinvesteringer mellem udvalg
Udvalg | Bevilling | 2024 | 2025 | 2026
Socialudvalget | | 500 | 200 |
Total | | 500 | 200 |

Tabel E. Fordeling af serviceinvesteringer mellem udvalg
Udvalg | Bevilling | 2024 | 2025 | 2026
Socialudvalget | | 130 | 70 | 10
Total | | 130 | 70 | 10`;

  test.each([
    ['on one service row', ['Service', '', 'Anlæg']],
    ['on the anlæg row', ['Service', 'Service', '']],
    ['on all service rows', ['', '', 'Anlæg']],
    ['anywhere', ['', '', '']],
  ] as const)('%s: no false alarm', (_, areas) => {
    expect(findingsOf(economy(areas, true))).toEqual([]);
    expect(findingsOf(economy(areas, false))).toEqual([]);
  });

  test('is inferred from the subtotals, so that a wrong subtotal and a wrong Tabel E show', () => {
    const text = economy(['Service', '', 'Anlæg'], true);
    const wrongSplit = text.replace(
      'Socialudvalget | | 130 | 70 | 10\nTotal | | 130 | 70',
      'Socialudvalget | | 130 | 90 | 10\nTotal | | 130 | 90',
    );
    expect(findingsOf(wrongSplit)).toEqual(['error distribution-tie D19 90 -> 70']);
    expect(findingsOf(text.replace('service | | 130 | 70', 'service | | 130 | 90'))).toEqual([
      'error implementation-subtotal D6 90 -> 70',
    ]);
  });
});

test.each(['Styringsomr.', 'Styr.område', 'Område', ''])(
  'the area column is known by what stands in it, under "%s"',
  (head) => {
    const net = `

Tabel A. Måltalseffekt (nettoeffektivisering)
Udvalg | Bevilling | 2024 | 2025 | 2026 | 2027
Socialudvalget | PC aa | | -80 | -180 | -180
Kultur- og Fritidsudvalget | PC bb | | | |
Sundheds- og Omsorgsudvalget | PC cc | | | |
Økonomiudvalget | PC dd | | | |
Total | | | -80 | -180 | -180`;
    expect(findingsOf(proposalLines().replace('Styringsområde', head) + net)).toEqual([]);
  },
);

describe('captions', () => {
  const administration = `1.000 kr. 2025 p/l | 2024 | 2025 | 2026 | 2027
Effekt på lønudgifter | | -20 | -20 | -20
Effekt på øvrige udgifter | | -5 | -5 | -5
Varige ændringer totalt, administration | | -25 | -25 | -25`;

  test.each([
    'HA02(2025) – Tabel 2. Varige ændringer, administration',
    'Bilag 2 – Tabel 2. Varige ændringer, administration',
    '',
  ])('"%s" above the administration table', (caption) => {
    const text = `${proposalLines()}\n\n${caption}\n${administration}`;
    expect(tablesOf(text).map((line) => line.split(' ')[0])).toEqual(['proposal-economy', 'administration']);
    expect(findingsOf(text)).toEqual([]);
  });

  test('the price level of a caption must agree with the headers', () => {
    const net = `

Tabel A. Måltalseffekt (2024 p/l)
Udvalg | 1.000 kr. 2025 p/l
 | Bevilling | 2024 | 2025 | 2026 | 2027
Socialudvalget | | | -80 | -180 | -180
Total | | | -80 | -180 | -180`;
    expect(findingsOf(proposalLines() + net)).toEqual(['error price-level A15 2024 -> 2025']);
  });
});

describe('the distribution of the effect', () => {
  test.each([
    ['1.000 kr. 2025 p/l | 2026', '-90', '-90', '-180'],
    ['Forvaltning (t.kr.) | 2026', '-90', '-90', '-180'],
    ['1.000 kr. 2025 p/l | 2025 | 2026', '-40 | -90', '-40 | -90', '-80 | -180'],
    ['1.000 kr. 2025 p/l | 2025 | 2027', '-40 | -90', '-40 | -90', '-80 | -180'],
  ])('under "%s"', (head, first, second, total) => {
    const split = (printed: string): string => `${proposalLines()}

Tabel 6. Fordeling af effektivisering på forvaltningerne
${head}
Socialforvaltningen | ${first}
Børne- og Ungdomsforvaltningen | ${second}
I alt | ${printed}`;
    expect(findingsOf(split(total))).toEqual([]);
    expect(findingsOf(split(total.replace(/-180$/, '-190')))).toHaveLength(1);
  });
});

test('an item that begins like a heading is an item', () => {
  expect(
    rolesOf(`${header}Varige ændringer
Drift | Service | | -50 | -50
Varige ændringer i bemanding SOF | Service | | 10 | 20
Samlet varig ændring | | | -40 | -30`),
  ).toEqual([
    'section: Varige ændringer',
    'item: Drift',
    'item: Varige ændringer i bemanding SOF',
    'total: Samlet varig ændring',
  ]);
});

test('"Samlet" closes a committee table', () => {
  expect(
    findingsOf(`${proposalLines()}

Tabel A. Måltalseffekt (nettoeffektivisering)
Udvalg | Bevilling | 2024 | 2025 | 2026 | 2027
Socialudvalget | | | -80 | -180 | -180
Samlet | | | -80 | -180 | -180`),
  ).toEqual([]);
});

test('a year that cannot be read makes no other figure wrong', () => {
  const checked = check(proposalLines({ years: '2024 | 2025 | 2072 | 2027' }));
  expect(checked.findings.map(({ code }) => code)).not.toContain('payback-mismatch');
  expect(checked.complete).toBe(false);
});

describe('details of how figures are written', () => {
  test.each(['(2024) | (2025) | (2026) | (2027)', '2024. | 2025. | 2026. | 2027.'])(
    'years as %s',
    (years) => {
      expect(tablesOf(proposalLines({ years }))).toEqual(['proposal-economy HA02 A3:F13 2024-2027']);
    },
  );

  test('a payback with a footnote mark is read, one that cannot be is shown whole', () => {
    expect(findingsOf(proposalLines({ payback: '3 år*' }))).toEqual([]);
    expect(findingsOf(proposalLines({ payback: 'ca. 3 år' }))).toEqual([
      'info payback-unreadable B12 ca. 3 år -> null',
    ]);
  });

  test('two amounts in one cell, a line break between, are reported and not guessed', () => {
    const checked = check(sheet({ ...lines(proposalLines()), C9: '700\n500' }));
    expect(checked.findings.map(({ code, data }) => [code, data])).toContainEqual([
      'unreadable-amount',
      { rowLabel: 'Projektledelse', reason: 'several-amounts' },
    ]);
  });
});
