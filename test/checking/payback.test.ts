import type { Finding } from '../../src/findings/finding';
import { check, findingsOf } from '../support/findings';
import { proposalLines } from '../support/proposalLines';
import { lines, sheet } from '../support/sheet';

/** Tabel 1 without totals: permanent and implementation rows, and the paybacks printed. */
const table = (rows: string, total: string, service = total): string => `
HA02(2025) - Mindre drift
1.000 kr. 2025 p/l | Styringsområde | 2024 | 2025 | 2026 | 2027
Varige ændringer
${rows}
Tilbagebetalingstid baseret på totaløkonomi | ${total}
Tilbagebetalingstid baseret på serviceeffektivisering | ${service}`;

describe('the two bases', () => {
  test.each([
    [
      'HA02: exactly 0 in year 3 is paid back in year 4',
      table(
        'Drift | Service | | -50 | -50 | -50\nImplementeringsomkostninger\nUdgift | Service | 100 | | |',
        '4',
      ),
      [],
    ],
    [
      '... and not in year 3',
      table(
        'Drift | Service | | -50 | -50 | -50\nImplementeringsomkostninger\nUdgift | Service | 100 | | |',
        '3',
        '4',
      ),
      ['error payback-mismatch B7 3 -> 4'],
    ],
    [
      'anlæg investment counts against service savings, anlæg savings do not',
      table(
        `Drift | Service | | -60 | -60 | -60
Husleje | Anlæg | | -60 | -60 | -60
Implementeringsomkostninger
Udgift | Service | 50 | | |
Byggeri | Anlæg | 60 | | |`,
        '2',
        '3',
      ),
      [],
    ],
    [
      'F1: no styringsområde in the permanent section counts as Service',
      table('Drift | | | -60 | -60 | -60\nImplementeringsomkostninger\nUdgift | Anlæg | 100 | | |', '3'),
      [],
    ],
    [
      'a "Heraf nettoeffektivisering" row on Service replaces the permanent changes',
      table(
        `Drift | Service | | -60 | -60 | -60
Heraf nettoeffektivisering | Service | | -30 | -30 | -30
Implementeringsomkostninger
Udgift | Service | 100 | | |`,
        '3',
        '5',
      ),
      [],
    ],
    ['nothing to pay back: "0 år" and "-"', table('Drift | Service | | -60 | -60 | -60', '0 år', '-'), []],
    ['nothing to pay back: blank', table('Drift | Service | | -60 | -60 | -60', ''), []],
    [
      'nothing to pay back, but something printed',
      table('Drift | Service | | -60 | -60 | -60', '1 år', '-'),
      ['error payback-mismatch B5 1 -> null'],
    ],
    [
      'above the norm of 6 years, also where it is printed right',
      table(
        'Drift | Service | | -10 | -10 | -10\nImplementeringsomkostninger\nUdgift | Service | 60 | | |',
        '8 år',
      ),
      ['warning payback-above-norm B7 8 -> 8', 'warning payback-above-norm B8 8 -> 8'],
    ],
    [
      'never paid back, and said so by printing nothing',
      table('Drift | Service | | 10 | 10 | 10\nImplementeringsomkostninger\nUdgift | Service | 60 | | |', ''),
      ['warning payback-above-norm B7', 'warning payback-above-norm B8'],
    ],
    [
      'a value that cannot be read is reported, not judged',
      table('Drift | Service | | -60 | -60 | -60', 'ca. 3 år', '-'),
      ['info payback-unreadable B5 ca. 3 år -> null'],
    ],
  ])('%s', (_, text, findings) => {
    expect(findingsOf(text)).toEqual(findings);
  });

  test('below the norm there is no warning, and the norm is counted from the recomputed value', () => {
    const six = table(
      'Drift | Service | | -10 | -10 | -10\nImplementeringsomkostninger\nUdgift | Service | 49 | | |',
      '6',
    );
    expect(findingsOf(six)).toEqual([]);
    expect(findingsOf(six.replaceAll('| 6', '| 7'))).toEqual([
      'error payback-mismatch B7 7 -> 6',
      'error payback-mismatch B8 7 -> 6',
    ]);
  });

  test.each([
    ['in the styringsområde column', '3', 'B12'],
    ['in the first year column', '| 3', 'C12'],
    ['in the last year column', '| | | | 3 år', 'F12'],
  ])('a value %s stands at its cell', (_, payback, place) => {
    expect(findingsOf(proposalLines({ payback }))).toEqual([]);
    expect(findingsOf(proposalLines({ payback: payback.replace('3', '4') }))).toEqual([
      `error payback-mismatch ${place} 4 -> 3`,
    ]);
  });
});

