import { numberOfAmount, type Amount } from '../../domain/amount';
import {
  isCommitteeTableKind,
  valueOfCell,
  type BudgetRow,
  type BudgetTable,
} from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import type { Cause } from '../../findings/finding';
import type { Culprit } from './culprit';
import { evidenceOf } from './evidence';
import type { DiagnosedTable } from './places';
import {
  holdsUnder,
  type Assignment,
  type Equation,
  type System,
  type Variable,
  type VariableId,
} from './system';

/** Two rows of a table that stand in each other's place. */
export interface SwappedRows {
  readonly table: BudgetTable;
  readonly proposal: Proposal | null;
  readonly rows: readonly [BudgetRow, BudgetRow];
  /** The columns in which they differ. */
  readonly columns: readonly number[];
  /** The equalities that fail as printed, and hold once the rows are swapped back. */
  readonly mended: readonly Equation[];
  readonly assignment: Assignment;
  /** Swaps in other tables that would mend the same. */
  readonly rivals: readonly SwappedRows[];
}

/** Rows of committee tables whose swap mends failed equalities and breaks none. */
export function swappedRows(system: System, tables: readonly DiagnosedTable[]): SwappedRows[] {
  return tables.flatMap(({ table, proposal }) => {
    if (!isCommitteeTableKind(table.kind)) return [];
    const rows = table.rows.filter((row) => row.role === 'item' && isSuspect(system, row));
    return rows.flatMap((row, at) =>
      rows.slice(at + 1).flatMap((other) => swapOf(system, table, proposal, row, other)),
    );
  });
}

function isSuspect(system: System, row: BudgetRow): boolean {
  return row.amounts.some((cell) => system.byCell.get(cell)?.equations.some(({ failed }) => failed) === true);
}

function swapOf(
  system: System,
  table: BudgetTable,
  proposal: Proposal | null,
  one: BudgetRow,
  other: BudgetRow,
): SwappedRows[] {
  const pairs: Pair[] = [];
  for (const [index, cell] of one.amounts.entries()) {
    const counterpart = other.amounts[index];
    const variable = system.byCell.get(cell);
    const second = counterpart === undefined ? undefined : system.byCell.get(counterpart);
    if (counterpart === undefined || variable === undefined || second === undefined) continue;
    if (valueOfCell(cell) === valueOfCell(counterpart)) continue;
    pairs.push({ index, variables: [variable, second] });
  }
  const whole = swapIn(pairs);
  if (whole !== null) return [{ table, proposal, rows: [one, other], ...whole }];
  const failing = pairs.filter(({ variables }) => variables.every(isInFailed));
  const part = failing.length === pairs.length ? null : swapIn(failing);
  return part === null ? [] : [{ table, proposal, rows: [one, other], ...part }];
}

interface Pair {
  readonly index: number;
  readonly variables: readonly [Variable, Variable];
}

function isInFailed({ equations }: Variable): boolean {
  return equations.some(({ failed }) => failed);
}

/** The rows swapped in some columns; null where that does not put things right. */
function swapIn(
  pairs: readonly Pair[],
): Pick<SwappedRows, 'columns' | 'mended' | 'assignment' | 'rivals'> | null {
  const assignment = new Map<VariableId, Amount>();
  const touched = new Set<Equation>();
  for (const { variables } of pairs) {
    const [variable, second] = variables;
    assignment.set(variable.id, second.value);
    assignment.set(second.id, variable.value);
    for (const equation of [...variable.equations, ...second.equations]) touched.add(equation);
  }
  const mended = [...touched].filter((equation) => equation.failed && holdsUnder(equation, assignment));
  const unmended = [...touched].filter((equation) => !holdsUnder(equation, assignment));
  // What failed before and fails still, in an equality that only corroborates, has an error of its own in another table.
  const breaks = unmended.some(({ failed, constraint }) => !failed || !constraint.corroborates);
  const telling = mended.filter(({ constraint }) => !constraint.corroborates);
  const enough = unmended.length === 0 ? mended.length >= 2 : telling.length >= 4;
  if (breaks || !enough) return null;
  return { columns: pairs.map(({ index }) => index), mended, assignment, rivals: [] };
}

