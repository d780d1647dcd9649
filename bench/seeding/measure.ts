import { amountOfNumber, type Amount } from '../../src/domain/amount';
import type { AmountCell } from '../../src/domain/budgetTable';
import { keyOfCell, sameCell, type CellKey, type CellRef } from '../../src/domain/cell';
import { verdictOn } from '../../src/checking/constraint';
import type { Cause, Finding } from '../../src/findings/finding';
import { checkReadings } from '../../src/workbook/checkWorkbooks';
import type { WorkbookReading } from '../../src/reading/workbookReading';
import { readSheets } from '../../test/support/snapshotPort';
import type { CleanCase } from './cleanCase';
import { withEdits } from './edit';
import type { Seed } from './seeds';

/** What the check made of one seeded error. */
export interface Outcome {
  readonly detected: boolean;
  readonly first: boolean;
  readonly inThree: boolean;
  readonly rightValue: boolean;
  /** Root errors beyond the seeded one. */
  readonly extra: number;
  readonly confidence: number | null;
  readonly milliseconds: number;
  readonly roots: readonly Finding[];
}

/** Checks the workbook with the error in it; null where the error breaks no equality. */
export function measure(clean: CleanCase, seed: Seed): Outcome | null {
  const workbook = withEdits(clean.workbook, seed.edits);
  const reading = readSheets(workbook.file, workbook.sheets);
  if (!breaksSomething(clean, reading)) return null;
  const started = performance.now();
  const [checked] = checkReadings([reading]);
  const milliseconds = performance.now() - started;
  const roots = (checked?.findings ?? []).filter(
    ({ severity, consequenceOf, code }) =>
      consequenceOf === null &&
      (severity === 'error' || code === 'sign-change' || code === 'formula-misses-row'),
  );
  const errors = roots.filter(({ severity }) => severity === 'error');
  const wrong = seed.wrong.map(({ cell }) => cell.at);
  const named = errors.map(candidatesOf);
  const isWrong = (cell: CellRef | undefined): boolean =>
    cell !== undefined && wrong.some((other) => sameCell(other, cell));
  const right = errors.filter((_, at) => isWrong(named[at]?.[0]?.cell));
  const first = right.length > 0 && right.length * 2 >= errors.length;
  const inThree = named.some((candidates) => candidates.slice(0, 3).some(({ cell }) => isWrong(cell)));
  return {
    detected: roots.length > 0,
    first,
    inThree,
    rightValue: right.every((finding) => isRightValue(finding, seed)),
    extra: Math.max(0, first ? errors.length - right.length : errors.length - 1),
    confidence:
      errors[0]?.cause?.kind === 'unknown' ? null : ((right[0] ?? errors[0])?.cause?.confidence ?? null),
    milliseconds,
    roots: errors,
  };
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

function isRightValue(finding: Finding, seed: Seed): boolean {
  const [top] = candidatesOf(finding);
  const meant = seed.wrong.find(({ cell }) => top !== undefined && sameCell(cell.at, top.cell));
  return meant !== undefined && top?.value === meant.meant;
}

/** Does any equality of the consistent tables fail with the figures that now stand there? */
function breaksSomething({ constraints }: CleanCase, reading: WorkbookReading): boolean {
  const now = new Map<CellKey, Amount>();
  for (const table of reading.tables) {
    for (const row of table.rows) for (const cell of row.amounts) now.set(keyOfCell(cell.at), figureOf(cell));
  }
  return constraints.some((constraint) => verdictOn(constraint, now) === 'discrepancy');
}

function figureOf(cell: AmountCell): Amount {
  return cell.kind === 'amount' ? cell.value : (amountOfNumber(0) as Amount);
}
