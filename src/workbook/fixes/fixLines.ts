import type { TableKind } from '../../domain/budgetTable';
import { keyOfCell, sameCell, type CellKey, type CellRef } from '../../domain/cell';
import type { CellNames } from '../../findings/cellNames';
import type { Cause, Finding, Printed } from '../../findings/finding';
import type { FixOutcome } from '../../findings/fixWords';
import { renderCause } from '../../findings/renderFinding';
import type { Texts } from '../../findings/texts';
import type { CellState } from '../valueWriter';
import { isYearFix } from './isYearFix';
import type { FixPlan } from './planFixes';
import type { PlannedFix, PlannedWrite } from './plannedFix';
import type { SafeFix } from './safeFixes';

/** One cell of a fix as reports list it. */
export interface FixLine {
  readonly cell: CellRef;
  readonly proposal: string | null;
  readonly kind: TableKind | null;
  readonly year: number | null;
  readonly before: Printed;
  /** The formula that stands there, with its "="; null where there is none. */
  readonly formula: string | null;
  readonly after: Printed;
  readonly cause: Cause;
  readonly confidence: number;
  /** The finding that the cause explains. */
  readonly finding: Finding;
  /** True for a typed figure that only follows from the repair. */
  readonly follows: boolean;
  readonly outcome: FixOutcome;
}

/** Every cell that a plan changes, and those of the fixes that it leaves out; in the workbook's order. */
export function fixLines(plan: FixPlan, stateOf: (cell: CellRef) => CellState): FixLine[] {
  const made = linesOfPlanned(plan.fixes, 'made');
  const formulas = linesOfPlanned(plan.replacingFormulas, 'formula');
  const leftOut = plan.leftOut.flatMap(({ fix, reason }) =>
    fix.suggested.map(({ cell, value }) => lineOf(fix, cell, stateOf(cell), value, null, reason)),
  );
  // A cell that is repaired, or was tried in two ways, is told of once.
  const told = new Map<CellKey, FixLine>();
  for (const line of [...made, ...formulas, ...leftOut]) {
    const key = keyOfCell(line.cell);
    if (!told.has(key)) told.set(key, line);
  }
  return [...told.values()];
}

function linesOfPlanned(planned: readonly PlannedFix[], outcome: FixOutcome): FixLine[] {
  return planned.flatMap(({ writes }) => writes.map((write) => lineOfWrite(write, outcome)));
}

/** The line of one cell that is written. */
export function lineOfWrite({ write, fix, follows }: PlannedWrite, outcome: FixOutcome): FixLine {
  return lineOf(fix, write.cell, write.before, contentOf(write.after), follows, outcome);
}

function lineOf(
  fix: SafeFix,
  cell: CellRef,
  before: CellState,
  after: Printed,
  follows: Finding | null,
  outcome: FixOutcome,
): FixLine {
  const [first] = fix.findings;
  const here = follows ?? fix.findings.find(({ at }) => sameCell(at, cell));
  const told = here ?? first;
  const root = fix.findings.find(({ fingerprint }) => fingerprint === follows?.consequenceOf);
  const explained = follows === null ? told : (root ?? first);
  const cause = explained.cause ?? fix.cause;
  const isCulprit = here !== undefined || cause.cells.some((each) => sameCell(each, cell));
  return {
    cell,
    proposal: told.proposal,
    kind: told.kind,
    year: here?.year ?? (cell.column === told.at.column ? told.year : null),
    before: contentOf(before),
    formula: before.formula,
    after,
    cause,
    confidence: fix.confidence,
    finding: explained,
    follows: follows !== null || !isCulprit,
    outcome,
  };
}

function contentOf({ value }: CellState): Printed {
  if (value === '') return null;
  return typeof value === 'boolean' ? String(value) : value;
}

/** A line's figure, before or after, as it is shown. */
export function shownFigure(line: FixLine, figure: Printed, { numbers, report }: Texts): string {
  if (figure === null) return report.blank;
  if (typeof figure === 'string') return figure;
  return isYear(line) ? String(figure) : numbers.figure(figure);
}

/** A year of the calendar; what only follows from a repair is an amount. */
export function isYear({ finding, follows }: FixLine): boolean {
  return !follows && isYearFix(finding);
}

/** Why the cell is changed, or left alone. What it should be stands beside it and is not said again. */
export function reasonOfLine(line: FixLine, texts: Texts, names: CellNames): string {
  const { finding, cause, confidence, follows, outcome, cell } = line;
  const { fixes } = texts;
  const { kind, cells, evidence } = cause;
  const own = { kind, cells, suggested: [], confidence, ...(evidence === undefined ? {} : { evidence }) };
  const why = follows ? fixes.follows(names.nameOf(finding.at, cell)) : renderCause(own, cell, texts, names);
  const sure = fixes.confidence(texts.numbers.share(confidence));
  return outcome === 'made' ? `${why} ${sure}` : `${fixes.reasons[outcome]} ${why} ${sure}`;
}
