import { buildSheet } from '../excelHost/workbook/buildSheet';
import type { GridRow } from '../excelHost/workbook/buildSheet';
import { SimWorkbook } from '../excelHost/workbook/simWorkbook';

/** A workbook of budget tables, 60 rows by 10 columns each: labels, amounts, a formula per column. */
export function manySheets(count: number): SimWorkbook {
  const workbook = new SimWorkbook();
  for (let sheet = 1; sheet <= count; sheet += 1) {
    buildSheet(workbook, `HA${String(sheet).padStart(3, '0')}`, table(sheet), '#,##0');
  }
  return workbook;
}

function table(seed: number): GridRow[] {
  const header: GridRow = [
    '1.000 kr. i 2025-priser',
    'Udvalg',
    2026,
    2027,
    2028,
    2029,
    '',
    '',
    '',
    'Bemærkning',
  ];
  const items = Array.from({ length: 58 }, (_, row): GridRow => {
    const amount = -100 * ((seed + row) % 37);
    return [
      `Ændring af serviceniveau nr. ${row}`,
      'Ældreudvalget',
      amount,
      amount,
      amount,
      amount,
      null,
      null,
      null,
      '',
    ];
  });
  const total: GridRow = ['I alt', '', '=SUM(C2:C59)', '=SUM(D2:D59)', '=SUM(E2:E59)', '=SUM(F2:F59)'];
  return [header, ...items, total];
}
