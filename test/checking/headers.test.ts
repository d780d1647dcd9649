import { check, findingsOf } from '../support/findings';
import { proposalLines } from '../support/proposalLines';

const noPayback = { payback: '', servicePayback: '' };

function withoutPaybacks(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('Tilbagebetalingstid'))
    .join('\n');
}

describe('years', () => {
  test('a year printed twice: the later header cell, and nothing else', () => {
    const { findings } = check(proposalLines({ years: '2024 | 2025 | 2026 | 2026' }));
    expect(findingsOf(proposalLines({ years: '2024 | 2025 | 2026 | 2026' }))).toEqual([
      'error duplicated-year F3 2026 -> 2027',
    ]);
    expect(findings.map(({ cause }) => cause?.kind)).toEqual(['duplicated-year']);
  });

  test('a year left out', () => {
    expect(
      findingsOf(withoutPaybacks(proposalLines({ ...noPayback, years: '2024 | 2025 | 2027 | 2028' }))),
    ).toEqual(['error year-sequence E3 2027 -> 2026']);
  });

  test('two years that are far apart are an overview, no gap', () => {
    expect(
      findingsOf(
        'Titel | Effektivisering 2025 | Effektivisering ved fuld indfasning 2029\nForslag | -10 | -20',
      ),
    ).toEqual([]);
  });
});

describe('price level', () => {
  const committee = (unit: string): string => `

Tabel A. Måltalseffekt (nettoeffektivisering)
${unit} | Bevilling | 2024 | 2025 | 2026 | 2027
Socialudvalget | | | -80 | -180 | -180
Total | | | -80 | -180 | -180`;

  test.each([
    [
      'header and note differ',
      `${proposalLines()}\n* Alle beløb er i 2024 p/l`,
      ['error price-level A14 2024 -> 2025'],
    ],
    ['header and note agree', `${proposalLines()}\n* Alle beløb er i 2025 p/l`, []],
    [
      "Tabel A differs: the budget year's level is right",
      proposalLines() + committee('1.000 kr. 2024 p/l'),
      ['error price-level A16 2024 -> 2025'],
    ],
    [
      'Tabel 1 has an older one',
      proposalLines({ unit: '1.000 kr. 2024 p/l' }) + committee('1.000 kr. 2025 p/l'),
      ['error price-level A3 2024 -> 2025'],
    ],
    ['a misread l', proposalLines({ unit: '1.000 kr. 2025 p/1' }) + committee('1.000 kr. 2025 p/l'), []],
  ])('%s', (_, text, findings) => {
    expect(findingsOf(text)).toEqual(findings);
  });
});

describe('tables in another unit are found but not compared', () => {
  test.each(['Hele kr. 2025 p/l', 'mio. kr. 2025 p/l'])('%s', (unit) => {
    const other = `

Tabel A. Måltalseffekt (nettoeffektivisering), ${unit}
Udvalg | Bevilling | 2024 | 2025 | 2026 | 2027
Socialudvalget | | | -80000 | -180000 | -180000
Total | | | -80000 | -180000 | -180000`;
    expect(findingsOf(proposalLines() + other)).toEqual(['info other-unit A15']);
  });

  test('but their own sums are', () => {
    expect(
      findingsOf(proposalLines({ unit: 'Hele kr. 2025 p/l', permanent: '| -70 | -180 | -180' })),
    ).toEqual(['info other-unit A3', 'error permanent-total D7 -70 -> -80']);
  });
});
