import type { CheckedWorkbook } from './checkedWorkbook';
import type { Mark } from './markPort';
import { isAccepted } from './waivers';

/** The cells to mark: every finding's but those that are accepted, so that colours show what is left to look at. */
export function marksOf({ findings, waivers }: CheckedWorkbook): Mark[] {
  return findings
    .filter((finding) => !isAccepted(waivers, finding))
    .map(({ at, severity, code }) => ({ cell: at, severity, code }));
}
