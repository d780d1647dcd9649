import type { PaybackReading } from '../finding';
import type { Place } from '../texts';

/** Completes "11 år fremkommer, hvis ...". */
export function describeReading(reading: PaybackReading, place: Place): string {
  switch (reading.kind) {
    case 'printed-impact':
      return 'den trykte række Samlet økonomisk påvirkning kumuleres uden at være rettet';
    case 'service-investment-only':
      return 'kun implementeringsomkostninger på service regnes med';
    case 'zero-counts':
      return 'et kumuleret beløb på præcis 0 regnes som tilbagebetalt';
    case 'years-after-first':
      return 'årene tælles fra året efter det første';
    case 'first-effect-held':
      return 'det første års effekt holdes uændret i alle år';
    case 'overview-figure':
      return `oversigtens beløb i ${place.name(reading.at)} bruges`;
    case 'swapped-with':
      return `tallet er byttet om med ${reading.proposal} (${place.name(reading.at)})`;
  }
}
