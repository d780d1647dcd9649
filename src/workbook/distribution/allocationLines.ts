import type { AmountsPart, RowAllocation, Share, SharePeriod } from '../../domain/allocation';
import type { Amount } from '../../domain/amount';
import type { Post } from '../../domain/distributionKey';

/** A row's allocation as the lines of a list: one a period and post. */
export interface AllocationLine {
  readonly fromYear: number | null;
  readonly share: Share['kind'];
  readonly key: string | null;
  readonly post: Post | null;
  readonly percent: Amount | null;
  readonly amounts: AmountsPart['amounts'];
}

export function linesOfAllocation({ periods }: RowAllocation): AllocationLine[] {
  return periods.flatMap(linesOfPeriod);
}

function linesOfPeriod({ fromYear, share }: SharePeriod): AllocationLine[] {
  const plain = { fromYear, share: share.kind, key: null, post: null, percent: null, amounts: [] };
  switch (share.kind) {
    case 'key':
      return [{ ...plain, key: share.name }];
    case 'equal':
      return share.posts.map((post) => ({ ...plain, post }));
    case 'percent':
      return share.parts.map(({ post, percent }) => ({ ...plain, post, percent }));
    case 'amounts':
      return share.parts.map(({ post, amounts }) => ({ ...plain, post, amounts }));
  }
}
