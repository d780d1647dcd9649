import { proposalRows } from '../../bench/proposalRows';
import { buildSheet } from '../../test/excelHost/workbook/buildSheet';
import { SimWorkbook } from '../../test/excelHost/workbook/simWorkbook';

/** A workbook of so many proposals, a sheet each; every tenth has a wrong total. */
export function generatedBook(sheets: number): SimWorkbook {
  const workbook = new SimWorkbook(`${sheets}-forslag.xlsx`);
  for (let index = 0; index < sheets; index += 1) {
    const rows = proposalRows(index);
    const name = `FO${String(index + 1).padStart(4, '0')}`;
    const sheet = buildSheet(workbook, name, rows, '#,##0');
    sheet.columnWidths.set(0, 240);
    const total = rows.findIndex(([label]) => label === 'Samlet varig ændring');
    if (index % 10 === 0) sheet.editCell(total, 4).value = -1;
    for (const [row, cells] of rows.entries()) {
      cells.forEach((cell, column) => {
        if (cell === 2024 + column - 2) sheet.editCell(row, column).numberFormat = '0';
      });
    }
  }
  return workbook;
}
