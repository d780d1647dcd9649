import type { FindingCode, Severity } from './finding';

/** What a code's `printed` and `expected` are: amounts, a number of years, a year of the calendar, or nothing. */
export type FigureKind = 'amount' | 'years' | 'calendar-year' | 'none';

export interface FindingFacts {
  /** A failed equality is as severe as its verdict (domain guide, section 5); every other code is always the same. */
  readonly severity: Severity | 'by-verdict';
  readonly figures: FigureKind;
  /** True where the finding says that something could not be read. */
  readonly unread: boolean;
}

/** The facts that hold for every finding of a code. */
export const CATALOGUE: { readonly [Code in FindingCode]: FindingFacts } = {
  'permanent-total': equality(),
  'permanent-subtotal': equality(),
  'implementation-total': equality(),
  'implementation-subtotal': equality(),
  'administration-subtotals': equality(),
  'net-impact': equality(),
  'table-total': equality(),
  'row-total': equality(),
  'committee-total': equality(),
  'distribution-tie': equality(),
  'committee-tie': equality(),
  'net-running-gross': equality(),
  'gross-equals-net': equality(),
  'permanent-changes-tie': equality(),
  'investments-tie': equality(),
  'effect-split-tie': equality(),
  'overview-tie': equality(),
  'overview-total': equality(),
  'proposal-differs': equality(),
  'payback-mismatch': rule('error', 'years'),
  'payback-above-norm': rule('warning', 'years'),
  'payback-unreadable': unread('years'),
  'duplicated-year': rule('error', 'calendar-year'),
  'year-sequence': rule('error', 'calendar-year'),
  'price-level': rule('error', 'calendar-year'),
  'negative-implementation': rule('warning', 'amount'),
  'positive-saving': rule('warning', 'amount'),
  'sign-change': rule('warning', 'amount'),
  'overview-sign': rule('error', 'amount'),
  'table-missing': rule('warning', 'none'),
  'formula-misses-row': rule('warning', 'amount'),
  'formula-skips-text': rule('warning', 'amount'),
  'hidden-row': rule('warning', 'amount'),
  'mangled-decimal': rule('warning', 'amount'),
  'text-amounts': rule('info', 'none'),
  'outside-totals': rule('info', 'none'),
  'unreadable-amount': unread('amount'),
  'unrecognised-table': unread('none'),
  'other-unit': rule('info', 'none'),
  'untied-table': rule('info', 'none'),
};

export const FINDING_CODES = Object.keys(CATALOGUE) as readonly FindingCode[];

function equality(): FindingFacts {
  return { severity: 'by-verdict', figures: 'amount', unread: false };
}

function rule(severity: Severity, figures: FigureKind): FindingFacts {
  return { severity, figures, unread: false };
}

/** What cannot be read is no discrepancy: it makes the check incomplete instead. */
function unread(figures: FigureKind): FindingFacts {
  return { severity: 'info', figures, unread: true };
}
