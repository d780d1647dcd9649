import { a1Of, a1OfArea } from '../domain/a1';
import type { CellRef } from '../domain/cell';
import type { BudgetTable } from '../domain/budgetTable';
import { yearsOfTable } from '../domain/budgetTable';
import type { CellNames } from '../findings/cellNames';
import type { Cause, Finding } from '../findings/finding';
import { differenceOf } from '../findings/finding';
import { renderCause, renderFinding } from '../findings/renderFinding';
import type { Texts } from '../findings/texts';
import type { CheckedWorkbook } from '../workbook/checkedWorkbook';
import { lapsedReasonOf } from '../workbook/waivers';
import { reasonOfLine, type FixLine } from '../workbook/fixes/fixLines';
import type {
  CauseResult,
  CheckResult,
  FindingResult,
  FixResult,
  TableResult,
  UnusableResult,
} from './checkResult';
import type { FileOutcome } from './fileOutcome';
import { proposalOfTable } from '../workbook/proposalOfTable';
import { unusableMessage } from './unusableText';

/** One object for one file, an array for several. */
export function formatJson(outcomes: readonly FileOutcome[], texts: Texts, names: CellNames): string {
  const results = outcomes.map((outcome) => resultOf(outcome, texts, names));
  const [only] = results;
  return `${JSON.stringify(results.length === 1 ? only : results, null, 2)}\n`;
}

function resultOf(outcome: FileOutcome, texts: Texts, names: CellNames): CheckResult | UnusableResult {
  if (outcome.kind === 'unusable') return { file: outcome.file, error: unusableMessage(outcome, texts) };
  const { checked, file, fixes } = outcome;
  const { sheets, tables, rows, amounts, unreadable, constraints } = checked.coverage;
  return {
    file,
    complete: checked.complete,
    coverage: { sheets, tables, rows, amounts, unreadable, constraints },
    tables: checked.reading.tables.map((table) => tableResult(table, checked, names)),
    findings: checked.findings.map((finding) => findingResult(finding, checked, texts, names)),
    ...(fixes === undefined ? {} : { fixes: fixes.lines.map((line) => fixResult(line, texts, names)) }),
  };
}

function tableResult(table: BudgetTable, { reading }: CheckedWorkbook, names: CellNames): TableResult {
  return {
    sheet: names.sheetOf(table.at),
    range: a1OfArea(table.area),
    kind: table.kind,
    proposal: proposalOfTable(table, reading),
    caption: table.caption?.text ?? null,
    years: yearsOfTable(table),
    priceLevel: table.priceLevel?.year ?? null,
  };
}

function findingResult(
  finding: Finding,
  { waivers }: CheckedWorkbook,
  texts: Texts,
  names: CellNames,
): FindingResult {
  const { message } = renderFinding(finding, texts, names);
  return {
    code: finding.code,
    severity: finding.severity,
    sheet: names.sheetOf(finding.at),
    cell: a1Of(finding.at),
    year: finding.year,
    printed: finding.printed,
    expected: finding.expected,
    difference: differenceOf(finding),
    message,
    related: finding.related.map((cell) => names.nameOf(cell, finding.at)),
    consequenceOf: finding.consequenceOf,
    fingerprint: finding.fingerprint,
    waived: waivers.waived.get(finding.fingerprint)?.reason ?? null,
    lapsedWaiver: lapsedReasonOf(waivers, finding),
    cause: finding.cause === null ? null : causeResult(finding.cause, finding.at, texts, names),
  };
}

function fixResult(line: FixLine, texts: Texts, names: CellNames): FixResult {
  const { cell, before, formula, after, outcome, follows, cause, confidence, finding } = line;
  return {
    sheet: names.sheetOf(cell),
    cell: a1Of(cell),
    before,
    formula,
    after,
    outcome,
    follows,
    cause: cause.kind,
    confidence,
    explanation: reasonOfLine(line, texts, names),
    finding: finding.fingerprint,
  };
}

function causeResult(cause: Cause, from: CellRef, texts: Texts, names: CellNames): CauseResult {
  const alternatives = (cause.alternatives ?? []).map((other) => causeResult(other, from, texts, names));
  return {
    kind: cause.kind,
    cells: cause.cells.map((cell) => names.nameOf(cell, from)),
    suggested: cause.suggested.map(({ cell, value }) => ({ cell: names.nameOf(cell, from), value })),
    confidence: cause.confidence,
    explanation: renderCause(cause, from, texts, names),
    ...(alternatives.length === 0 ? {} : { alternatives }),
  };
}
