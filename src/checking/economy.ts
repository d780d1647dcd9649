import {
  valueOfCell,
  yearOfColumn,
  type AmountCell,
  type BudgetRow,
  type BudgetTable,
  type ExpenditureArea,
  type Section,
} from '../domain/budgetTable';
import { judge, type Precision } from './tolerance';
import { verdictOn, type Addition, type Constraint, type Term } from './constraint';
import { subtract } from '../domain/amount';
import type { Verdict } from '../findings/finding';

/** The item rows of a section, top to bottom. */
export function itemsOf(table: BudgetTable, section: Section): readonly BudgetRow[] {
  let items = itemsOfTables.get(table);
  if (items === undefined) {
    items = { permanent: itemRows(table, 'permanent'), implementation: itemRows(table, 'implementation') };
    itemsOfTables.set(table, items);
  }
  return items[section];
}

/** Nearly every rule asks for them, several times a table. */
const itemsOfTables = new WeakMap<BudgetTable, Readonly<Record<Section, readonly BudgetRow[]>>>();

function itemRows(table: BudgetTable, section: Section): BudgetRow[] {
  return table.rows.filter((row) => row.role === 'item' && row.section === section);
}

/** The section's unqualified aggregate, or its last where all are qualified. */
export function totalRowOf(table: BudgetTable, section: Section): BudgetRow | null {
  return table.rows.find((row) => row.role === 'total' && row.section === section) ?? null;
}

/** The column of a year as meant; -1 if the table has none. */
export function columnOfYear(table: BudgetTable, year: number): number {
  return table.columns.findIndex((column) => yearOfColumn(column) === year);
}

export function cellIn(row: BudgetRow, column: number): AmountCell | null {
  return row.amounts[column] ?? null;
}

/** The rows' cells in one column, as the terms of an equality. */
export function termsOf(rows: readonly BudgetRow[], column: number, sign: 1 | -1 = 1): Term[] {
  const terms: Term[] = [];
  for (const row of rows) {
    const cell = row.amounts[column];
    if (cell !== undefined) terms.push({ cell, sign, label: row.label });
  }
  return terms;
}

/**
 * Does the item count as the area? A row without a styringsområde counts as Service where no row of its section is
 * anything else (domain guide, section 6; F1 has none at all).
 */
export function isInArea(row: BudgetRow, area: ExpenditureArea, sectionRows: readonly BudgetRow[]): boolean {
  if (row.area !== null) return row.area === area;
  return area === 'service' && sectionRows.every((other) => other.area === null || other.area === 'service');
}

/**
 * Is it unknown which rows belong to which area? So where no row of the section has a styringsområde, but its
 * subtotals tell areas apart (domain guide, section 3: the column may be absent as a whole).
 */
export function areasAreUnknown(table: BudgetTable, section: Section): boolean {
  const areas = new Set<ExpenditureArea>();
  for (const row of table.rows) {
    if (row.section !== section) continue;
    if (row.role === 'item' && row.area !== null) return false;
    if ((row.role === 'subtotal' || row.role === 'total') && row.qualifier.area !== null)
      areas.add(row.qualifier.area);
  }
  return areas.size > 1;
}

/** Is it unknown of some rows whether they belong to the area that a committee table or list of investments is about? */
export function areaRowsAreUnknown(table: BudgetTable, section: Section): boolean {
  const items = itemsOf(table, section);
  if (items.every(({ area }) => area !== null)) return false;
  return areasAreUnknown(table, section) || items.some(({ area }) => area !== null && area !== 'service');
}

/** A figure of Tabel 1 that other tables are compared with. */
export interface SourceFigure {
  /** The printed total where it is right within rounding, else its rows (domain guide, section 4). */
  readonly terms: readonly Term[];
  /** The printed total where it is wrong: a copy of it is a consequence. */
  readonly followed: readonly Term[] | null;
  /** The rows of a printed total that is right within rounding; null where they are the terms. */
  readonly rows: Addition | null;
  /** The printed total that is a little off its rows, as rounding may be; null where it is exact or wrong. */
  readonly rounded: AmountCell | null;
}

/**
 * Totals that differ from their rows no more than rounding may, but are wrong: what is copied or reckoned from them
 * agrees with the rows, and with the printed total not at all. A tie that fails outranks a rounding verdict (domain guide,
 * section 5).
 */
export type ContradictedTotals = ReadonlySet<AmountCell>;

const NONE: ContradictedTotals = new Set();

const SOURCE_PRECISION: Precision = { rounded: true, step: 1 };

/** The figure of a row that may be printed and should equal the sum of its items. */
export function sourceFigure(
  printedRow: BudgetRow | null,
  items: readonly BudgetRow[],
  column: number,
  contradicted: ContradictedTotals = NONE,
): SourceFigure | null {
  const printed = printedRow?.amounts[column];
  if (printedRow === null || printed === undefined || printed.kind === 'unreadable') {
    return items.length === 0
      ? null
      : { terms: termsOf(items, column), followed: null, rows: null, rounded: null };
  }
  const printedTerms: Term[] = [{ cell: printed, sign: 1, label: printedRow.label }];
  if (items.length === 0) return { terms: printedTerms, followed: null, rows: null, rounded: null };
  const verdict = verdictOnSum(printed, items, column);
  if (verdict === 'discrepancy' || (verdict !== null && contradicted.has(printed)))
    return { terms: termsOf(items, column), followed: printedTerms, rows: null, rounded: null };
  return {
    terms: printedTerms,
    followed: null,
    rows: { rows: items, column },
    rounded: verdict === null ? null : printed,
  };
}

/** How far the printed total is from what its rows give; null where it is just that. */
function verdictOnSum(printed: AmountCell, items: readonly BudgetRow[], column: number): Verdict | null {
  let difference = valueOfCell(printed);
  let addends = 0;
  for (const row of items) {
    const cell = row.amounts[column];
    if (cell?.kind !== 'amount') continue;
    difference = subtract(difference, cell.value);
    addends += 1;
  }
  return judge(difference, addends, SOURCE_PRECISION);
}

/** How many of the equalities hold within rounding: for choosing between readings of a label. */
export function yearsThatHold(constraints: readonly Constraint[]): number {
  let holds = 0;
  for (const constraint of constraints) {
    const verdict = verdictOn(constraint);
    if (verdict === null || verdict === 'rounding') holds += 1;
  }
  return holds;
}
