import { findingsOf } from '../support/findings';
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
