import type { Page } from 'playwright-core';

/** What stands in the simulated workbook: read past the add-in. */
export interface CellNow {
  readonly value: number | string | boolean;
  readonly formula: string | null;
}

export async function cellNow(page: Page, sheetName: string, row: number, column: number): Promise<CellNow> {
  return page.evaluate(
    ([name, atRow, atColumn]) => {
      const cell = window.openExcel?.workbook.sheetBy(name)?.cellAt(atRow, atColumn);
      return { value: cell?.value ?? '', formula: cell?.formula ?? null };
    },
    [sheetName, row, column] as const,
  );
}

/** Sheet, formula and addresses of every rule, and their number of cells. */
export interface RuleNow {
  readonly sheet: string;
  readonly formula: string;
  readonly cells: readonly string[];
}

export async function rulesNow(page: Page): Promise<RuleNow[]> {
  return page.evaluate(() =>
    (window.openExcel?.workbook.sheets ?? []).flatMap((sheet) =>
      sheet.conditionalFormats.map(({ formula, areas }) => ({
        sheet: sheet.name,
        formula,
        cells: areas.flatMap(({ top, left, bottom, right }) =>
          Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => {
            const width = right - left + 1;
            return `${top + Math.floor(index / width)},${left + (index % width)}`;
          }),
        ),
      })),
    ),
  );
}

/** The active sheet and cell, as sheet!row,column counted from 0. */
export async function activeCell(page: Page): Promise<string> {
  return page.evaluate(() => {
    const selection = window.openExcel?.workbook.selection;
    const area = selection?.areas[0];
    return `${selection?.sheet.name}!${area?.top},${area?.left}`;
  });
}
