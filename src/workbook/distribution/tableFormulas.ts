import { a1Of, quotedSheetName } from '../../domain/a1';
import { numberOfAmount } from '../../domain/amount';
import { valueOfCell, type AmountCell, type CommitteeTableKind } from '../../domain/budgetTable';
import { keyOfCell, type CellKey, type CellRef } from '../../domain/cell';
import type { CommitteeTableRow } from '../../distributing/committeeTables';
import type { Economy } from '../../distributing/economyRows';
import type { ControlTerm } from './tableControls';
import { cellOfTable, type TablePlace, type TablePlaces } from './tablePlaces';

/** What formulas need to know of the workbook around them. */
export interface FormulaContext {
  readonly economy: Economy;
  readonly sheetNameOf: (sheetId: string) => string;
}

/** The amounts of Tabel 1 by cell. */
export function cellsOfEconomy({ rows }: Economy): ReadonlyMap<CellKey, AmountCell> {
  return new Map(rows.flatMap(({ amounts }) => amounts.map((cell) => [keyOfCell(cell.at), cell] as const)));
}

/** A cell of Tabel 1 in a sum: a reference if it holds a number or nothing; what is text there as the number it means. */
export function termOf(cell: AmountCell, { sheetNameOf }: FormulaContext): string {
  if (cell.raw === '' && (cell.kind === 'amount' || cell.kind === 'blank')) {
    return referenceTo(cell.at, sheetNameOf);
  }
  return `(${numberOfAmount(valueOfCell(cell))})`;
}

/** The same of a control term. */
export function controlTermOf({ cell, only }: ControlTerm, context: FormulaContext): string {
  const term = termOf(cell, context);
  if (only === null) return term;
  return `${only === 'costs' ? 'MAX' : 'MIN'}(0,${term})`;
}

export function referenceTo(at: CellRef, sheetNameOf: FormulaContext['sheetNameOf']): string {
  return `${quotedSheetName(sheetNameOf(at.sheetId))}!${a1Of(at)}`;
}

/**
 * A cell of Tabel B–E as the sum of the cells of Tabel 1 that it is the whole of; null where a part is shared, for then it
 * is rounded together with all others and no formula gives it.
 */
export function sourceFormula(
  row: CommitteeTableRow,
  year: number,
  cells: ReadonlyMap<CellKey, AmountCell>,
  context: FormulaContext,
): string | null {
  const sources = row.parts.flatMap((part) => part.sources[year] ?? []);
  const terms = sources.map(({ at, whole }) => (whole ? cells.get(keyOfCell(at)) : undefined));
  const known = terms.filter((cell) => cell !== undefined);
  if (known.length === 0 || known.length < terms.length || known.some((cell) => cell.kind !== 'amount')) {
    return null;
  }
  return known.map((cell) => termOf(cell, context)).join('+');
}

/** Tabel A as B + C, of the tables that there are. */
export function netFormula(places: TablePlaces, row: number | 'total', year: number): string {
  const parts: readonly CommitteeTableKind[] = ['running-cost', 'gross-effect'];
  return parts
    .flatMap((kind) => places.get(kind) ?? [])
    .map((place) => cellOfTable(place, row, year))
    .join('+');
}

/** The sum of a table's rows in one year. */
export function totalFormula(place: TablePlace, year: number): string {
  const last = place.table.rows.length - 1;
  return `SUM(${cellOfTable(place, 0, year)}:${cellOfTable(place, last, year)})`;
}
