import { numberOfAmount } from '../../src/domain/amount';
import { check, rolesOf, tableOf, tablesOf } from '../support/findings';
import { lines, sheet } from '../support/sheet';
import { proposalLines } from '../support/proposalLines';

const table = proposalLines();

describe('where a table stands', () => {
  test.each([
    ['A1', 'A3:F13'],
    ['H5', 'H7:M17'],
    ['AC40', 'AC42:AH52'],
  ])('at %s it is found as %s', (at, range) => {
    expect(tablesOf(sheet(lines(table, at)))).toEqual([`proposal-economy HA02 ${range} 2024-2027`]);
  });

  test('two proposals below each other, each with its heading', () => {
    expect(tablesOf(`${table}\n\n${table.replaceAll('HA02', 'HA03')}`)).toEqual([
      'proposal-economy HA02 A3:F13 2024-2027',
      'proposal-economy HA03 A17:F27 2024-2027',
    ]);
  });

  test("notes and an economist's check at its side and below stay outside", () => {
    const noted = sheet({
      ...lines(table),
      H5: 'OBS: tjek med SOF',
      H6: 25,
      A15: 'Kontrol',
      D15: 0,
      E15: 0,
    });
    expect(tablesOf(noted)).toEqual(['proposal-economy HA02 A3:F13 2024-2027']);
  });

  test('a table of years that looks like a standard one is named, and the check is not complete', () => {
    const checked = check('Oversigt\n1.000 kr. 2025 p/l | 2024 | 2025 | 2026\nTimer | 10 | 20 | 30');
    expect(checked.complete).toBe(false);
    expect(checked.findings.map(({ code }) => code)).toEqual(['unrecognised-table']);
  });
});

describe('headers', () => {
  const header = (text: string): string =>
    table.replace('1.000 kr. 2025 p/l | Styringsområde | 2024 | 2025 | 2026 | 2027', text);

  test.each([
    ['years as text', '1.000 kr. 2025 p/l | Styringsområde |  2024 |  2025* | 2026 | 2027**'],
    [
      '"Budget 2025"',
      '1.000 kr. 2025 p/l | Styringsområde | Budget 2024 | Budget 2025 | Budget 2026 | Budget 2027',
    ],
    ['a broken word', '1.000 kr. 2025 p/l | Styrings- område | 2024 | 2025 | 2026 | 2027'],
    ['a typing error', '(t.kr.) | Styringsomårde | 2024 | 2025 | 2026 | 2027'],
    ['no unit', ' | Styringsområde | 2024 | 2025 | 2026 | 2027'],
    ['no words at all', ' | | 2024 | 2025 | 2026 | 2027'],
  ])('%s', (_, text) => {
    const read = tableOf(header(text));
    expect(read.columns.map(({ role }) => (role.kind === 'year' ? role.year : role.kind))).toEqual([
      2024, 2025, 2026, 2027,
    ]);
    expect(read.rows.flatMap(({ area }) => area ?? [])).toEqual(['service', 'service', 'service']);
  });

  test.each([4, 5, 6, 7, 8])('%i years', (count) => {
    const years = Array.from({ length: count }, (_, index) => 2024 + index);
    const read = tableOf(`
1.000 kr. 2025 p/l | ${years.join(' | ')}
Varige ændringer
Drift | ${years.map(() => 5).join(' | ')}
Samlet varig ændring | ${years.map(() => 5).join(' | ')}`);
    expect(read.columns).toHaveLength(count);
  });

  test('in two rows, the unit over the years', () => {
    const read = tableOf(`
Tabel A. Måltalseffekt (nettoeffektivisering)
Udvalg | Bevilling, | 1.000 kr. 2025 p/l
 | profitcenter mv.* | 2024 | 2025 | 2026
Socialudvalget | PC 1015 | | -80 | -180
Total | | | -80 | -180`);
    expect([read.kind, read.unit, read.priceLevel?.year]).toEqual(['net-effect', 'thousands', 2025]);
    expect(read.rows.map(({ committeeId, appropriation }) => [committeeId, appropriation])).toEqual([
      ['SUD', 'PC 1015'],
      [null, ''],
    ]);
  });

  test('a year printed twice is read as the next year', () => {
    expect(tablesOf(header(' | | 2024 | 2025 | 2025 | 2027'))).toEqual([
      'proposal-economy HA02 A3:F13 2024-2027',
    ]);
  });

  test.each([
    ['1.000 kr.', 'thousands'],
    ['(t.kr.)', 'thousands'],
    ['Hele kr.', 'kroner'],
    ['mio. kr.', 'millions'],
    ['Økonomi', 'assumed-thousands'],
  ])('the unit %s is %s', (printed, unit) => {
    expect(tableOf(header(`${printed} | | 2024 | 2025 | 2026 | 2027`)).unit).toBe(unit);
  });
});

