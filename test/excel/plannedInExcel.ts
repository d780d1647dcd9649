import { planDistribution } from '../../src/workbook/distribution/planDistribution';
import { readContents } from '../../src/workbook/distribution/workbookContents';
import { ExcelWorkbook } from '../../src/excel/excelWorkbook';
import type { SheetToPut } from '../../src/workbook/sheetWriter';
import type { SimSheet } from '../excelHost/workbook/simSheet';
import type { SimWorkbook } from '../excelHost/workbook/simWorkbook';
import { contentsOfBytes, givenAllocation, sampleBytes, type DistributedCase } from '../support/distributed';
import { excelWith, type StartedExcel } from './excelWith';

/** A sample of the fixtures open in the simulated Excel. */
export async function excelWithSample({ sample }: Pick<DistributedCase, 'sample'>): Promise<StartedExcel> {
  const { sheets } = await contentsOfBytes(sampleBytes(sample));
  return excelWith(sheets);
}

/** The sheets of a case, planned on what is open in Excel. */
export async function plannedInExcel(
  { proposal, allocation }: Pick<DistributedCase, 'proposal' | 'allocation'>,
  overwrite = false,
): Promise<readonly SheetToPut[]> {
  const contents = await readContents('Mappe.xlsx', new ExcelWorkbook());
  const given = allocation === null ? null : givenAllocation(allocation);
  const planned = planDistribution(contents, { proposal, given, overwrite, draft: false });
  if (planned.kind === 'refused') throw new Error(JSON.stringify(planned.refusal));
  const { sheets, tables } = planned.plan;
  return tables === null ? sheets : [...sheets, tables.kvantum('')];
}

export function simSheetNamed(workbook: SimWorkbook, name: string): SimSheet {
  const sheet = workbook.sheetBy(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Where a sheet does not hold what its model says; a formula is calculated by the simulated Excel. */
export function differences(workbook: SimWorkbook, { model }: SheetToPut): string[] {
  const sheet = simSheetNamed(workbook, model.name);
  return model.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, value, formula, numberFormat }) => {
      const cell = sheet.cellAt(row, column);
      const found = cell?.value ?? '';
      const wanted = value ?? '';
      const isSame =
        typeof found === 'number' && typeof wanted === 'number'
          ? Math.abs(found - wanted) < 1e-9
          : found === wanted;
      const isFormula = (cell?.formula ?? null) !== null;
      return isSame &&
        isFormula === (formula !== null) &&
        (cell?.numberFormat ?? 'General') === (numberFormat ?? 'General')
        ? []
        : [
            `${model.name} ${row},${column}: ${String(found)} instead of ${String(wanted)} (${formula ?? 'typed'})`,
          ];
    }),
  );
}
