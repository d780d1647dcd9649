import { check, findingsOf } from '../support/findings';
import { proposalLines } from '../support/proposalLines';
import { lines, sheet } from '../support/sheet';

const second = proposalLines({
  heading: 'HA03(2025) - Bedre indkøb',
  saving: '| -50 | -60 | -60',
  licence: '| 10 | 10 | 10',
  permanent: '| -40 | -50 | -50',
  impact: '100 | 10 | -50 | -50',
  payback: '5 år',
  servicePayback: '5 år',
});

function withOverview(overview: string, more = ''): ReturnType<typeof sheet>[] {
  return [
    sheet(lines(proposalLines() + more), { name: 'HA02' }),
    sheet(lines(second), { name: 'HA03' }),
    sheet(lines(overview), { name: 'Oversigt' }),
  ];
}

const find = (overview: string, more = ''): string[] => findingsOf(withOverview(overview, more));

const header = 'Titel | Resumé | Effektivisering 2025 | Effektivisering ved fuld indfasning 2027\n';

describe('lines against proposals', () => {
  test.each([
    ['by code', 'HA02(2025) - Et andet navn', 'HA03 Noget'],
    ['by title', 'Mindre drift', 'Bedre indkøb'],
    ['by title, with the administrations in brackets', 'Mindre drift [SOF, BIF]', 'Bedre indkøb*'],
  ])('%s', (_, one, other) => {
    const overview = (figure: string): string =>
      `${header}${one} | Tekst | ${figure} | -180\n${other} | Tekst | -40 | -50`;
    expect(find(overview('-80'))).toEqual([]);
    expect(find(overview('-90'))).toEqual(['error overview-tie Oversigt!C2 -90 -> -80']);
  });

  test('by a number in a column of its own, with an amount a year and the investment', () => {
    const overview = (investment: number): string => `Nr. | Titel | 2025 | 2026 | 2027 | Samlet investering
1 | Mindre drift | 80 | 180 | 180 | ${investment}
2 | Bedre indkøb | 40 | 50 | 50 | 150
 | I alt | 120 | 230 | 230 | ${investment + 150}`;
    expect(find(overview(150))).toEqual([]);
    expect(find(overview(170))).toEqual([
      'error overview-tie Oversigt!F2 170 -> 150',
      'error overview-total Oversigt!F4 320 -> 300 < Oversigt!F2',
    ]);
  });

  test('the sign may be the other one, but is one in the whole table', () => {
    const overview = (figure: string): string =>
      `${header}HA02 | Tekst | 80 | 180\nHA03 | Tekst | ${figure} | 50\nHA99 | Tekst | 5 | 5\nI alt | | 125 | 235`;
    expect(find(overview('40'))).toEqual([]);
    expect(find(overview('-40')).filter((line) => !line.includes('<'))).toEqual([
      'error overview-sign Oversigt!C3 -40 -> 40',
    ]);
  });

  test('proposals without a table, confidential ones and "-" are no finding', () => {
    const overview = `${header}HA02 | Tekst | -80 | -180
HA98 Lukket sag* (FORTROLIG) | | -10 | -20
HA99 Undervejs | Tekst | - | -
I alt | | -90 | -200`;
    expect(find(overview)).toEqual([]);
  });

  test("SOFs andel is Socialudvalget's row in Tabel A", () => {
    const net = `

Tabel A. Måltalseffekt (nettoeffektivisering)
Udvalg | Bevilling | 2024 | 2025 | 2026 | 2027
Socialudvalget | | | -30 | -80 | -80
Teknik- og Miljøudvalget | | | -50 | -100 | -100
Total | | | -80 | -180 | -180`;
    const overview = (share: string): string =>
      `Titel | Resumé | 2025 SOFs andel | 2027 SOFs andel\nHA02 | Tekst | ${share} | -80`;
    expect(find(overview('-30'), net)).toEqual([]);
    expect(find(overview('-80'), net)).toEqual(['error overview-tie Oversigt!C2 -80 -> -30']);
  });

  test('several amounts in one cell are reported, and the check is not complete', () => {
    const overview = `${header}HA98 Model | Tekst | Model 1: -360 | -20\nHA99 Andet | Tekst | -10 | -20`;
    expect(find(overview)).toEqual(['info unreadable-amount Oversigt!C2 Model 1: -360 -> null']);
    expect(check(withOverview(overview)).complete).toBe(false);
  });
});

describe('totals', () => {
  const areas = (last: string, first = '-90'): string => `${header}Børn
HA02 | Tekst | -80 | -180
HA98 | Tekst | -10 | -10
Total | | ${first} | -190
Voksne
HA99 | Tekst | -5 | -5
Total | | -5 | -5
I alt | | ${last} | -195`;

  test('per area and over all areas', () => {
    expect(find(areas('-95'))).toEqual([]);
    expect(find(areas('-105'))).toEqual(['error overview-total Oversigt!C9 -105 -> -95']);
    expect(find(areas('-95', '-80'))).toEqual(['error overview-total Oversigt!C5 -80 -> -90']);
  });

  test('the older form: investment lines with a total of their own beside Nettoeffektivisering', () => {
    const overview = (net: number, need: number): string => `Titel | 2025 | 2026 | 2027
Børn
HA02 Mindre drift | -80 | -180 | -180
Anlæg | 20 | |
Drift/Anlæg | 30 | |
HA98 Andet | -10 | -10 | -10
Anlæg | 5 | |
Nettoeffektivisering | ${net} | -190 | -190
Investeringsbehov fra investeringspuljer | ${need} | |
Voksne
HA99 Tredje | -10 | -10 | -10
Nettoeffektivisering | -10 | -10 | -10
I alt | -100 | -200 | -200`;
    expect(find(overview(-90, 55))).toEqual([]);
    expect(find(overview(-95, 55))).toEqual(['error overview-total Oversigt!B8 -95 -> -90']);
    expect(find(overview(-90, 25))).toEqual(['error overview-total Oversigt!B9 25 -> 55']);
  });
});
