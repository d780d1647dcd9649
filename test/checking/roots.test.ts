import { check, findingsOf } from '../support/findings';
import { proposalLines } from '../support/proposalLines';
import { lines, sheet } from '../support/sheet';

const netEffect = (row: string, total = row): string => `

Tabel A. Måltalseffekt (nettoeffektivisering)
Udvalg | Bevilling | 2024 | 2025 | 2026 | 2027
Socialudvalget | | ${row}
Total | | ${total}`;

describe('net impact', () => {
  test.each([
    ['right', {}, []],
    ['wrong by itself', { impact: '100 | -40 | -180 | -180' }, ['error net-impact D11 -40 -> -30']],
    [
      'follows a printed total that is right within rounding',
      { permanent: '| -81 | -180 | -180', impact: '100 | -31 | -180 | -180' },
      ['info permanent-total D7 -81 -> -80'],
    ],
    [
      'right, where the printed total is wrong',
      { permanent: '| -70 | -180 | -180' },
      ['error permanent-total D7 -70 -> -80'],
    ],
    [
      'follows the printed total that is wrong',
      { permanent: '| -70 | -180 | -180', impact: '100 | -20 | -180 | -180' },
      ['error permanent-total D7 -70 -> -80', 'error net-impact D11 -20 -> -30 < D7'],
    ],
    [
      'wrong in its own way, where the printed total is wrong too',
      { permanent: '| -70 | -180 | -180', impact: '100 | 500 | -180 | -180' },
      ['error permanent-total D7 -70 -> -80', 'error net-impact D11 500 -> -30'],
    ],
  ])('%s', (_, changes, findings) => {
    expect(findingsOf(proposalLines(changes))).toEqual(findings);
  });

  test('of printed totals alone', () => {
    expect(
      findingsOf(`1.000 kr. 2025 p/l | 2024 | 2025 | 2026
Samlet varig ændring | | -80 | -180
Samlede implementeringsomkostninger | 100 | 50 |
Samlet økonomisk påvirkning | 100 | -130 | -180`),
    ).toEqual(['error net-impact C4 -130 -> -30']);
  });
});

test('one wrong subtotal, repeated in total, impact, Tabel A and overview, is one root', () => {
  const proposal = `HA02(2025) - Mindre drift
Tabel 1. Forslagets samlede økonomi
1.000 kr. 2025 p/l | Styringsområde | 2024 | 2025 | 2026 | 2027
Besparelse på drift | Service | | -100 | -200 | -200
Licens | Service | | 20 | 20 | 20
Samlet varig ændring, service | | | -70 | -180 | -180
Samlet varig ændring | | | -70 | -180 | -180
Projektledelse | Service | 100 | 50 | |
Samlede implementeringsomkostninger | | 100 | 50 | |
Samlet økonomisk påvirkning | | 100 | -20 | -180 | -180${netEffect(' | -70 | -180 | -180')}`;
  const overview = `Titel | Resumé | Effektivisering 2025 | Effektivisering ved fuld indfasning 2027
HA02(2025) - Mindre drift | Tekst | -70 | -180
HA99(2025) - Noget andet | Tekst | -10 | -10
I alt | | -80 | -190`;
  expect(
    findingsOf([sheet(lines(proposal), { name: 'HA02' }), sheet(lines(overview), { name: 'Oversigt' })]),
  ).toEqual([
    'error permanent-subtotal HA02!D6 -70 -> -80',
    'error permanent-total HA02!D7 -70 -> -80 < HA02!D6',
    'error net-impact HA02!D10 -20 -> -30 < HA02!D6',
    'error distribution-tie HA02!D15 -70 -> -80 < HA02!D6',
    'error overview-tie Oversigt!C2 -70 -> -80 < HA02!D6',
    'error overview-total Oversigt!C4 -80 -> -90 < HA02!D6',
  ]);
});

test('two wrong figures are two roots', () => {
  expect(
    findingsOf(proposalLines({ permanent: '| -70 | -180 | -180', implementation: '130 | 50 | |' })),
  ).toEqual(['error permanent-total D7 -70 -> -80', 'error implementation-total C10 130 -> 100']);
});

test('a tie to Tabel 1 that fails outranks a rounding verdict on the same cell', () => {
  expect(findingsOf(proposalLines() + netEffect(' | -80 | -180 | -181', ' | -80 | -180 | -182'))).toEqual([
    'error distribution-tie F18 -182 -> -180',
  ]);
});

describe('a total that is off its rows by what rounding may explain', () => {
  const proposal = (permanent: string, impact: string, more = ''): string => `HA02(2025) - Mindre drift
1.000 kr. 2025 p/l | Styringsområde | 2024 | 2025 | 2026 | 2027
Varige ændringer
Besparelse på drift | Service | | -100 | -200 | -200
Licens | Service | | 20 | 20 | 20
Support | Service | | 5 | 5 | 5
Samlet varig ændring | | ${permanent}
Implementeringsomkostninger
Projektledelse | Service | 100 | 50 | |
Samlede implementeringsomkostninger | | 100 | 50 | |
${impact}${more}`;
  const impact = (figures: string): string => `Samlet økonomisk påvirkning | | ${figures}`;
  const off = ' | -75 | -173 | -175';

  test('is a rounding difference where nothing speaks against it', () => {
    expect(findingsOf(proposal(off, impact('100 | -25 | -173 | -175')))).toEqual([
      'info permanent-total E7 -173 -> -175',
    ]);
  });

  test.each([
    ['the net impact', proposal(off, impact('100 | -25 | -175 | -175'))],
    ["Tabel A's Total", proposal(off, '', netEffect(' | -75 | -175 | -175'))],
    ['both', proposal(off, impact('100 | -25 | -175 | -175'), netEffect(' | -75 | -175 | -175'))],
  ])('is wrong where %s agrees with the rows', (_, text) => {
    expect(findingsOf(text)).toEqual(['error permanent-total E7 -173 -> -175']);
  });

  test('is wrong, and so is what follows it, where other figures agree with the rows', () => {
    expect(
      findingsOf(proposal(off, impact('100 | -25 | -173 | -175'), netEffect(' | -75 | -175 | -175'))),
    ).toEqual(['error permanent-total E7 -173 -> -175', 'info net-impact E11 -173 -> -175 < E7']);
  });

  test('stays a rounding difference where a copy differs by 1', () => {
    expect(findingsOf(proposal(' | -75 | -174 | -175', '', netEffect(' | -75 | -175 | -175')))).toEqual([
      'info permanent-total E7 -174 -> -175',
    ]);
  });
});

test('a fingerprint is the same whether figures are numbers or text', () => {
  const numbers = proposalLines({ project: '-1100 | 50 | |', implementation: '-1100 | 50 | |' });
  const fingerprintOf = (text: string): string | undefined =>
    check(text).findings.find(({ code }) => code === 'negative-implementation')?.fingerprint;
  expect(fingerprintOf(numbers)).toBeDefined();
  expect(fingerprintOf(numbers.replaceAll('-1100', '-1.100'))).toBe(fingerprintOf(numbers));
});
