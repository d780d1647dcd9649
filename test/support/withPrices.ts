import { priceSheet } from '../../src/workbook/distribution/priceSheet';
import { figureCell } from '../../src/workbook/distribution/sheetCells';
import { textCell } from '../../src/workbook/report/cells';
import type { SheetModel } from '../../src/workbook/sheetModel';
import { editXlsx } from '../../src/xlsx/editXlsx';
import { distributed, sampleBytes, type DistributedWorkbook } from './distributed';

const FIRST_FACTOR_ROW = 7;

/** The form for price factors, filled in as a user would. The factors are made up for the test. */
export function filledPriceSheet(source: string | null = 'Testfaktor'): SheetModel {
  const form = priceSheet([2024, 2025, 2026, 2027, 2028, 2029], 2024);
  return {
    ...form,
    rows: form.rows.map((row, index) => {
      if (index < FIRST_FACTOR_ROW) return row;
      const [year] = row.cells;
      return {
        ...row,
        cells: [
          ...(year === undefined ? [] : [year]),
          figureCell('input-figure', 0.9712, 1, '0.0000'),
          figureCell('input-figure', 0.9805, 2, '0.0000'),
          textCell('input', source, 4),
        ],
      };
    }),
  };
}

/** F6 in both price levels. */
export async function withPrices(source: string | null = 'Testfaktor'): Promise<DistributedWorkbook> {
  const edit = editXlsx(sampleBytes('tvaergaaende-forslag-2025'), { file: 'x.xlsx', sheetIdPrefix: 'd' });
  await edit.putSheet(filledPriceSheet(source), null);
  return distributed(edit.bytes(), { proposal: 'F6' });
}
