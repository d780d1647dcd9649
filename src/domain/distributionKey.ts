import type { Amount } from './amount';
import type { CommitteeId } from './committee';

/** Where an amount is posted: a committee's row, and the appropriation or profit centre under it. */
export interface Post {
  readonly committeeId: CommitteeId;
  /** Bevilling, profitcenter mv.; empty where the administration has yet to fill it in. */
  readonly appropriation: string;
}

/** A part of an administration's share that a unit of its own carries. */
export interface SubUnitWeight {
  readonly post: Post;
  readonly weight: Amount;
}

/** What becomes of one entry's share (domain guide, section 7: every entry is posted or named as left out). */
export type KeyTarget =
  | { readonly kind: 'post'; readonly post: Post }
  | { readonly kind: 'sub-units'; readonly units: readonly SubUnitWeight[] }
  /** Not posted. Its share is shown beside the tables. */
  | { readonly kind: 'left-out'; readonly reason: string }
  /** Nobody has said yet. */
  | { readonly kind: 'undecided' };

export interface KeyEntry {
  /** The name in the key's source ("Socialforvaltningen"). */
  readonly label: string;
  readonly weight: Amount;
  readonly target: KeyTarget;
}

/** Fordelingsnøgle: what a shared amount is divided by. */
export interface DistributionKey {
  readonly name: string;
  /** What is counted ("Antal enheder, juni 2023"). */
  readonly basis: string;
  /** Where the figures come from. */
  readonly source: string;
  readonly entries: readonly KeyEntry[];
}

/** A text that identifies a post, for maps. */
export function keyOfPost(post: Post): string {
  return JSON.stringify([post.committeeId, post.appropriation]);
}