test('counted from the rows, not from a wrong printed impact or total', () => {
  expect(findingsOf(proposalLines({ impact: '100 | 999 | -180 | -180' }))).toEqual([
    'error net-impact D11 999 -> -30',
  ]);
  expect(findingsOf(proposalLines({ permanent: '| 999 | -180 | -180' }))).toEqual([
    'error permanent-total D7 999 -> -80',
  ]);
});

describe('which readings reproduce a printed value that differs', () => {
  const readingsIn = (findings: readonly Finding[]): string[] =>
    findings.flatMap(({ data }) => ('readings' in data ? data.readings.map(({ kind }) => kind) : []));

  const half =
    'Drift | Service | | -50 | -100 | -100\nImplementeringsomkostninger\nUdgift | Service | 140 | | |';

  test.each([
    [
      'HA02 counted at exactly 0',
      table(
        'Drift | Service | | -50 | -50 | -50\nImplementeringsomkostninger\nUdgift | Service | 100 | | |',
        '3',
        '4',
      ),
      ['zero-counts', 'years-after-first'],
    ],
    ['years after the first', table(half, '2', '3'), ['years-after-first']],
    ["the first year's half effect held (F1)", table(half, '4', '3'), ['first-effect-held']],
    ['none', table(half, '9', '3'), []],
    [
      'service investment alone',
      table(
        `Drift | Service | | -60 | -60 | -60
Implementeringsomkostninger
Udgift | Service | 50 | | |
Byggeri | Anlæg | 60 | | |`,
        '3',
        '2',
      ),
      ['service-investment-only', 'years-after-first'],
    ],
  ])('%s', (_, text, readings) => {
    expect(readingsIn(check(text).findings)).toEqual(readings);
  });

  test('the unrepaired printed impact row', () => {
    const { findings } = check(proposalLines({ impact: '100 | 10 | -80 | -180', payback: '4 år' }));
    expect(readingsIn(findings)).toContain('printed-impact');
  });

  test("two proposals' values swapped, and the overview's older figure", () => {
    const slow = proposalLines({
      heading: 'HA03(2025) - Noget andet',
      payback: '3 år',
      servicePayback: '4 år',
    })
      .replace('| 100 | 50 |', '| 260 | 50 |')
      .replace('omkostninger | | 100', 'omkostninger | | 260')
      .replace('påvirkning | | 100', 'påvirkning | | 260');
    const { findings } = check([
      sheet(lines(proposalLines({ payback: '4 år' })), { name: 'HA02' }),
      sheet(lines(slow), { name: 'HA03' }),
    ]);
    expect(readingsIn(findings).filter((kind) => kind === 'swapped-with')).toHaveLength(2);
  });

  test("the overview's older figure", () => {
    const overview = `Titel | 2025 | 2026 | 2027 | Samlet investering
HA02(2025) - Mindre drift | 20 | 60 | 60 | 150`;
    const { findings } = check([
      sheet(lines(proposalLines({ payback: '5 år' })), { name: 'HA02' }),
      sheet(lines(overview), { name: 'Oversigt' }),
    ]);
    expect(readingsIn(findings)).toContain('overview-figure');
  });
});
