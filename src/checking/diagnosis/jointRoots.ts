import { rootOf, type Attribution, type Violation } from '../attribution';
import type { Constraint } from '../constraint';

/** The first root of each set of equalities that one wrong figure explains, over all groups. */
export type Leaders = Map<readonly Constraint[], Violation>;

/**
 * Where one wrong figure explains several failed equalities, but not which figure is known, the most authoritative
 * equality is the root, and the others follow from it: one error is one root.
 */
export function withJointRoots(
  attribution: Attribution,
  joint: readonly (readonly Constraint[])[],
  leaders: Leaders,
): Attribution {
  if (joint.length === 0) return attribution;
  const followers = new Map<Violation, Violation>();
  for (const violation of attribution.violations) {
    if (violation.follows !== null || violation.verdict !== 'discrepancy') continue;
    const set = joint.find((constraints) => constraints.includes(violation.constraint));
    if (set === undefined) continue;
    const leader = leaders.get(set);
    if (leader === undefined) leaders.set(set, violation);
    else followers.set(violation, leader);
  }
  if (followers.size === 0) return attribution;
  const violations = attribution.violations.map((violation) => {
    const root = rootOf(violation);
    const leader = 'constraint' in root ? followers.get(root) : undefined;
    return leader === undefined ? violation : { ...violation, follows: leader };
  });
  return { ...attribution, violations };
}
