import { check, findingsOf } from '../support/findings';
import { lines, sheet } from '../support/sheet';
import { DISTRIBUTED_PROPOSAL } from '../support/distributedProposal';
import { proposalLines } from '../support/proposalLines';

const codesOf = (given: Parameters<typeof check>[0]): string[] =>
  check(given).findings.map(({ code }) => code);

describe('the first year in other words', () => {
  const withYear = (year: string, project = '100 | 50 | | '): string =>
    proposalLines({ years: `${year} | 2025 | 2026 | 2027`, project });

  test.each([
    'R 2024',
    'R2024',
    'Regnskab 2024',
    'VB 2024',
    'Vedtaget budget 2024',
    'Forventet regnskab 2024',
  ])('%s is a year, and what is wrong in it is found', (year) => {
    expect(findingsOf(withYear(year))).toEqual([]);
    expect(findingsOf(withYear(year, '110 | 50 | | '))).toEqual(
      findingsOf(withYear('2024', '110 | 50 | | ')),
    );
  });

  test('words that are not known leave its column unread', () => {
    const checked = check(withYear('Oprindeligt skøn 2024'));
    expect(checked.findings.map(({ code }) => code)).toContain('unrecognised-table');
    expect(checked.complete).toBe(false);
  });
});

test('a price level beside every year belongs to the years; alone it is the table’s', () => {
  const years = '2024 p/l | 2025 p/l | 2026 p/l | 2027 p/l';
  expect(findingsOf(proposalLines({ years }))).toEqual([]);
  expect(findingsOf(proposalLines({ years, permanent: ' | -90 | -180 | -180' }))).toEqual(
    findingsOf(proposalLines({ permanent: ' | -90 | -180 | -180' })),
  );
  expect(findingsOf(proposalLines({ unit: '2024 p/l' }))).toEqual(findingsOf(proposalLines()));
});

test.each(['A', 'B', 'D'])('Tabel %s without its years is not read, and that is said', (letter) => {
  const head = new RegExp(`(Tabel ${letter}\\..*\\n.*\\n \\| Bevilling, profitcenter mv\\.\\*).*`);
  expect(findingsOf(DISTRIBUTED_PROPOSAL)).toEqual([]);
  const changed = DISTRIBUTED_PROPOSAL.replace(head, '$1');
  expect(changed).not.toBe(DISTRIBUTED_PROPOSAL);
  const checked = check(changed);
  expect(checked.findings.map(({ code }) => code)).toEqual(['unrecognised-table']);
  expect(checked.complete).toBe(false);
});

describe('the payback', () => {
  const SERVICE = 'Tilbagebetalingstid baseret på serviceeffektivisering';

  test.each(['Tilbagebetalings tid baseret på serviceeffektivisering', 'Tilbagebetalingsperiode, service'])(
    'is known as "%s"',
    (label) => {
      const wrong = DISTRIBUTED_PROPOSAL.replace(`${SERVICE} | 4 år`, `${label} | 6 år`);
      expect(codesOf(wrong)).toEqual(['payback-mismatch']);
    },
  );
});

test.each([
  ['Subtotal SOF', 'Subtotal BIF'],
  ['SOF i alt', 'BIF i alt'],
])('"%s" and "%s" are subtotals of the administrations', (sof, bif) => {
  const divided = (figure: string): string =>
    DISTRIBUTED_PROPOSAL.replace(
      /Samlet varig ændring, service.*/,
      `${sof} | | | -310 | -677 | -987 | -987 | -987\n${bif} | | | -205 | -344 | ${figure} | -535 | -535`,
    );
  expect(findingsOf(divided('-535'))).toEqual([]);
  expect(findingsOf(divided('-555'))).toEqual(['error permanent-subtotal F11 -555 -> -535']);
});

test.each(['Nettoeffekt', 'Nettoeffekt i alt', 'Netto i alt'])('%s is the net impact', (label) => {
  const renamed = DISTRIBUTED_PROPOSAL.replace('Samlet økonomisk påvirkning', label);
  expect(findingsOf(renamed)).toEqual([]);
  expect(findingsOf(renamed.replace('-781 | -1522', '-781 | -1252'))).toEqual([
    'error net-impact F19 -1252 -> -1522',
  ]);
});

describe('a date among the amounts', () => {
  test.each(['dd-mm-yyyy', '[$-406]d. mmmm yyyy', 'd-mmm'])(
    'in the format %s is no amount',
    (numberFormat) => {
      const cells = { ...lines(proposalLines()), D5: { value: 46_508, numberFormat } };
      expect(check(sheet(cells)).complete).toBe(false);
      const [unread] = check(sheet(cells)).findings;
      expect(unread).toMatchObject({
        code: 'unreadable-amount',
        printed: '01-05-2027',
        data: { reason: 'date-value' },
      });
    },
  );

  test.each(['#,##0 "dyr"', '[Red]#,##0', '#,##0_d', '0.00E+00'])(
    'the format %s shows an amount',
    (numberFormat) => {
      const cells = { ...lines(proposalLines()), D5: { value: -100, numberFormat } };
      expect(check(sheet(cells)).findings).toEqual([]);
    },
  );
});

describe('totals with a name in an overview', () => {
  const overview = (total: string, lastFigure = -60): string => `Oversigt
Titel | Effektivisering 2025 | Effektivisering ved fuld indfasning 2029
AB01 Ruter | -10 | -20
AB02 Møder | -30 | -40
${total} Voksne | -40 | ${lastFigure}
AB03 Indkøb | -5 | -6
${total} Børn | -5 | -6
I alt | -45 | -66`;

  test.each(['Total', 'I alt', 'Subtotal', 'Delsum'])('"%s Voksne"', (total) => {
    expect(findingsOf(overview(total))).toEqual([]);
    expect(findingsOf(overview(total, -90))).toEqual(['error overview-total C5 -90 -> -60']);
  });

  test('a proposal may be called so', () => {
    const titles = overview('Total').replace('AB03 Indkøb', 'AB03 Total rengøring');
    expect(findingsOf(titles)).toEqual([]);
  });
});
