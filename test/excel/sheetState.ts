import type { SimWorkbook } from '../excelHost/workbook/simWorkbook';

/** Everything of the user's in a workbook that marking must leave alone, as plain data. */
export function userState(workbook: SimWorkbook): unknown {
  return {
    selection: { sheet: workbook.selection?.sheet.id, areas: workbook.selection?.areas },
    calculationMode: workbook.calculationMode,
    names: [...workbook.names],
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
      merges: sheet.merges,
      hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns]],
      cells: structuredClone([...sheet.cells()]),
      rules: structuredClone(
        sheet.conditionalFormats.filter(({ formula }) => !formula.includes('forslagskontrol:')),
      ),
    })),
  };
}

/** The marks of ours on a sheet: formula -> address-like areas. */
export function marksOn(workbook: SimWorkbook, sheetIndex: number): { formula: string; cells: number }[] {
  const rules = workbook.sheets[sheetIndex]?.conditionalFormats ?? [];
  return rules
    .filter(({ formula }) => formula.includes('forslagskontrol:'))
    .map(({ formula, areas }) => ({
      formula,
      cells: areas.reduce(
        (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
        0,
      ),
    }));
}
