import { negate, numberOfAmount, subtract, type Amount } from '../../domain/amount';
import {
  valueOfCell,
  type AmountCell,
  type BudgetRow,
  type BudgetTable,
  type Section,
} from '../../domain/budgetTable';
import type { CellRef } from '../../domain/cell';
import type { Cause, CauseKind } from '../../findings/finding';
import type { Constraint } from '../constraint';
import { residualUnder, type Assignment, type Equation, type System } from './system';

const AS_PRINTED: Assignment = new Map();

/** What is wrong with a row as a whole, so that no figure by itself puts it right. */
export interface RowFault {
  /** The failed equalities that it explains. */
  readonly explained: readonly Equation[];
  readonly cause: (equation: Equation) => Cause;
}

/** The failed equalities of a proposal, by column of their year. */
type ByYear = ReadonlyMap<number, readonly Equation[]>;

/**
 * Rows of Tabel 1 that are missing, and rows that stand under a wrong styringsområde: all totals and all other tables
 * agree with each other, and differ from the rows by the same in every equality of a year.
 */
export function rowFaults(system: System): RowFault[] {
  const economies = new Set<BudgetTable>();
  const failed = system.equations.filter((equation) => equation.failed && !equation.constraint.corroborates);
  for (const { constraint } of failed) {
    if (constraint.table.kind === 'proposal-economy') economies.add(constraint.table);
  }
  const others = [...repeatedRows(failed), ...missingLines(failed)];
  const ofEconomies = [...economies].flatMap((economy): RowFault[] => {
    const proposal = failed.find(({ constraint }) => constraint.table === economy)?.constraint.proposal;
    const own = failed.filter(
      ({ constraint }) => constraint.proposal === proposal && constraint.table.kind !== 'overview',
    );
    const [misplaced] = misplacedRows(economy, own);
    if (misplaced !== undefined) return [misplaced];
    return (['permanent', 'implementation'] as const).flatMap((section) => {
      const items = economy.rows.filter((row) => row.role === 'item' && row.section === section);
      return missingItem(items, own, section) ?? [];
    });
  });
  return [...others, ...ofEconomies];
}

/** A committee's row that stands twice in a table, whose total counts it once. */
function repeatedRows(failed: readonly Equation[]): RowFault[] {
  const faults = new Map<BudgetRow, Equation[]>();
  for (const equation of failed) {
    const { constraint, left, terms } = equation;
    if (constraint.code !== 'committee-tie') continue;
    const twin = constraint.table.rows.find((row) => isTwin(row, constraint.row));
    const column = constraint.row.amounts.indexOf(left.cell);
    const cell = twin?.amounts[column];
    const isTerm = terms.some(({ variable }) => variable.cell === cell);
    if (twin === undefined || !isTerm || residualUnder(equation, AS_PRINTED) !== left.value) continue;
    faults.set(twin, [...(faults.get(twin) ?? []), equation]);
  }
  return [...faults].map(([twin, own]) => {
    const rows = new Set(own.map(({ constraint }) => constraint.row)).add(twin);
    const totals = failed.filter(
      (equation) =>
        equation.constraint.code === 'committee-total' &&
        own.some(
          ({ left, constraint }) => isIn(equation, left.cell) && constraint.year === equation.constraint.year,
        ),
    );
    const explained = [...own, ...totals];
    const cells = [...rows].flatMap(({ amounts }) =>
      amounts.flatMap((cell) => (valueOfCell(cell) === 0 ? [] : [cell.at])),
    );
    return {
      explained,
      cause: (equation) => causeOf('row-counted-twice', cells, [], REPEATED_ROW, equation, explained),
    };
  });
}

const REPEATED_ROW = 0.9;

function isTwin(row: BudgetRow, other: BudgetRow): boolean {
  return (
    row !== other &&
    row.role === 'item' &&
    row.labelKey === other.labelKey &&
    row.appropriation === other.appropriation &&
    row.amounts.every((cell, index) => {
      const beside = other.amounts[index];
      return beside !== undefined && valueOfCell(cell) === valueOfCell(beside);
    })
  );
}

function isIn({ terms }: Equation, cell: AmountCell): boolean {
  return terms.some(({ variable }) => variable.cell === cell);
}

/**
 * An overview's typed total that differs from its lines in all years: a line may have gone, or the total is older. No
 * figure tells which.
 */
