import type { SheetCell, SheetSnapshot } from '../../src/domain/sheetSnapshot';

export type GridValue = number | string | null;

/** A worksheet from rows of values; what begins with "=" is a formula with its result: "=SUM(A1:A2)|3". */
export function gridSheet(
  id: string,
  rows: readonly (readonly GridValue[])[],
  more: { readonly name?: string; readonly visible?: boolean } = {},
): SheetSnapshot {
  return {
    id,
    name: more.name ?? id,
    visible: more.visible ?? true,
    rows: rows.flatMap((values, row) => {
      const cells = values.flatMap((value, column): SheetCell[] => {
        if (value === null || value === '') return [];
        const formula = typeof value === 'string' ? /^=(.*)\|(-?\d+)$/.exec(value) : null;
        return formula === null
          ? [{ column, value, formula: null, numberFormat: null }]
          : [{ column, value: Number(formula[2]), formula: formula[1] ?? '', numberFormat: null }];
      });
      return cells.length === 0 ? [] : [{ row, hidden: false, cells }];
    }),
  };
}
