import { keyOfCell, type CellKey } from '../../domain/cell';
import { equalityOf } from '../../findings/equality';
import type { Finding } from '../../findings/finding';
import type { CellWrite } from '../valueWriter';
import type { SafeFix } from './safeFixes';

/** One cell of a planned fix. */
export interface PlannedWrite {
  readonly write: CellWrite;
  readonly fix: SafeFix;
  /** A typed figure that only follows from the repair, with what was found in its cell; null: the repair itself. */
  readonly follows: Finding | null;
}

/** What is written together or not at all: a fix, or several whose cells one typed total adds up. */
export interface PlannedFix {
  readonly fixes: readonly [SafeFix, ...SafeFix[]];
  readonly writes: readonly PlannedWrite[];
}

/**
 * Puts figures that follow to their fixes. A total that follows one fix and adds up cells of another makes one of the
 * two: without the other it would be wrong.
 */
export function withFollowing(
  planned: readonly PlannedFix[],
  following: readonly PlannedWrite[],
): readonly PlannedFix[] {
  let groups: readonly PlannedFix[] = planned;
  for (const added of following) {
    const cells = cellsBehind(added);
    const belongs = ({ fixes, writes }: PlannedFix): boolean =>
      fixes.includes(added.fix) || writes.some(({ write }) => cells.has(keyOfCell(write.cell)));
    const [first, ...others] = groups.filter(belongs);
    if (first === undefined) continue;
    const all = [first, ...others];
    const [fix, ...more] = first.fixes;
    const joined: PlannedFix = {
      fixes: [fix, ...more, ...others.flatMap(({ fixes }) => fixes)],
      writes: [...all.flatMap(({ writes }) => writes), added],
    };
    groups = groups.flatMap((group) => (group === first ? [joined] : all.includes(group) ? [] : [group]));
  }
  return groups;
}

/**
 * Makes one of fixes that change a cell in common, such as the total that two repaired rows add up to: each by itself
 * would leave it wrong. A cell is written once; fixes that want different figures in it are none (`chooseFixes`).
 */
export function joinedByCell(planned: readonly PlannedFix[]): readonly PlannedFix[] {
  let groups: readonly PlannedFix[] = [];
  for (const next of planned) {
    const cells = new Set(next.writes.map(({ write }) => keyOfCell(write.cell)));
    const shares = ({ writes }: PlannedFix): boolean =>
      writes.some(({ write }) => cells.has(keyOfCell(write.cell)));
    const [first, ...others] = [...groups.filter(shares), next];
    const [fix, ...more] = first.fixes;
    const joined: PlannedFix = {
      fixes: [fix, ...more, ...others.flatMap(({ fixes }) => fixes)],
      writes: uniqueWrites([first, ...others].flatMap(({ writes }) => writes)),
    };
    groups = [...groups.filter((group) => !shares(group)), joined];
  }
  return groups;
}

function uniqueWrites(writes: readonly PlannedWrite[]): PlannedWrite[] {
  const byCell = new Map<CellKey, PlannedWrite>();
  for (const each of writes) {
    const key = keyOfCell(each.write.cell);
    if (!byCell.has(key)) byCell.set(key, each);
  }
  return [...byCell.values()];
}

/** The cells that the figure is made of, and its own. */
function cellsBehind({ write, follows }: PlannedWrite): ReadonlySet<string> {
  const equality = follows === null ? null : equalityOf(follows);
  const addends = equality?.addends.map(({ at }) => at) ?? [];
  return new Set([write.cell, ...addends].map(keyOfCell));
}
