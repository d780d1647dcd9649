import { a1Of } from '../../domain/a1';
import { numberOfAmount } from '../../domain/amount';
import { isCellError, type SheetSnapshot } from '../../domain/sheetSnapshot';
import type { KvantumCorrection } from '../../distributing/kvantumCorrections';
import {
  kvantumFields,
  type KvantumColumn,
  type KvantumField,
  type KvantumWords,
} from '../../distributing/kvantumCsv';
import { emptyRow, rowOf, textCell } from '../report/cells';
import type { SheetModel, SheetModelCell, SheetModelRow } from '../sheetModel';
import { FIELD_NAMES, type KvantumList } from './kvantumColumns';
import { ownSheetMarker } from './ownSheetKind';
import { figureCell, WHOLE_FORMAT } from './sheetCells';
import { CONTROL_HEADINGS, postedBefore, type PostedTable } from './postedTables';
import { PAGE_FOOT } from './words';

export const KVANTUM_SHEET_NAME = 'Kvantum-korrektioner';

export interface KvantumSheetContext {
  readonly name: string;
  readonly proposal: string;
  readonly words: KvantumWords;
  /** The tables that the lines must sum to. */
  readonly posted: readonly PostedTable[];
  /** The sheet that is there, whose lines of other proposals and whose columns stay. */
  readonly earlier: SheetSnapshot | null;
  readonly list: KvantumList;
  /** What the whole workbook was when this was written; empty where nobody asks. */
  readonly stamp: string;
}

const WIDTHS: Readonly<Record<KvantumField, number>> = {
  proposal: 12,
  table: 8,
  committee: 36,
  administration: 36,
  appropriation: 30,
  profitCentre: 18,
  area: 15,
  year: 8,
  kroner: 14,
  priceLevel: 8,
  sources: 40,
};

const CONTROL_ROW = 4;

/** "Kvantum-korrektioner": every amount of every table as a line for posting and pivoting. */
export function kvantumSheet(
  corrections: readonly KvantumCorrection[],
  context: KvantumSheetContext,
): SheetModel {
  const { columns } = context.list;
  const others = linesOfOthers(context);
  const own = corrections.map((correction) => rowOfCorrection(correction, context));
  const controls = [...postedBefore(context.earlier, context.proposal), ...context.posted];
  const firstLine = CONTROL_ROW + 1 + controls.length + 3;
  const lines = [...others, ...own];
  const lastLine = firstLine + Math.max(1, lines.length) - 1;
  return {
    name: context.name,
    columns: columns.map(({ field }) => ({ width: WIDTHS[field] })),
    rows: [
      rowOf(textCell('marker', ownSheetMarker('kvantum-korrektioner', context.stamp))),
      rowOf(textCell('title', KVANTUM_SHEET_NAME)),
      rowOf(
        textCell(
          'note',
          'Kolonnerne kan flyttes, slettes og omdøbes; den lille linje over overskrifterne siger, hvad der står i dem.',
        ),
      ),
      emptyRow(),
      rowOf(
        ...CONTROL_HEADINGS.map((heading, column) =>
          textCell(column < 2 ? 'heading' : 'figure-heading', heading, column),
        ),
      ),
      ...controls.map((posted, index) =>
        controlRow(posted, CONTROL_ROW + 1 + index, { firstLine, lastLine }, lines, context.list.columns),
      ),
      emptyRow(),
      rowOf(...columns.map(({ field }, column) => textCell('aside', FIELD_NAMES[field], column))),
      rowOf(
        ...columns.map(({ field, heading }, column) =>
          textCell(field === 'kroner' ? 'figure-heading' : 'heading', heading, column),
        ),
      ),
      ...lines.map((line) => rowOf(...line)),
    ],
    frozenRows: 0,
    filter: { top: firstLine - 1, bottom: lastLine, left: 0, right: columns.length - 1 },
    print: {
      orientation: 'landscape',
      titleRows: { first: firstLine - 1, last: firstLine - 1 },
      lastColumn: columns.length - 1,
      foot: PAGE_FOOT,
    },
  };
}

function rowOfCorrection(
  correction: KvantumCorrection,
  { list, words }: KvantumSheetContext,
): SheetModelCell[] {
  return kvantumFields(correction, list.columns, words).map((field, column) => {
    if (typeof field === 'string') return textCell('listed', field === '' ? null : field, column);
    if ('integer' in field) return figureCell('figure', field.integer, column, '0');
    return figureCell('figure', numberOfAmount(field.amount), column, WHOLE_FORMAT);
  });
}

/** The lines of the proposals that are not distributed now. */
function linesOfOthers({ earlier, list, proposal }: KvantumSheetContext): SheetModelCell[][] {
  const { at, columns } = list;
  if (earlier === null || at === null) return [];
  const proposalColumn = at.columnOf.get('proposal');
  return earlier.rows
    .filter(({ row }) => row > at.headingRow)
    .flatMap(({ cells }) => {
      const whose = cells.find(({ column }) => column === proposalColumn)?.value ?? null;
      if (whose === null || isCellError(whose) || String(whose) === proposal) return [];
      return [
        columns.map(({ field }, column) => {
          const value = cells.find((cell) => cell.column === at.columnOf.get(field))?.value ?? null;
          if (typeof value === 'number') {
            return figureCell('figure', value, column, field === 'kroner' ? WHOLE_FORMAT : '0');
          }
          return textCell('listed', value === null || isCellError(value) ? null : String(value), column);
        }),
      ];
    });
}

function controlRow(
  { proposal, letter, formula, kroner: inTable }: PostedTable,
  row: number,
  range: { readonly firstLine: number; readonly lastLine: number },
  lines: readonly (readonly SheetModelCell[])[],
  columns: readonly KvantumColumn[],
): SheetModelRow {
  const columnOf = (field: KvantumField): number => columns.findIndex((column) => column.field === field);
  const rangeOf = (field: KvantumField): string => {
    const column = columnOf(field);
    return `${a1Of({ row: range.firstLine, column })}:${a1Of({ row: range.lastLine, column })}`;
  };
  const listed = lines.reduce((total, cells) => {
    const valueIn = (field: KvantumField): SheetModelCell['value'] => cells[columnOf(field)]?.value ?? null;
    const kroner = valueIn('kroner');
    const isOwn = valueIn('proposal') === proposal && valueIn('table') === letter;
    return isOwn && typeof kroner === 'number' ? total + kroner : total;
  }, 0);
  const at = (column: number): string => a1Of({ row, column });
  const criteria = `${rangeOf('proposal')},${at(0)},${rangeOf('table')},${at(1)}`;
  return rowOf(
    textCell('listed', proposal),
    textCell('listed', letter, 1),
    { ...figureCell('figure', listed, 2), formula: `SUMIFS(${rangeOf('kroner')},${criteria})` },
    { ...figureCell('figure', inTable, 3), formula },
    { ...figureCell('figure', listed - inTable, 4), formula: `${at(2)}-${at(3)}` },
  );
}
