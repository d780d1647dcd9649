import type { ReactNode } from 'react';
import { a1Of } from '../src/domain/a1';
import type { SimSheet } from '../test/excelHost/workbook/simSheet';
import { editText } from './grid/editText';
import type { OpenExcel } from './openExcel';

/** The active cell's name and content. */
export function FormulaBar({
  excel,
  sheet,
}: {
  readonly excel: OpenExcel;
  readonly sheet: SimSheet;
}): ReactNode {
  const { top = 0, left = 0 } = excel.workbook.selection?.areas[0] ?? {};
  return (
    <div className="formula-bar">
      <output className="name" aria-label="Aktiv celle">
        {a1Of({ row: top, column: left })}
      </output>
      <output className="content" aria-label="Indhold">
        {editText(sheet.cellAt(top, left))}
      </output>
    </div>
  );
}
