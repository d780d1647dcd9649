import type { AmountCell } from '../../domain/budgetTable';
import { keyOfCell, type CellKey, type CellRef } from '../../domain/cell';
import type { Cause, Finding, Suggestion } from '../../findings/finding';
import type { LeftOutReason } from '../../findings/fixWords';
import { openDiscrepancies, type CheckedWorkbook } from '../checkedWorkbook';
import { suggestionsFor } from './fix';

/**
 * A cause that is at least so sure may be repaired together with others, without a look at each: on the benchmark of
 * seeded errors 99 % of such causes name the right cell (docs/diagnosis-benchmark.md).
 */
export const SAFE_CONFIDENCE = 0.95;

/** Figures that are wrong for one cause and are repaired together. */
export interface SafeFix {
  readonly cause: Cause;
  /** The findings that have it, in the order of the workbook; never empty. */
  readonly findings: readonly [Finding, ...Finding[]];
  /** The least of its findings'. */
  readonly confidence: number;
  readonly suggested: readonly Suggestion[];
  /** The cells whose formula a figure would take the place of. */
  readonly formulas: readonly CellRef[];
}

export interface LeftOutFix {
  readonly fix: SafeFix;
  readonly reason: LeftOutReason;
}

export interface FixChoice {
  readonly fixes: readonly SafeFix[];
  readonly leftOut: readonly LeftOutFix[];
}

/**
 * The fixes that may be made together, out of all open findings of workbooks that were checked together: the cause is
 * sure enough for each of its findings, nothing that is about as likely asks for another repair, and only amounts
 * change. A header is none: another year over a column moves every amount in it. Fixes that want different figures in
 * one cell are left out, both of them.
 */
export function chooseFixes(workbooks: readonly CheckedWorkbook[]): FixChoice {
  const groups = new Map<string, Finding[]>();
  for (const finding of workbooks.flatMap(openDiscrepancies)) {
    if (finding.cause === null) continue;
    const suggested = suggestedBy(finding);
    if (suggested.length === 0) continue;
    const key = [finding.cause.kind, ...suggested.map(keyOfSuggestion).sort()].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const sure = [...groups.values()].flatMap(fixOf).filter(isSafe);
  if (sure.length === 0) return { fixes: [], leftOut: [] };
  const amounts = amountsAt(
    workbooks,
    sure.flatMap(({ suggested }) => suggested.map(({ cell }) => cell)),
  );
  const known = sure
    .filter(({ suggested }) => suggested.every(({ cell }) => amounts.has(keyOfCell(cell))))
    .map((fix) => ({ ...fix, formulas: formulasOf(fix, amounts) }));
  const contested = contestedCells(known);
  const fixes: SafeFix[] = [];
  const leftOut: LeftOutFix[] = [];
  for (const fix of known) {
    const reason = reasonAgainst(fix, contested, amounts);
    if (reason === null) fixes.push(fix);
    else leftOut.push({ fix, reason });
  }
  return { fixes, leftOut };
}

/** The cause's own suggestions, without the one that stands in for them elsewhere. */
function suggestedBy(finding: Finding): readonly Suggestion[] {
  return finding.cause === null || finding.cause.suggested.length === 0 ? [] : suggestionsFor(finding);
}

function keyOfSuggestion({ cell, value }: Suggestion): string {
  return `${keyOfCell(cell)}=${value}`;
}

function fixOf(findings: readonly Finding[]): SafeFix[] {
  const [first, ...others] = findings;
  const cause = first?.cause ?? null;
  if (first === undefined || cause === null) return [];
  const confidence = Math.min(...findings.map((finding) => finding.cause?.confidence ?? 0));
  const suggested = [...new Map(suggestedBy(first).map((each) => [keyOfSuggestion(each), each])).values()];
  return [{ cause, findings: [first, ...others], confidence, suggested, formulas: [] }];
}

function isSafe({ confidence, findings }: SafeFix): boolean {
  return (
    confidence >= SAFE_CONFIDENCE &&
    findings.every(({ cause }) => cause !== null && isExplained(cause) && !hasRival(cause))
  );
}

/** A figure that would fit, but that nothing explains, is for people to judge: the rows may be right and the totals' formulas wrong. */
function isExplained({ kind }: Cause): boolean {
  return kind !== 'unknown';
}

/** Another repair that is likelier than what is allowed to be wrong: a wrong subtotal, or the area of its row. */
function hasRival(cause: Cause): boolean {
  return (cause.alternatives ?? []).some(
    (other) => other.confidence > 1 - SAFE_CONFIDENCE && !isSameRepair(other, cause),
  );
}

function isSameRepair(one: Cause, other: Cause): boolean {
  const keysOf = ({ suggested }: Cause): string => suggested.map(keyOfSuggestion).sort().join(' ');
  return keysOf(one) === keysOf(other);
}

/** What stands in cells, as far as they are amounts of a table. */
export function amountsAt(
  workbooks: readonly CheckedWorkbook[],
  cells: readonly CellRef[],
): ReadonlyMap<CellKey, AmountCell> {
  const wanted = new Set(cells.map(keyOfCell));
  const found = new Map<CellKey, AmountCell>();
  for (const { reading } of workbooks) {
    for (const { rows } of reading.tables) {
      for (const { amounts, payback } of rows) {
        for (const cell of payback === null ? amounts : [...amounts, payback.value]) {
          const key = keyOfCell(cell.at);
          if (wanted.has(key)) found.set(key, cell);
        }
      }
    }
  }
  return found;
}

function formulasOf({ suggested }: SafeFix, amounts: ReadonlyMap<CellKey, AmountCell>): readonly CellRef[] {
  return suggested
    .map(({ cell }) => cell)
    .filter((cell) => (amounts.get(keyOfCell(cell))?.formula ?? null) !== null);
}

function contestedCells(fixes: readonly SafeFix[]): ReadonlySet<CellKey> {
  const values = new Map<CellKey, number>();
  const contested = new Set<CellKey>();
  for (const { cell, value } of fixes.flatMap(({ suggested }) => suggested)) {
    const key = keyOfCell(cell);
    const known = values.get(key);
    if (known !== undefined && known !== value) contested.add(key);
    values.set(key, value);
  }
  return contested;
}

function reasonAgainst(
  { suggested, formulas }: SafeFix,
  contested: ReadonlySet<CellKey>,
  amounts: ReadonlyMap<CellKey, AmountCell>,
): LeftOutReason | null {
  const keys = suggested.map(({ cell }) => keyOfCell(cell));
  if (keys.some((key) => contested.has(key))) return 'conflict';
  if (keys.some((key) => saysMore(amounts.get(key)))) return 'more-than-a-figure';
  return formulas.length > 0 ? 'formula' : null;
}

/** Digits with what belongs to a figure, a dash for nothing, or years of payback: all that a figure may replace. */
const BARE_FIGURE = /^[\s\u00A0\u2007\u2009\u202F\d.,'’()+\-\u2010-\u2015\u2212]*(år\.?\s*)?$/i;

/** Would a figure in its place lose a word or a mark? */
export function saysMore(cell: AmountCell | undefined): boolean {
  return cell === undefined || cell.kind === 'unreadable' || !BARE_FIGURE.test(cell.raw);
}
