import { check, findingsOf } from '../support/findings';

const header = '1.000 kr. 2025 p/l | Styringsområde | 2024 | 2025 | 2026\n';

describe('what an aggregate covers', () => {
  test.each([
    [
      'UD01: a subtotal, one more item, then the total',
      `Besparelse | Service | | -100 | -200
Samlet varig ændring, service | | | -100 | -200
Rammereduktion | Service | | -10 | -10
Samlet varig ændring inkl. rammereduktion | | | -110 | -210`,
      [],
    ],
    [
      'UD01 with a wrong total',
      `Besparelse | Service | | -100 | -200
Samlet varig ændring, service | | | -100 | -200
Rammereduktion | Service | | -10 | -10
Samlet varig ændring inkl. rammerreduktion | | | -100 | -210`,
      ['error permanent-total D5 -100 -> -110'],
    ],
    [
      'HA06: the service subtotal includes an Anlæg row',
      `Besparelse | Service | | -100 | -200
Husleje | Anlæg | | 50 | 50
Samlet varig ændring, service | | | -50 | -150
Samlet varig ændring | | | -50 | -150`,
      ['error permanent-subtotal D4 -50 -> -100', 'error permanent-subtotal E4 -150 -> -200'],
    ],
    [
      'HA04: qualified by the column',
      `Besparelse | Service | | -100 | -200
Husleje | Anlæg | | 50 | 50
Samlet varig ændring | Service | | -100 | -200
Samlet varig ændring | Anlæg | | 50 | 50
Samlet varig ændring | | | -50 | -150`,
      [],
    ],
    [
      'qualified by the column, and wrong in one year',
      `Besparelse | Service | | -100 | -200
Husleje | Anlæg | | 50 | 50
Samlet varig ændring | Service | | -100 | -210
Samlet varig ændring | Anlæg | | 50 | 50`,
      ['error permanent-subtotal E4 -210 -> -200'],
    ],
    [
      'the column says Service, the figures say all rows: the reading under which most years hold',
      `Besparelse | Service | | -100 | -200
Husleje | Anlæg | | 50 | 50
Samlet varig ændring | Service | | -50 | -150`,
      [],
    ],
    [
      'rows without a styringsområde count as Service where no row says anything else',
      `Besparelse | | | -100 | -200
Samlet varig ændring, service | | | -100 | -200`,
      [],
    ],
    [
      'Heraf rows and rows below the total are in no sum',
      `Besparelse | Service | | -100 | -200
Heraf administration | Service | | -30 | -30
Samlet varig ændring | | | -100 | -200
Indkøb | Service | | 70 | 80`,
      ['info outside-totals A5'],
    ],
    [
      'an all-blank and an all-zero row are no finding',
      `Besparelse | Service | | -100 | -200
Intet | Service | | |
Nul | Service | 0 | 0 | 0
Samlet varig ændring | | 0 | -100 | -200`,
      [],
    ],
    [
      'a heading with amounts sums the rows below it',
      `Varige ændringer | | | -100 | -190
Besparelse | Service | | -100 | -200`,
      ['error permanent-total E2 -190 -> -200'],
    ],
    [
      'I alt',
      `Varige ændringer
Besparelse | Service | | -100 | -200
Drift | Service | | 20 | 30
I alt | | | -80 | -180`,
      ['error permanent-total E5 -180 -> -170'],
    ],
    [
      'a blank total over rows with amounts',
      `Besparelse | Service | | -100 | -200
Samlet varig ændring | | | | -200`,
      ['error permanent-total D3 null -> -100'],
    ],
  ])('%s', (_, body, findings) => {
    expect(findingsOf(header + body)).toEqual(findings);
  });

  test('what was assumed where the label leaves a choice is said', () => {
    const { findings } = check(`${header}Besparelse | Service | | -100 | -200
Husleje | Anlæg | | 50 | 50
Samlet varig ændring | Service | | -50 | -250`);
    expect(findings.map(({ data }) => ('assumed' in data ? data.assumed : null))).toEqual(['all-rows']);
  });
});

describe("administrations' subtotals", () => {
  const rows = (
    owners: readonly [string, string, string],
    sof: string,
    buf: string,
  ): string => `${header}Varige ændringer
${owners[0]} | Service | | -100 | -200
${owners[1]} | Service | | -80 | -90
${owners[2]} | Service | | 11 | 20
Samlet varig ændring, service SOF | | | ${sof}
Samlet varig ændring, service (BUF) | | | ${buf}
Samlet varig ændring, service | | | -169 | -270`;

  test('owners known from the labels', () => {
    const known = ['SOF-BCV sparer', 'BUF sparer', 'Drift i BUF'] as const;
    expect(findingsOf(rows(known, '-100 | -200', '-69 | -70'))).toEqual([]);
    expect(findingsOf(rows(known, '-100 | -200', '-69 | -80'))).toEqual([
      'error permanent-subtotal E7 -80 -> -70',
    ]);
  });

  test('else from a partition that fits all years', () => {
    expect(findingsOf(rows(['SOF sparer', 'Andet', 'Frikøb'], '-89 | -180', '-80 | -90'))).toEqual([]);
  });

  test("where none fits (TV04's split row), only their sum is checked", () => {
    const split = ['SOF sparer', 'BUF sparer', 'Frikøb'] as const;
    expect(findingsOf(rows(split, '-94 | -190', '-75 | -80'))).toEqual([]);
    expect(findingsOf(rows(split, '-94 | -195', '-75 | -80'))).toEqual([
      'error administration-subtotals E8 -270 -> -275',
    ]);
  });
});

test('a subtotal of one area may leave out the rows without a styringsområde: the reading under which most years hold', () => {
  const text = (second: number): string => `1.000 kr. 2025 p/l | Styringsområde | 2024 | 2025 | 2026
Varige ændringer
Drift | Service | | -100 | -200
Lokaler | | | -50 | -50
Samlet varig ændring, service | | | -100 | ${second}
Samlet varig ændring | | | -150 | -250`;
  expect(findingsOf(text(-200))).toEqual([]);
});
