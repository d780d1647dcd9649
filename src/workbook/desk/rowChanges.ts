import type { RowAllocation, Share, SharePeriod } from '../../domain/allocation';
import type { DraftRow } from './deskState';

/** A row of the draft as the allocation it stands for. */
export function allocationOfRow({ row, counts, periods, status }: DraftRow): RowAllocation {
  return {
    row,
    counts,
    periods,
    status:
      status.kind === 'guess'
        ? { kind: 'suggested', evidence: status.guess.evidence, confidence: status.guess.confidence }
        : { kind: 'confirmed' },
  };
}

/** The allocation as the one who edits decided it. */
export function confirmed(allocation: RowAllocation): RowAllocation {
  return { ...allocation, status: { kind: 'confirmed' } };
}

/** Who gets the row, period by period, decided by the one who edits. */
export function decided(allocation: RowAllocation, periods: readonly SharePeriod[]): RowAllocation {
  return confirmed({ ...allocation, periods });
}

/** All of the row is one committee's. */
export function givenTo(allocation: RowAllocation, committeeId: string): RowAllocation {
  return decided(allocation, [
    { fromYear: null, share: { kind: 'equal', posts: [{ committeeId, appropriation: '' }] } },
  ]);
}

/** The allocation of a row that takes over what another had. */
export function takenOver(row: DraftRow, from: DraftRow): RowAllocation {
  return decided({ ...allocationOfRow(row), counts: from.counts }, from.periods);
}

/** The periods without one of them. */
export function periodsWithout({ periods }: Pick<DraftRow, 'periods'>, index: number): SharePeriod[] {
  return periods.filter((_, each) => each !== index);
}

/** The periods with one share changed; a row that has none gets a first. */
export function periodsWithShare(
  { periods }: Pick<DraftRow, 'periods'>,
  index: number,
  share: Share,
): SharePeriod[] {
  if (periods.length === 0) return [{ fromYear: null, share }];
  return periods.map((period, each) => (each === index ? { ...period, share } : period));
}

/** The periods with another, which begins like the one before it; null: one begins in that year already. */
export function periodsWithYear(
  { periods }: Pick<DraftRow, 'periods'>,
  fromYear: number,
): SharePeriod[] | null {
  if (periods.some((period) => period.fromYear === fromYear)) return null;
  const before = periods.findLast((period) => period.fromYear === null || period.fromYear < fromYear);
  return [...periods, { fromYear, share: before?.share ?? { kind: 'equal', posts: [] } }];
}