function missingLines(failed: readonly Equation[]): RowFault[] {
  const byRow = new Map<BudgetRow, Equation[]>();
  for (const equation of failed) {
    const { code, row } = equation.constraint;
    if (code !== 'overview-total' || equation.left.cell.formula !== null) continue;
    byRow.set(row, [...(byRow.get(row) ?? []), equation]);
  }
  return [...byRow].flatMap(([row, explained]): RowFault[] => {
    const printed = row.amounts.filter((cell) => valueOfCell(cell) !== 0);
    const signs = new Set(
      explained
        .filter(({ constraint }) => constraint.year !== null)
        .map((equation) => Math.sign(residualUnder(equation, AS_PRINTED)) * Math.sign(equation.left.value)),
    );
    const isLess = signs.size === 1 && signs.has(1);
    if (explained.length < FEWEST_COLUMNS || explained.length < printed.length || !isLess) return [];
    const isLine = (equation: Equation): boolean =>
      equation.terms.some(
        ({ variable }) =>
          Math.abs(variable.value) === Math.abs(residualUnder(equation, AS_PRINTED)) && variable.value !== 0,
      );
    // Just as much as a line that is there: that was counted twice.
    if (explained.every(isLine)) return [];
    const cells = explained.map(({ left }) => left.cell.at);
    return [
      {
        explained,
        cause: (equation) => causeOf('row-omitted', cells, [], MISSING_LINE, equation, explained),
      },
    ];
  });
}

const FEWEST_COLUMNS = 2;
const MISSING_LINE = 0.6;

/** Equalities in which a row of the section stands, or would if there were one of the committee. */
function touches({ terms, constraint }: Equation, cells: ReadonlySet<AmountCell>, section: Section): boolean {
  if (terms.some(({ variable }) => cells.has(variable.cell))) return true;
  const { kind } = constraint.table;
  const isOfImplementation = kind === 'capital-split' || kind === 'service-split';
  return (
    terms.length === 0 &&
    constraint.code === 'committee-tie' &&
    isOfImplementation === (section === 'implementation')
  );
}

function byYear(equations: readonly Equation[]): ByYear {
  const years = new Map<number, Equation[]>();
  for (const equation of equations) {
    const { year } = equation.constraint;
    if (year === null) continue;
    const own = years.get(year);
    if (own === undefined) years.set(year, [equation]);
    else own.push(equation);
  }
  return years;
}

/** Fewer years may be a wrong figure here and there. */
const FEWEST_YEARS = 2;

/** A row that all totals and other tables count, and that does not stand among the items. */
function missingItem(
  items: readonly BudgetRow[],
  failed: readonly Equation[],
  section: Section,
): RowFault | null {
  const cells = new Set(items.flatMap(({ amounts }) => amounts));
  const years = byYear(failed.filter((equation) => touches(equation, cells, section)));
  if (years.size < FEWEST_YEARS) return null;
  const missing = new Map<number, Amount>();
  let rows: string | null = null;
  for (const [year, own] of years) {
    const [first] = own;
    if (first === undefined) return null;
    const amount = residualUnder(first, AS_PRINTED);
    if (own.some((equation) => residualUnder(equation, AS_PRINTED) !== amount)) return null;
    if (!own.some(isSum) || own.every(isSum)) return null;
    const names = own
      .map(({ constraint }) => `${constraint.row.at.sheetId}!${constraint.row.at.row}`)
      .join(' ');
    if (rows !== null && rows !== names) return null;
    rows = names;
    missing.set(year, amount);
  }
  const explained = [...years.values()].flat();
  const isConfirmed = [...years.values()].every((own) => own.some(isIndependent));
  // Totals that were added up wrong, one from the other, have left out or counted twice a row that is there.
  if (!isConfirmed && items.some((row) => isCountedOtherwise(row, explained, missing))) return null;
  if (items.some((row) => mayBeWrong(row, explained, missing))) return null;
  const totals = explained.filter(({ constraint }) => constraint.source === null);
  const [first] = totals;
  const cellsAt = totals
    .filter(({ constraint }) => constraint.row === first?.constraint.row)
    .map(({ left }) => left.cell.at);
  return {
    explained,
    cause: (equation) =>
      causeOf('row-omitted', cellsAt, [], isConfirmed ? MISSING_ROW : MAY_BE_MISSING, equation, explained),
  };
}

const MISSING_ROW = 0.8;
/** Only what repeats the totals of Tabel 1 agrees with them. */
const MAY_BE_MISSING = 0.6;

/** A sum of Tabel 1 itself, and no copy of one of its totals. */
function isSum({ constraint, repeated }: Equation): boolean {
  return constraint.source === null && repeated === null;
}

/** Another table that does not merely repeat a total of Tabel 1. */
function isIndependent({ constraint, repeated }: Equation): boolean {
  return constraint.source !== null && repeated === null;
}

