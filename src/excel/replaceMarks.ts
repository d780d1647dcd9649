import type { MarkOutcome, SkippedSheet } from '../workbook/markPort';
import type { MarkRule } from '../workbook/markRules';
import type { MarkChanges } from './markChanges';
import { markChanges } from './markChanges';
import type { MarkingPlan, MarkState, RulesStanding } from './markState';
import { readMarkState } from './markState';
import type { FoundRule } from './queueRules';
import { writeMarkChanges } from './writeMarkChanges';

export interface MarksReplaced {
  readonly outcome: MarkOutcome;
  /** All marks of ours on the concerned sheets as they stand now. */
  readonly standing: readonly FoundRule[];
}

/**
 * Makes the wanted rules, and no other marks, stand on the concerned sheets. Two round trips, one where nothing is
 * to change; none where there is nothing at all to look at.
 *
 * @param onWriting called before anything is written, with the rules that stand until then
 */
export async function replaceMarkRules(
  context: Excel.RequestContext,
  plan: MarkingPlan,
  onWriting: (standing: ReadonlyMap<string, RulesStanding>) => void,
): Promise<MarksReplaced> {
  const { sheetIds, wanted } = plan;
  if (sheetIds.length === 0) return { outcome: { marked: 0, skipped: [] }, standing: [] };
  const state = await readMarkState(context, plan);
  const canMark = ({ sheetId }: { readonly sheetId: string }): boolean => !state.skipped.has(sheetId);
  const changes = markChanges(wanted, state.placed);
  onWriting(state.rules);
  const written = {
    keep: changes.keep,
    remove: changes.remove.filter(canMark),
    add: changes.add.filter(canMark),
  };
  const added = await writeMarkChanges(context, written, state.rules);
  const left = changes.remove.filter((rule) => !canMark(rule));
  return {
    outcome: {
      marked: cellsOf(wanted.filter(canMark)),
      skipped: sheetIds.flatMap((sheetId) => skippedSheet(sheetId, changes, state)),
    },
    standing: [...changes.keep, ...left, ...added],
  };
}

function skippedSheet(sheetId: string, changes: MarkChanges, state: MarkState): SkippedSheet[] {
  const reason = state.skipped.get(sheetId);
  if (reason === undefined) return [];
  const missing = cellsOf(changes.add.filter((rule) => rule.sheetId === sheetId));
  const stale = changes.remove.filter((rule) => rule.sheetId === sheetId).length;
  return missing === 0 && stale === 0 ? [] : [{ sheetId, reason, missing, stale }];
}

function cellsOf(rules: readonly MarkRule[]): number {
  return rules
    .flatMap(({ areas }) => areas)
    .reduce((count, { top, left, bottom, right }) => count + (bottom - top + 1) * (right - left + 1), 0);
}
