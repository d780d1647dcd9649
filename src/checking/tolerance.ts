import { isNegligible, isWithin, type Amount } from '../domain/amount';
import type { Severity, Verdict } from '../findings/finding';

/** How precisely an equality must hold. */
export interface Precision {
  /** False for formulas, units and percentages: they have no tolerance (domain guide, section 5). */
  readonly rounded: boolean;
  /** The last printed digit in the table's unit: 1 where amounts are whole. */
  readonly step: number;
}

/**
 * Is a printed total consistent with the sum of `addends` printed figures, rounded, possibly rounded, or wrong?
 * The bound (n+1)/2 is where the intervals of XBRL Calculations 1.1 stop touching; the lower one is two standard
 * deviations of independent rounding, sqrt((n+1)/12) each (domain guide, section 5).
 *
 * @returns null where the difference is nothing.
 */
export function judge(difference: Amount, addends: number, precision: Precision): Verdict | null {
  if (isNegligible(difference)) return null;
  if (!precision.rounded) return 'discrepancy';
  if (isWithin(difference, Math.ceil(2 * Math.sqrt((addends + 1) / 12)) * precision.step)) return 'rounding';
  return isWithin(difference, ((addends + 1) / 2) * precision.step) ? 'possibly-rounding' : 'discrepancy';
}

export function severityOf(verdict: Verdict): Severity {
  switch (verdict) {
    case 'rounding':
      return 'info';
    case 'possibly-rounding':
      return 'warning';
    case 'discrepancy':
      return 'error';
  }
}
