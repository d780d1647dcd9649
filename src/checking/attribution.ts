import { absolute, subtract, type Amount } from '../domain/amount';
import { valueOfCell } from '../domain/budgetTable';
import { keyOfCell, type CellKey } from '../domain/cell';
import type { Verdict } from '../findings/finding';
import { addendsOf, cellsOf, residualOf, totalOf, verdictOn, type Constraint, type Term } from './constraint';
import { judge } from './tolerance';

/** A cell that a rule found wrong by itself, with the value that mends it. */
export interface Repair {
  readonly cell: CellKey;
  readonly value: Amount;
}

/** What became of one failed equality. */
export interface Violation {
  readonly constraint: Constraint;
  readonly verdict: Verdict;
  /** What the left side should be. */
  readonly expected: Amount;
  /** The violation or repair it follows from; null for a root. */
  readonly follows: Violation | Repair | null;
}

/** What earlier attributions found, for equalities that join their tables (an overview and its proposals). */
export interface Attribution {
  readonly violations: readonly Violation[];
  readonly overrides: ReadonlyMap<CellKey, Amount>;
  /** Who is to blame for an override. */
  readonly blame: ReadonlyMap<CellKey, Violation | Repair>;
}

interface Progress {
  readonly overrides: Map<CellKey, Amount>;
  readonly blame: Map<CellKey, Violation | Repair>;
  readonly byLeft: Map<CellKey, Violation>;
}

/**
 * Sorts failed equalities into roots and consequences. Equalities come with the most authoritative first; each root
 * repairs its left side, and what holds once that is repaired, or agrees with the wrong figure, follows from it
 * (domain guide, section 5: "report the root once, and the rest as consequences of it").
 */
export function attribute(
  constraints: readonly Constraint[],
  repairs: readonly Repair[],
  earlier: readonly Attribution[] = [],
): Attribution {
  const progress: Progress = { overrides: new Map(), blame: new Map(), byLeft: new Map() };
  for (const attribution of earlier) {
    for (const [cell, value] of attribution.overrides) progress.overrides.set(cell, value);
    for (const [cell, blamed] of attribution.blame) progress.blame.set(cell, blamed);
  }
  for (const repair of repairs) {
    progress.overrides.set(repair.cell, repair.value);
    progress.blame.set(repair.cell, repair);
  }
  const unsure: Constraint[] = [];
  for (const constraint of constraints) {
    const printed = verdictOn(constraint);
    if (printed === 'discrepancy') attributeFailure(constraint, constraints, progress);
    else if (!attributeFollower(constraint, progress) && printed !== null) unsure.push(constraint);
  }
  for (const constraint of unsure) addRounding(constraint, progress);
  return { violations: [...progress.byLeft.values()], overrides: progress.overrides, blame: progress.blame };
}

function attributeFailure(
  constraint: Constraint,
  constraints: readonly Constraint[],
  progress: Progress,
): void {
  const left = keyOfCell(constraint.left.at);
  const source =
    followedSource(constraint, progress) ??
    sharedFailure(constraint, progress) ??
    followedSum(constraint, constraints, progress);
  if (source !== null) {
    record(constraint, totalOf(constraint.terms, progress.overrides), source, progress);
    return;
  }
  const touched = blamedIn(constraint, progress);
  if (touched !== null && isConsistent(verdictOn(constraint, progress.overrides))) {
    if (!constraint.corroborates && touched !== progress.byLeft.get(left)) {
      record(
        constraint,
        progress.overrides.get(left) ?? totalOf(constraint.terms, progress.overrides),
        touched,
        progress,
      );
    }
    return;
  }
  const expected = totalOf(constraint.terms, progress.overrides);
  record(constraint, expected, constraint.corroborates ? suspectTable(constraint, progress) : null, progress);
}

/** Holds as printed; but does it hold because it repeats a figure that is wrong? */
function attributeFollower(constraint: Constraint, progress: Progress): boolean {
  if (progress.overrides.size === 0 || constraint.corroborates) return false;
  const left = keyOfCell(constraint.left.at);
  if (progress.overrides.has(left)) return false;
  const touched = blamedIn(constraint, progress);
  if (touched === null || verdictOn(constraint, progress.overrides) !== 'discrepancy') return false;
  record(constraint, totalOf(constraint.terms, progress.overrides), touched, progress);
  return true;
}

function record(
  constraint: Constraint,
  expected: Amount,
  follows: Violation | Repair | null,
  progress: Progress,
): void {
  const left = keyOfCell(constraint.left.at);
  const known = progress.byLeft.get(left);
  if (known !== undefined && !(known.follows !== null && follows === null)) return;
  const violation: Violation = { constraint, verdict: 'discrepancy', expected, follows };
  progress.byLeft.set(left, violation);
  if (constraint.corroborates) return;
  progress.overrides.set(left, expected);
  progress.blame.set(left, follows === null ? violation : rootOf(follows));
}

