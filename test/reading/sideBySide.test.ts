import { findingsOf, tablesOf } from '../support/findings';
import { lines, sheet, type Cells } from '../support/sheet';
import { proposalLines } from '../support/proposalLines';

const oneRow = 'Udvalg | Bevilling, profitcenter mv.* | 2024 | 2025 | 2026 | 2027';
const twoRows = `Udvalg | 1.000 kr. 2025 p/l
 | Bevilling, profitcenter mv.* | 2024 | 2025 | 2026 | 2027`;

const gross = (
  header: string,
  total = -200,
): string => `Tabel C. Bevillingsmæssig effekt (bruttoeffektivisering)
${header}
Socialudvalget | | | -100 | ${total} | -200
Total | | | -100 | ${total} | -200`;

/** Tabel 1 with its year row in row 10, and a Tabel C beside it with its own in the row given. */
function beside(header: string, yearRow: number, gap: number, total?: number): Cells {
  const left = lines(proposalLines(), 'A8');
  const column = String.fromCharCode('G'.charCodeAt(0) + gap);
  return { ...left, ...lines(gross(header, total), `${column}${yearRow - header.split('\n').length}`) };
}

describe('two tables side by side', () => {
  const headers: readonly [string, string][] = [
    ['one header row', oneRow],
    ['two header rows', twoRows],
  ];
  const yearRows = [4, 7, 8, 9, 10, 11, 12, 14, 18, 20, 21];
  const cases = headers.flatMap(([name, header]) =>
    [0, 1, 2].flatMap((gap) => yearRows.map((row) => [name, header, gap, row] as const)),
  );

  test.each(cases)('%s, %#', (_, header, gap, row) => {
    const cells = sheet(beside(header, row, gap));
    expect(
      tablesOf(cells)
        .map((line) => line.split(' ')[0])
        .sort(),
    ).toEqual(['gross-effect', 'proposal-economy']);
    expect(findingsOf(cells)).toEqual([]);
  });

  test.each(cases)('%s, a figure wrong, %#', (_, header, gap, row) => {
    expect(findingsOf(sheet(beside(header, row, gap, -250)))).toHaveLength(1);
  });
});
