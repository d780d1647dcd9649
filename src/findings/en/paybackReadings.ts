import type { PaybackReading } from '../finding';
import type { Place } from '../texts';

/** Completes "11 years result if ...". */
export function describeReading(reading: PaybackReading, place: Place): string {
  switch (reading.kind) {
    case 'printed-impact':
      return 'the printed net impact row is cumulated uncorrected';
    case 'service-investment-only':
      return 'only implementation costs on service are counted';
    case 'zero-counts':
      return 'a cumulated figure of exactly 0 counts as paid back';
    case 'years-after-first':
      return 'years are counted from the one after the first';
    case 'first-effect-held':
      return 'the first year’s effect is held in all years';
    case 'overview-figure':
      return `the overview’s figure in ${place.name(reading.at)} is used`;
    case 'swapped-with':
      return `the figure was swapped with that of ${reading.proposal} (${place.name(reading.at)})`;
  }
}
