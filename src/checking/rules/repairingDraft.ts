import type { Repair } from '../attribution';
import type { FindingDraft } from '../findingDraft';

/** A finding that knows the value that mends its cell, where that value makes failed equalities hold. */
export interface RepairingDraft {
  readonly draft: FindingDraft;
  readonly repair: Repair | null;
}
