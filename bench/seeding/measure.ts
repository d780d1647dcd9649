import { amountOfNumber, type Amount } from '../../src/domain/amount';
import type { AmountCell } from '../../src/domain/budgetTable';
import { keyOfCell, sameCell, type CellKey, type CellRef } from '../../src/domain/cell';
import { verdictOn } from '../../src/checking/constraint';
import type { Cause, Finding, FindingCode } from '../../src/findings/finding';
import { checkReadings } from '../../src/workbook/checkWorkbooks';
import type { WorkbookReading } from '../../src/reading/workbookReading';
import { readSheets } from '../../test/support/snapshotPort';
import { constraintsOf, errorKey, type CleanCase } from './cleanCase';
import { withEdits } from './edit';
import type { Fault, Seed, WrongFigure } from './seed';

/** What the check made of one seeded error. */
export interface Outcome {
  readonly detected: boolean;
  readonly first: boolean;
  readonly inThree: boolean;
  readonly rightValue: boolean;
  /** Root errors beyond the seeded one and those that were there before. */
  readonly extra: number;
  /** Every cause that was shown with a repair. */
  readonly causes: readonly ShownCause[];
  readonly milliseconds: number;
  readonly roots: readonly Finding[];
}

/** A cause with a repair, as it was shown: once for all cells that it names together. */
export interface ShownCause {
  readonly confidence: number;
  /** Is the first cell really wrong? */
  readonly rightCell: boolean;
  /** Is every cell that it repairs really wrong, and is the repair what the cell should hold? */
  readonly right: boolean;
  readonly cause: Cause;
}

/** Checks the workbook with the error in it; null where the error breaks no equality. */
export function measure(clean: CleanCase, seed: Seed): Outcome | null {
  const workbook = withEdits(clean.workbook, seed.edits);
  const reading = readSheets(workbook.file, workbook.sheets);
  const breaks = seed.fault === undefined ? breaksSomething(clean, reading) : hasFailed(reading);
  if (seed.payback !== true && !breaks) return null;
  const started = performance.now();
  const [checked] = checkReadings([reading]);
  const milliseconds = performance.now() - started;
  const wrong = wrongFigures(clean, seed);
  const shown = (checked?.findings ?? []).filter(
    ({ severity, consequenceOf, code }) =>
      consequenceOf === null &&
      (severity === 'error' || code === 'sign-change' || code === 'formula-misses-row'),
  );
  const isSeeded = (cell: CellRef): boolean => includes(seed.wrong, cell);
  // What was wrong before, and is still found where it was, is no answer to the seeded error.
  const roots = shown.filter(
    (finding) =>
      isSeeded(finding.at) || !(includes(clean.known, finding.at) || clean.errors.has(errorKey(finding))),
  );
  const errors = roots.filter(({ severity }) => severity === 'error');
  const causes = shownCauses(
    shown.filter(({ severity }) => severity === 'error'),
    wrong,
    clean.known,
  );
  if (seed.fault !== undefined) {
    return {
      ...faultOutcome(errors, seed.fault),
      detected: roots.length > 0,
      causes,
      milliseconds,
      roots: errors,
    };
  }
  const named = errors.map(candidatesOf);
  const groups = seed.groups ?? [seed.wrong];
  const origins = groups.flat();
  const right = errors.filter((_, at) => {
    const cell = named[at]?.[0]?.cell;
    return cell !== undefined && isSeeded(cell);
  });
  const found = groups.every((group) =>
    named.some(([top]) => top !== undefined && includes(group, top.cell)),
  );
  const first = found && right.length * 2 >= errors.length;
  const inThree = groups.every((group) =>
    named.some((candidates) => candidates.slice(0, 3).some(({ cell }) => includes(group, cell))),
  );
  const judged = right.filter((finding) => {
    const [top] = candidatesOf(finding);
    return top !== undefined && includes(origins, top.cell);
  });
  return {
    detected: roots.length > 0,
    first,
    inThree,
    rightValue: judged.every((finding) => isRightValue(finding, seed, clean)),
    extra: Math.max(0, first ? errors.length - right.length : errors.length - groups.length),
    causes,
    milliseconds,
    roots: errors,
  };
}