/** Is what the totals have more than the rows, or less, just this row's amounts? */
function isCountedOtherwise(
  row: BudgetRow,
  explained: readonly Equation[],
  missing: ReadonlyMap<number, Amount>,
): boolean {
  return explained.every(({ terms, constraint: { year } }) => {
    const by = year === null ? undefined : missing.get(year);
    const cell = terms.find(({ variable }) => row.amounts.includes(variable.cell))?.variable.cell;
    return cell !== undefined && by !== undefined && Math.abs(valueOfCell(cell)) === Math.abs(by);
  });
}

/** Would the row by itself explain it: blank in those years, turned, in another unit, or moved by a year? */
function mayBeWrong(
  row: BudgetRow,
  explained: readonly Equation[],
  missing: ReadonlyMap<number, Amount>,
): boolean {
  const figures: { readonly printed: Amount; readonly meant: Amount; readonly index: number }[] = [];
  for (const equation of explained) {
    if (equation.terms.length === 0) continue;
    const index = equation.terms.reduce(
      (at, { variable }) => Math.max(at, row.amounts.indexOf(variable.cell)),
      -1,
    );
    const cell = row.amounts[index];
    const by = equation.constraint.year === null ? undefined : missing.get(equation.constraint.year);
    if (cell === undefined || by === undefined) return false;
    const printed = valueOfCell(cell);
    figures.push({ printed, meant: subtract(printed, negate(by)), index });
  }
  const all = (fits: (figure: (typeof figures)[number]) => boolean): boolean => figures.every(fits);
  const moved = (step: -1 | 1): boolean =>
    all(({ meant, index }) => {
      const beside = row.amounts[index + step];
      return beside === undefined || valueOfCell(beside) === meant;
    });
  return (
    all(({ printed }) => printed === 0) ||
    all(({ printed, meant }) => printed === negate(meant)) ||
    [10, 1000].some((factor) =>
      all(({ printed, meant }) => printed * factor === meant || printed === meant * factor),
    ) ||
    all(({ meant }) => meant === 0) ||
    moved(-1) ||
    moved(1)
  );
}

/** Rows of Tabel 1 that one area's equalities count too much by, and another's too little. */
function misplacedRows(economy: BudgetTable, failed: readonly Equation[]): RowFault[] {
  return economy.rows.flatMap((row): RowFault[] => {
    if (row.role !== 'item' || row.area === null) return [];
    const explained: Equation[] = [];
    const amounts: AmountCell[] = [];
    for (const [index, cell] of row.amounts.entries()) {
      const column = economy.columns[index];
      const amount = valueOfCell(cell);
      if (column?.role.kind !== 'year' || amount === 0) continue;
      const { year } = column.role;
      const own = failed.filter(({ constraint }) => constraint.year === year);
      const counted = own.filter(({ terms }) => terms.some(({ variable }) => variable.cell === cell));
      const isOff = (equation: Equation, by: Amount): boolean => residualUnder(equation, AS_PRINTED) === by;
      if (!counted.every((equation) => isOff(equation, negate(amount)))) return [];
      const elsewhere = own.filter(
        (equation) =>
          !counted.includes(equation) && isOff(equation, amount) && isOfAnotherArea(equation, row),
      );
      // One subtotal by itself may as well have counted the row wrongly (HA06).
      const isClear = counted.length > 0 || elsewhere.some(isIndependent);
      if (elsewhere.length === 0 || !isClear) return [];
      explained.push(...counted, ...elsewhere);
      amounts.push(cell);
    }
    if (explained.length === 0) return [];
    const cells = amounts.map(({ at }) => at);
    return [
      {
        explained,
        cause: (equation) => causeOf('wrong-area', cells, cells, MISPLACED_ROW, equation, explained),
      },
    ];
  });
}

const MISPLACED_ROW = 0.9;

function isOfAnotherArea({ constraint }: Equation, row: BudgetRow): boolean {
  const { area } = constraint.row.qualifier;
  const { kind } = constraint.table;
  if (kind === 'proposal-economy') {
    return constraint.row.section === row.section && area !== null && area !== row.area;
  }
  return kind === 'investments' || kind === (row.area === 'capital' ? 'service-split' : 'capital-split');
}

function causeOf(
  kind: CauseKind,
  cells: readonly CellRef[],
  from: readonly CellRef[],
  confidence: number,
  { left }: Equation,
  explained: readonly Equation[],
): Cause {
  const own = explained.filter((equation) => equation.left === left);
  return {
    kind,
    cells,
    suggested: [],
    confidence,
    evidence: {
      printed: left.cell.kind === 'amount' ? numberOfAmount(left.value) : null,
      meant: null,
      mends: [...new Set(own.map(({ constraint }) => constraint.row.label))],
      from,
    },
  };
}

/** The equalities that the faults explain. */
export function constraintsOf({ explained }: RowFault): Constraint[] {
  return explained.map(({ constraint }) => constraint);
}
