import type { ReactNode } from 'react';
import type { SimSheet } from '../test/excelHost/workbook/simSheet';
import type { OpenExcel } from './openExcel';

interface SheetTabsProps {
  readonly excel: OpenExcel;
  readonly active: SimSheet;
}

/** The visible sheets; hidden ones have no tab, as in Excel. */
export function SheetTabs({ excel, active }: SheetTabsProps): ReactNode {
  return (
    <div className="tabs" role="tablist" aria-label="Ark">
      {excel.workbook.sheets
        .filter(({ visibility }) => visibility === 'Visible')
        .map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={sheet === active}
            style={sheet.tabColor === '' ? {} : { borderTopColor: sheet.tabColor }}
            onClick={() => excel.select(sheet, [{ top: 0, left: 0, bottom: 0, right: 0 }])}
          >
            {sheet.name}
            {sheet.isProtected && ' 🔒'}
          </button>
        ))}
    </div>
  );
}
