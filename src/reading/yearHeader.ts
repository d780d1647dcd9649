import type { SheetCell, SheetRow } from '../domain/sheetSnapshot';
import { dateOfDay } from './dateFormat';
import { cleanLabel } from './labelText';
import { isBlankCell } from './sheetGrid';

export interface YearCell {
  readonly column: number;
  readonly printed: number;
  /** The header's words where the year stands in a text ("Effektivisering 2025 (t.kr.)"). */
  readonly label: string;
  readonly embedded: boolean;
}

/** Years that stand together in one row: the columns of one table. */
export interface YearRun {
  readonly row: number;
  readonly years: readonly YearCell[];
}

/** "2025", "B2025", "BO 2027", "Regnskab 2024", "2025 (budgetår)", "2030 og frem", "2030 ff.", "31-12-2025". */
const BARE_YEAR =
  /^\s*\(?(?:år|(?:vedtaget |korrigeret )?budget|overslagsår|budgetår|basisår|(?:forventet )?regnskab|forventet|prognose|b|bo|ob|f|r|vb|kb|fr)?\.?\s*(?:\d{1,2}[-./]\d{1,2}[-./])?(20\d\d)\s*(?:\*+|\([^)]{1,20}\)|ff\.?|og (?:frem|følgende)\w*|\+|→|->|\)|\.)?\s*$/i;
const FURTHEST_GAP = 5;
const WIDEST_BLANK = 2;

/** Spares almost every row the work: a year is a number of the century or a text that names one. */
function mayBeYear({ value }: SheetCell): boolean {
  return typeof value === 'number'
    ? (value >= 2000 && value <= 2100) || (value >= FIRST_DAY_OF_2000 && value <= LAST_DAY_OF_2100)
    : typeof value === 'string' && value.includes('20');
}

/** "2025 p/l": a year only where the others of the row are written so too; else it is the table's price level. */
const PRICED_YEAR = /^\s*(20\d\d)\s*p ?\/ ?l\.?\s*$/i;
const FEWEST_PRICED = 3;

function arePriced({ cells }: SheetRow): boolean {
  return (
    cells.filter(({ value }) => typeof value === 'string' && PRICED_YEAR.test(value)).length >= FEWEST_PRICED
  );
}

function readYear(cell: SheetCell, priced: boolean): YearCell | null {
  const { value } = cell;
  if (typeof value === 'number') {
    const dated = yearOfDate(cell, value);
    if (dated !== null) return { column: cell.column, printed: dated, label: String(dated), embedded: false };
    return value >= 2000 && value <= 2100 && Number.isInteger(value)
      ? { column: cell.column, printed: value, label: String(value), embedded: false }
      : null;
  }
  if (typeof value !== 'string' || value.length > 90 || !value.includes('20')) return null;
  const bare = BARE_YEAR.exec(value) ?? (priced ? PRICED_YEAR.exec(value) : null);
  if (bare) return { column: cell.column, printed: Number(bare[1]), label: value.trim(), embedded: false };
  return readEmbeddedYear(value, cell.column);
}

const FIRST_DAY_OF_2000 = 36_526;
const LAST_DAY_OF_2100 = 73_415;

/** The year of a date (a day number in a date format), as some headers store it. */
function yearOfDate(cell: SheetCell, value: number): number | null {
  if (value < FIRST_DAY_OF_2000 || value > LAST_DAY_OF_2100) return null;
  if (cell.numberFormat === null || !/y/i.test(cell.numberFormat)) return null;
  return new Date(dateOfDay(value)).getUTCFullYear();
}

/** "Effektivisering ved fuld indfasning 2029 (t.kr.)": one year among the words of an overview's header. */
function readEmbeddedYear(text: string, column: number): YearCell | null {
  if (!/20\d\d/.test(text)) return null;
  const label = cleanLabel(text);
  const years = label.match(/\b20\d\d\b/g) ?? [];
  if (years.length !== 1 || !/effektivisering|indfasning|nettoeffekt|^20\d\d .*andel\b/i.test(label))
    return null;
  return { column, printed: Number(years[0]), label, embedded: true };
}

/** The runs of years in a row, left to right; a year that does not continue the run before it begins the next. */
export function yearRunsOf(row: SheetRow): YearRun[] {
  if (!row.cells.some(mayBeYear)) return [];
  const priced = arePriced(row);
  const runs: YearCell[][] = [];
  let current: YearCell[] = [];
  for (const cell of row.cells) {
    if (isBlankCell(cell)) continue;
    const year = readYear(cell, priced);
    const last = current.at(-1);
    if (year === null) {
      if (current.length > 0) runs.push(current);
      current = [];
      continue;
    }
    if (last !== undefined && !continues(last, year)) {
      runs.push(current);
      current = [];
    }
    current.push(year);
  }
  if (current.length > 0) runs.push(current);
  return runs.map((years) => ({ row: row.row, years }));
}

function continues(last: YearCell, next: YearCell): boolean {
  const gap = next.printed - last.printed;
  const blanks = next.column - last.column - 1;
  if (gap < 0 || gap > FURTHEST_GAP || blanks > WIDEST_BLANK) return false;
  return gap > 0 || blanks === 0;
}

/** Three or more years that rise (a year printed twice included) are a header by themselves. */
export function isYearHeader(run: YearRun): boolean {
  const [first] = run.years;
  return run.years.length >= 3 && run.years.filter((year) => year.printed !== first?.printed).length >= 1;
}

/**
 * The years as meant: where one is printed twice in neighbouring columns, the second is the next year
 * (domain guide, section 3).
 */
export function yearsAsMeant(printed: readonly number[]): number[] {
  const meant: number[] = [];
  for (const [index, year] of printed.entries()) {
    const previous = meant[index - 1];
    meant.push(
      previous !== undefined && year <= previous && printed[index - 1] === year ? previous + 1 : year,
    );
  }
  return meant;
}
