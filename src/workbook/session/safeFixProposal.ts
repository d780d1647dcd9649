import { keyOfCell, type CellKey } from '../../domain/cell';
import type { CheckedWorkbook } from '../checkedWorkbook';
import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import { planFixes } from '../fixes/planFixes';
import type { PlannedFix } from '../fixes/plannedFix';
import type { LeftOutFix } from '../fixes/safeFixes';
import { sameContent, type CellState, type RefusedCell } from '../valueWriter';
import { breather } from './breather';
import type { OpenWorkbook } from './openWorkbook';

/** What may be fixed in one go, as it is shown before anything is written. */
export interface SafeFixProposal {
  readonly fixes: readonly PlannedFix[];
  /** Each replaces a formula: only if the user wants it. */
  readonly replacingFormulas: readonly PlannedFix[];
  readonly leftOut: readonly LeftOutFix[];
}

/** A proposal on what stands in the cells; or those that have changed since they were checked, for which it is not. */
export type StandingProposal =
  | { readonly kind: 'current'; readonly proposal: SafeFixProposal }
  | { readonly kind: 'changed'; readonly cells: readonly RefusedCell[] };

/** The safe fixes of the open workbook, proved in memory without holding up the page, on what its cells hold now. */
export async function safeFixesNow(
  workbook: Pick<OpenWorkbook, 'readCells'>,
  checked: CheckedWorkbook,
  sheets: readonly SheetSnapshot[],
): Promise<StandingProposal> {
  const breathe = breather();
  const plan = await planFixes([{ checked, sheets }], { breathe: async () => void (await breathe()) });
  const { fixes, replacingFormulas, leftOut } = plan;
  const cells = [...fixes, ...replacingFormulas].flatMap(({ writes }) =>
    writes.map(({ write }) => write.cell),
  );
  return onStanding({ fixes, replacingFormulas, leftOut }, await workbook.readCells(cells));
}

/** The proposal with what the cells hold now, their number formats included. */
function onStanding(proposal: SafeFixProposal, standing: ReadonlyMap<CellKey, CellState>): StandingProposal {
  const changed: RefusedCell[] = [];
  const renewed = (planned: PlannedFix): PlannedFix => ({
    ...planned,
    writes: planned.writes.map((each) => {
      const { cell, before, after } = each.write;
      const now = standing.get(keyOfCell(cell));
      if (now === undefined || !sameContent(now, before)) {
        changed.push({ cell, reason: 'changed' });
        return each;
      }
      const keepsFormat = after.numberFormat === before.numberFormat;
      const then = keepsFormat ? { ...after, numberFormat: now.numberFormat } : after;
      return { ...each, write: { cell, before: now, after: then } };
    }),
  });
  const current = {
    ...proposal,
    fixes: proposal.fixes.map(renewed),
    replacingFormulas: proposal.replacingFormulas.map(renewed),
  };
  return changed.length === 0 ? { kind: 'current', proposal: current } : { kind: 'changed', cells: changed };
}