describe('the roles of rows', () => {
  test('in a usual Tabel 1', () => {
    expect(rolesOf(table)).toEqual([
      'section: Varige ændringer (effektiviseringer og drift)',
      'item: Besparelse på drift',
      'item: Licens',
      'total: Samlet varig ændring',
      'section: Implementeringsomkostninger',
      'item: Projektledelse',
      'total: Samlede implementeringsomkostninger',
      'impact: Samlet økonomisk påvirkning',
      'payback: Tilbagebetalingstid baseret på totaløkonomi',
      'payback: Tilbagebetalingstid baseret på serviceeffektivisering',
    ]);
  });

  const header = '1.000 kr. 2025 p/l | Styringsområde | 2024 | 2025 | 2026\n';

  test('"Tilbagebetaling til borgere" is an item, "Heraf" is of-which, what stands below the total is outside', () => {
    expect(
      rolesOf(`${header}Varige ændringer
Tilbagebetaling til borgere, der har betalt for meget | Service | 50 | 50 | 50
Heraf service | Service | 40 | 40 | 40
Samlet varig ændring | | 50 | 50 | 50
Køb af telefoner | Service | 5 | 5 | 5`),
    ).toEqual([
      'section: Varige ændringer',
      'item: Tilbagebetaling til borgere, der har betalt for meget',
      'of-which: Heraf service',
      'total: Samlet varig ændring',
      'outside: Køb af telefoner',
    ]);
  });

  test('where the second heading is missing, rows between the totals are implementation', () => {
    const read = tableOf(`${header}Varige ændringer
Drift | Service | | -50 | -50
Samlet varig ændring | | | -50 | -50
Projektledelse | Service | 30 | |
Samlede implementeringsomkostninger | | 30 | |`);
    expect(read.rows.filter(({ role }) => role === 'item').map(({ section }) => section)).toEqual([
      'permanent',
      'implementation',
    ]);
  });

  test('without a permanent section, everything is implementation', () => {
    const read = tableOf(`${header}Projektledelse | Service | 30 | |
Samlede implementeringsomkostninger | | 30 | |`);
    expect(read.rows.map(({ role, section }) => [role, section])).toEqual([
      ['item', 'implementation'],
      ['total', 'implementation'],
    ]);
  });

  test.each([
    ['I alt', 'total: I alt'],
    ['Samlet effektivisering', 'total: Samlet effektivisering'],
  ])('%s is a total where the figures say so', (label, role) => {
    expect(
      rolesOf(`${header}Varige ændringer
Drift | Service | | -50 | -50
Udgift | Service | | 10 | 20
${label} | | | -40 | -30`).at(-1),
    ).toBe(role);
  });

  test('words of a total without a subject make an item where they do not', () => {
    expect(
      rolesOf(`${header}Varige ændringer
Drift | Service | | -50 | -50
Samlet indkøb af licenser | Service | | -10 | -10
Samlet varig ændring | | | -60 | -60`)[2],
    ).toBe('item: Samlet indkøb af licenser');
  });

  test.each([
    ['with the value above', 'Tilbagebetalingstid baseret på | 4 år\ntotaløkonomi'],
    ['with the value below', 'Tilbagebetalingstid baseret på\ntotaløkonomi | | | | 4'],
  ])('a payback label broken over two rows, %s', (_, payback) => {
    const read = tableOf(`${header}Drift | Service | | -50 | -50
Samlet varig ændring | | | -50 | -50
${payback}`);
    expect(read.rows.at(-1)?.label).toBe('Tilbagebetalingstid baseret på totaløkonomi');
    const value = read.rows.at(-1)?.payback?.value;
    expect(value?.kind === 'amount' && numberOfAmount(value.value)).toBe(4);
  });

  test('a page break with footnote and repeated header divides nothing', () => {
    const split = `${header}Varige ændringer
Drift | Service | | -50 | -50

* Beløbene er afrundet

${header}Udgift | Service | | 10 | 10
Samlet varig ændring | | | -40 | -40`;
    expect(rolesOf(split)).toEqual([
      'section: Varige ændringer',
      'item: Drift',
      'note: Beløbene er afrundet',
      'item: Udgift',
      'total: Samlet varig ændring',
    ]);
  });
});