/** A rounding difference is reported only where nothing stronger is said of the cell (domain guide, section 5). */
function addRounding(constraint: Constraint, progress: Progress): void {
  const left = keyOfCell(constraint.left.at);
  const verdict = verdictOn(constraint);
  if (verdict === null || progress.byLeft.has(left) || progress.blame.has(left)) return;
  const follows = followedSource(constraint, progress);
  progress.byLeft.set(left, { constraint, verdict, expected: totalOf(constraint.terms), follows });
}

function isConsistent(verdict: Verdict | null): boolean {
  return verdict === null || verdict === 'rounding';
}

/** The root behind a violation or repair. */
export function rootOf(violation: Violation | Repair): Violation | Repair {
  let current = violation;
  while ('follows' in current && current.follows !== null) current = current.follows;
  return current;
}

function blamedIn(constraint: Constraint, progress: Progress): Violation | Repair | null {
  if (progress.blame.size === 0) return null;
  for (const cell of [...constraint.terms.map((term) => term.cell), constraint.left]) {
    const blamed = progress.blame.get(keyOfCell(cell.at));
    if (blamed !== undefined) return blamed;
  }
  return null;
}

/** The failed total that the left side repeats, where it agrees with what that total prints. */
function followedSource(constraint: Constraint, progress: Progress): Violation | Repair | null {
  if (constraint.followed === null) return null;
  const difference = subtract(valueOfCell(constraint.left), totalOf(constraint.followed));
  const verdict = judge(difference, addendsOf(constraint.followed), constraint.precision);
  return isConsistent(verdict) ? blamedTerm(constraint.followed, progress) : null;
}

/**
 * The wrong figure among those that the left side adds up: it prints their sum, and with the figure mended the sum is what the
 * equality asks for (a wrong row of Tabel 2, and its total that follows).
 */
function followedSum(
  constraint: Constraint,
  constraints: readonly Constraint[],
  progress: Progress,
): Violation | Repair | null {
  if (progress.overrides.size === 0) return null;
  for (const other of constraints) {
    if (other.left !== constraint.left || other === constraint) continue;
    const blamed = blamedTerm(other.terms, progress);
    if (blamed === null || !isConsistent(verdictOn(other))) continue;
    const mended = totalOf(other.terms, progress.overrides);
    if (subtract(mended, totalOf(constraint.terms, progress.overrides)) === 0) return blamed;
  }
  return null;
}

function blamedTerm(terms: readonly Term[], progress: Progress): Violation | Repair | null {
  for (const term of terms) {
    const blamed = progress.blame.get(keyOfCell(term.cell.at));
    if (blamed !== undefined) return blamed;
  }
  return null;
}

/**
 * A total above a failed subtotal: where both are off by the same amount and the total covers the subtotal's rows,
 * one figure is wrong, not two.
 */
function sharedFailure(constraint: Constraint, progress: Progress): Violation | Repair | null {
  const residual = residualOf(constraint);
  for (const violation of progress.byLeft.values()) {
    const other = violation.constraint;
    if (
      violation.verdict !== 'discrepancy' ||
      other.table !== constraint.table ||
      other.year !== constraint.year
    )
      continue;
    if (other === constraint || other.left === constraint.left) continue;
    if (absolute(subtract(residualOf(other), residual)) > 0) continue;
    const cells = new Set(constraint.terms.map((term) => keyOfCell(term.cell.at)));
    if (other.terms.length > 0 && other.terms.every((term) => cells.has(keyOfCell(term.cell.at)))) {
      return rootOf(violation);
    }
  }
  return null;
}

/** For A = B + C: a root in one of its tables in the same year makes this a consequence (domain guide, 9: F6). */
function suspectTable(constraint: Constraint, progress: Progress): Violation | Repair | null {
  const sheetRows = cellsOf(constraint).map((cell) => cell.at);
  for (const violation of progress.byLeft.values()) {
    if (violation.constraint.year !== constraint.year || violation.constraint.corroborates) continue;
    const { area, sheetId } = violation.constraint.table;
    const inside = sheetRows.some(
      (at) =>
        at.sheetId === sheetId &&
        at.row >= area.top &&
        at.row <= area.bottom &&
        at.column >= area.left &&
        at.column <= area.right,
    );
    if (inside && violation.constraint.proposal === constraint.proposal) return rootOf(violation);
  }
  return null;
}