/** Is the row's fault named: by the cause of a root, or among the other readings of one? */
function faultOutcome(
  errors: readonly Finding[],
  { kind, cells }: Fault,
): Pick<Outcome, 'first' | 'inThree' | 'rightValue' | 'extra'> {
  const names = (cause: Cause): boolean =>
    cause.kind === kind &&
    cause.suggested.length === 0 &&
    (cells.length === 0 || cause.cells.some((at) => cells.some((cell) => sameCell(cell, at))));
  const first = errors.filter(({ cause }) => cause !== null && names(cause));
  const listed = errors.some(({ cause }) => cause?.alternatives?.slice(0, 3).some(names) === true);
  return {
    first: first.length > 0 && first.length * 2 >= errors.length,
    inThree: first.length > 0 || listed,
    rightValue: true,
    extra: Math.max(0, errors.length - Math.max(1, first.length)),
  };
}

function hasFailed(reading: WorkbookReading): boolean {
  return constraintsOf(reading).some((constraint) => verdictOn(constraint) === 'discrepancy');
}

/** Everything that is wrong in the workbook: what was seeded, and what was wrong before. */
function wrongFigures({ known }: CleanCase, { wrong }: Seed): WrongFigure[] {
  return [...wrong, ...known.filter(({ cell }) => !includes(wrong, cell.at))];
}

function includes(figures: readonly WrongFigure[], at: CellRef): boolean {
  return figures.some(({ cell }) => sameCell(cell.at, at));
}

const HEADINGS: readonly FindingCode[] = ['duplicated-year', 'price-level'];

/** Published figures are rounded: beside their own errors a repair is right where it is within 1 of the figure. */
function shownCauses(
  errors: readonly Finding[],
  wrong: readonly WrongFigure[],
  known: readonly WrongFigure[],
): ShownCause[] {
  const seen = new Set<string>();
  return errors.flatMap(({ cause, at, code }): ShownCause[] => {
    // Headings are no figures: nothing is seeded in them.
    if (cause === null || cause.suggested.length === 0 || HEADINGS.includes(code)) return [];
    const key = `${cause.kind} ${cause.suggested.map(({ cell, value }) => `${keyOfCell(cell)}=${value}`).join(' ')}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const rightCell = includes(wrong, at);
    const right =
      rightCell &&
      cause.suggested.every(({ cell, value }) =>
        wrong.some(
          (figure) =>
            sameCell(figure.cell.at, cell) && Math.abs(figure.meant - value) <= (known.length > 0 ? 1 : 0),
        ),
      );
    return [{ confidence: cause.confidence, rightCell, right, cause }];
  });
}

interface Named {
  readonly cell: CellRef;
  readonly value: number | null;
}

/** The cells that a finding holds to be wrong, likeliest first. */
function candidatesOf(finding: Finding): Named[] {
  const of = (cause: Cause): Named[] => {
    const own = cause.suggested.find(({ cell }) => sameCell(cell, finding.at)) ?? cause.suggested[0];
    return own === undefined ? [] : [{ cell: own.cell, value: own.value }];
  };
  const at: Named = { cell: finding.at, value: finding.expected };
  if (finding.cause === null) return [at];
  const others = (finding.cause.alternatives ?? []).flatMap(of);
  const listed = isUnlocated(finding.cause) && others.length > 0 ? others : [at, ...others];
  return listed.filter(
    ({ cell }, index) => listed.findIndex((other) => sameCell(other.cell, cell)) === index,
  );
}

/** Does the cause leave open which figure is wrong? */
function isUnlocated({ kind, suggested }: Cause): boolean {
  return kind === 'unknown' && suggested.length === 0;
}

function isRightValue(finding: Finding, seed: Seed, { known }: CleanCase): boolean {
  const [top] = candidatesOf(finding);
  const meant = seed.wrong.find(({ cell }) => top !== undefined && sameCell(cell.at, top.cell));
  const rounding = known.length > 0 ? 1 : 0;
  return (
    meant !== undefined && typeof top?.value === 'number' && Math.abs(top.value - meant.meant) <= rounding
  );
}

/** Does any equality that held fail with the figures that now stand there? */
function breaksSomething({ constraints, known }: CleanCase, reading: WorkbookReading): boolean {
  const now = new Map<CellKey, Amount>();
  for (const table of reading.tables) {
    for (const row of table.rows) for (const cell of row.amounts) now.set(keyOfCell(cell.at), figureOf(cell));
  }
  return constraints.some(
    (constraint) =>
      verdictOn(constraint, now) === 'discrepancy' &&
      (known.length === 0 || verdictOn(constraint) !== 'discrepancy'),
  );
}

function figureOf(cell: AmountCell): Amount {
  return cell.kind === 'amount' ? cell.value : (amountOfNumber(0) as Amount);
}
