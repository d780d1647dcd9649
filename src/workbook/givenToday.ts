import type { Texts } from '../findings/texts';
import type { GivenReason } from './acceptFinding';
import { localDay } from './localDay';

/** A reason as the pane gives it: of today, the author left for people to add. */
export function givenToday(reason: string, { reportSheet }: Texts): GivenReason {
  const date = { value: reportSheet.dateOf(localDay()), numberFormat: null };
  return { reason: reason.trim(), author: null, date };
}
