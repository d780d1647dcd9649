import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { a1Of, columnLetters } from '../../src/domain/a1';
import type { SimSheet } from '../../test/excelHost/workbook/simSheet';
import type { OpenExcel } from '../openExcel';
import { cellLook } from './cellLook';
import { CellEditor } from './CellEditor';
import { editText } from './editText';
import { gridLayout, spanOf } from './gridLayout';
import { movedBy } from './movedBy';
import { paintedRules, ruleAt } from './paintedRules';
import { shownText } from './shownText';

/** Points to pixels. */
const SCALE = 96 / 72;

/** Of the column with the rows' numbers, in pixels. */
const HEADING_WIDTH = 40;

interface Place {
  readonly row: number;
  readonly column: number;
}

interface GridProps {
  readonly excel: OpenExcel;
  readonly sheet: SimSheet;
}

/** A sheet as a table: click selects, typing or a double click edits, arrows move. */
export function Grid({ excel, sheet }: GridProps): ReactNode {
  const [editing, setEditing] = useState<(Place & { readonly text: string }) | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const rules = paintedRules(sheet);
  const { selection } = excel.workbook;
  const area = selection?.sheet === sheet ? selection.areas[0] : undefined;
  const active: Place = { row: area?.top ?? 0, column: area?.left ?? 0 };
  const { rows, columns, isCutOff, merged } = gridLayout(sheet, active);
  const widthOf = (column: number): number => (sheet.columnWidths.get(column) ?? 48) * SCALE;
  // Said outright: else the widest text of a column decides its width.
  const width = columns.reduce((sum, column) => sum + widthOf(column), HEADING_WIDTH);
  const at = a1Of(active);
  useEffect(() => {
    const cell = scroller.current?.querySelector(`[data-cell="${at}"]`);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at, sheet]);

  const goTo = ({ row, column }: Place): void =>
    excel.select(sheet, [{ top: row, left: column, bottom: row, right: column }]);
  const begin = (place: Place, text: string): void => {
    excel.beginEdit();
    setEditing({ ...place, text });
  };
  const end = (text: string | null): void => {
    if (editing === null) return;
    setEditing(null);
    excel.endEdit(sheet, editing.row, editing.column, text);
    if (text !== null) goTo({ row: editing.row + 1, column: editing.column });
    scroller.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null || event.ctrlKey || event.metaKey || event.altKey) return;
    const moved = movedBy(event.key, active);
    if (moved !== null) goTo(moved);
    else if (event.key === 'Delete') excel.endEdit(sheet, active.row, active.column, '');
    else if (event.key === 'F2') begin(active, editText(sheet.cellAt(active.row, active.column)));
    else if (event.key.length === 1) begin(active, event.key);
    else return;
    event.preventDefault();
  };

  return (
    // The sheet as a whole takes the keyboard, as in Excel; its cells are told apart by the name box.
    <div
      className="grid"
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={`Ark ${sheet.name}`}
      onKeyDown={onKeyDown}
    >
      <table className={sheet.showGridlines ? 'lined' : ''} style={{ width }}>
        <colgroup>
          <col style={{ width: HEADING_WIDTH }} />
          {columns.map((column) => (
            <col key={column} style={{ width: widthOf(column) }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td className="corner" />
            {columns.map((column) => (
              <th key={column} scope="col" className={column === active.column ? 'chosen' : ''}>
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row} style={{ height: (sheet.rowHeights.get(row) ?? 15) * SCALE }}>
              <th scope="row" className={row === active.row ? 'chosen' : ''}>
                {row + 1}
              </th>
              {columns.map((column) => {
                const merge = merged.get(`${row},${column}`);
                if (merge === null) return null;
                const cell = sheet.cellAt(row, column);
                const rule = ruleAt(rules, row, column);
                const isActive = row === active.row && column === active.column;
                const isEdited = editing?.row === row && editing.column === column;
                return (
                  <td
                    key={column}
                    data-cell={a1Of({ row, column })}
                    data-marked={rule === null ? undefined : rule.formula}
                    className={isActive ? 'active' : undefined}
                    style={cellLook(
                      { cell, right: sheet.cellAt(row, column + 1), below: sheet.cellAt(row + 1, column) },
                      rule,
                    )}
                    {...(merge === undefined
                      ? {}
                      : {
                          rowSpan: spanOf(rows, merge.top, merge.bottom),
                          colSpan: spanOf(columns, merge.left, merge.right),
                        })}
                    onMouseDown={() => {
                      if (!isEdited) goTo({ row, column });
                    }}
                    onDoubleClick={() => begin({ row, column }, editText(cell))}
                  >
                    {isEdited ? (
                      <CellEditor text={editing.text} onEnd={end} />
                    ) : (
                      cell !== undefined && shownText(cell)
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {isCutOff && (
        <p className="cut-off">
          Arket er for stort til at blive vist på én gang: prøvebænken viser delen omkring den valgte celle.
        </p>
      )}
    </div>
  );
}