/**
 * Swaps that mend different equalities. Where two tables could be swapped back (C = A without a Tabel B), the one whose
 * own equalities fail is taken.
 */
export function distinctSwaps(swaps: readonly SwappedRows[]): SwappedRows[] {
  const inOrder = [...swaps].sort(
    (one, other) =>
      other.mended.length - one.mended.length ||
      ownOf(other) - ownOf(one) ||
      againstKey(other) - againstKey(one),
  );
  const taken: SwappedRows[] = [];
  for (const swap of inOrder) {
    const same = taken.findIndex((other) => other.mended.some((equation) => swap.mended.includes(equation)));
    const first = taken[same];
    if (first === undefined) taken.push(swap);
    else if (first.table !== swap.table) taken[same] = { ...first, rivals: [...first.rivals, swap] };
  }
  return taken;
}

function ownOf({ mended, table }: SwappedRows): number {
  return mended.filter(({ constraint }) => constraint.table === table).length;
}

/**
 * Does the printed order of the two rows contradict the proposal's distribution key? Who has more units has the larger
 * amounts. 1: the key is contradicted; -1: it is followed; 0: it says nothing.
 */
function againstKey({ proposal, rows: [one, other] }: SwappedRows): number {
  const keys = proposal?.tables.filter(({ kind }) => kind === 'distribution-key') ?? [];
  for (const { rows } of keys) {
    const units = [one, other].map(({ committeeId }) => {
      const row = rows.find((each) => committeeId !== null && each.committeeId === committeeId);
      return row === undefined ? 0 : sizeOf(row);
    });
    const [first = 0, second = 0] = units;
    if (first === 0 || second === 0 || first === second) continue;
    return Math.sign(first - second) === Math.sign(sizeOf(one) - sizeOf(other)) ? -1 : 1;
  }
  return 0;
}

function sizeOf({ amounts }: BudgetRow): number {
  return amounts.reduce((size, cell) => size + Math.abs(valueOfCell(cell)), 0);
}

/** How sure a swap is: of two tables that could be swapped back, the key may tell which. */
function confidenceOf(swap: SwappedRows): number {
  if (swap.rivals.length === 0) return 0.97;
  return againstKey(swap) === 1 && swap.rivals.every((rival) => againstKey(rival) === -1) ? 0.9 : 0.5;
}

/** One culprit for each swapped figure, all with the same cause. */
export function swapCulprits(system: System, swap: SwappedRows): Culprit[] {
  const cells = swap.rows.flatMap((row) => swap.columns.flatMap((index) => row.amounts[index] ?? []));
  const variables = cells.flatMap((cell) => system.byCell.get(cell) ?? []);
  const suggested = variables.map(({ cell, id, value }) => ({
    cell: cell.at,
    value: numberOfAmount(swap.assignment.get(id) ?? value),
  }));
  return variables.flatMap((variable): Culprit[] => {
    const mends = swap.mended.filter((equation) => variable.equations.includes(equation));
    const [equation] = mends;
    const meant = swap.assignment.get(variable.id);
    const row = swap.rows.find(({ amounts }) => amounts.includes(variable.cell));
    const index = row?.amounts.indexOf(variable.cell) ?? -1;
    const column = swap.table.columns[index];
    if (equation === undefined || meant === undefined || row === undefined || column === undefined) return [];
    const cause: Cause = {
      kind: 'rows-swapped',
      cells: cells.map(({ at }) => at),
      suggested,
      confidence: confidenceOf(swap),
      evidence: evidenceOf(
        variable,
        meant,
        mends,
        swap.rows.map(({ at }) => at),
      ),
      ...(swap.rivals.length === 0 ? {} : { alternatives: swap.rivals.map(rivalCause) }),
    };
    const place = { proposal: swap.proposal, table: swap.table, row, index, column };
    return [{ variable, meant, place, cause, equation, mends }];
  });
}

/** The same swap in another table, which would mend the same equalities. */
function rivalCause({ rows, columns }: SwappedRows): Cause {
  const cells = rows.flatMap((row) => columns.flatMap((index) => row.amounts[index]?.at ?? []));
  return { kind: 'rows-swapped', cells, suggested: [], confidence: 0.5 };
}
