import type { SheetModel } from '../../src/workbook/sheetModel';

/** A small sheet of ours: a marker, a header that is filtered and repeated, one line with a link. */
export function plainSheetModel(sheet: string, value = 1): SheetModel {
  const cell = { formula: null, numberFormat: null, kind: 'listed', link: null } as const;
  return {
    name: 'Kontrolrapport',
    columns: [{ width: 20 }, { width: 10 }],
    rows: [
      {
        cells: [{ ...cell, column: 0, value: 'forslagskontrol:kontrolrapport:2025-01-31:0', kind: 'marker' }],
        height: null,
      },
      { cells: [], height: null },
      {
        cells: [
          { ...cell, column: 0, value: 'Celle', kind: 'heading' },
          { ...cell, column: 1, value: 'Tal', kind: 'figure-heading' },
        ],
        height: 20,
      },
      {
        cells: [
          { ...cell, column: 0, value: `${sheet}!B2 <&> "æ"`, kind: 'link', link: { sheet, address: 'B2' } },
          { ...cell, column: 1, value, numberFormat: '#,##0', kind: 'figure' },
        ],
        height: null,
      },
    ],
    frozenRows: 3,
    filter: { top: 2, left: 0, bottom: 3, right: 1 },
    print: {
      orientation: 'landscape',
      titleRows: { first: 2, last: 2 },
      lastColumn: 1,
      foot: { left: '&F', right: '&P' },
    },
  };
}
