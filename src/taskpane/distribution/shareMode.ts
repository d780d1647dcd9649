import type { Share } from '../../domain/allocation';
import type { Post } from '../../domain/distributionKey';

/** The ways of sharing as they are chosen: a row that goes to one committee whole is the most common, and a way of its own. */
export type ShareMode = 'one' | 'equal' | 'percent' | 'key' | 'amounts';

export function modeOfShare(share: Share): ShareMode {
  return share.kind === 'equal' && share.posts.length <= 1 ? 'one' : share.kind;
}

export const SHARE_MODES: readonly ShareMode[] = ['one', 'equal', 'percent', 'key', 'amounts'];

/** Whom a share goes to first: the one that keeps it when it becomes one committee's. Null: nobody, or a key's. */
export function firstPost(share: Share): Post | null {
  switch (share.kind) {
    case 'equal':
      return share.posts[0] ?? null;
    case 'percent':
    case 'amounts':
      return share.parts[0]?.post ?? null;
    case 'key':
      return null;
  }
}
