import { amountOfNumber, numberOfAmount, type Amount } from '../../domain/amount';
import type { BudgetRow, BudgetTable, PaybackBasis } from '../../domain/budgetTable';
import { paybackTime, type Payback, type PaybackYear } from '../../domain/payback';
import type { Proposal } from '../../domain/proposal';
import { draftOf, printedOf, type FindingDraft } from '../findingDraft';
import { paybackYears } from '../paybackFigures';
import { paybackReadings, type OverviewFigures } from './paybackReadings';

/** A printed payback somewhere in the workbook, for recognising two that were swapped. */
export interface PrintedPayback {
  readonly proposal: Proposal;
  readonly basis: PaybackBasis;
  readonly row: BudgetRow;
  readonly printed: number;
  readonly computed: Payback;
}

export interface PaybackContext {
  readonly proposal: Proposal;
  /** The pool's norm in years; longer is a warning. */
  readonly norm: number;
  readonly others: readonly PrintedPayback[];
  readonly overviewFigures: OverviewFigures | null;
}

/** Every payback that a proposal prints and that can be recomputed. */
export function printedPaybacks(proposal: Proposal): PrintedPayback[] {
  return economiesOf(proposal).flatMap((table) =>
    table.rows.flatMap((row): PrintedPayback[] => {
      const computed = row.payback === null ? null : computedFor(table, row.payback.basis);
      if (row.payback === null || computed === null || row.payback.value.kind !== 'amount') return [];
      const printed = numberOfAmount(row.payback.value.value);
      return [{ proposal, basis: row.payback.basis, row, printed, computed }];
    }),
  );
}

/** Printed paybacks against the recomputed ones, and recomputed ones against the norm (domain guide, section 6). */
export function paybackTimes(context: PaybackContext): FindingDraft[] {
  const { proposal, norm } = context;
  return economiesOf(proposal).flatMap((table) =>
    table.rows.flatMap((row): FindingDraft[] => {
      if (row.payback === null || row.payback.value.kind === 'unreadable') return [];
      const { basis, value } = row.payback;
      const years = paybackYears(table, basis);
      if (years === null || years.length === 0) return [];
      const computed = paybackTime(years);
      const place = { table, proposal, at: value.at };
      const printed = printedOf(value);
      const expected = computed.kind === 'years' ? computed.years : null;
      const content = `${row.labelKey}|${figuresOf(years)}|${String(printed)}`;
      const found: FindingDraft[] = [];
      if (!isRight(value.kind === 'amount' ? value.value : null, computed)) {
        const readings = paybackReadings(table, row, basis, years, printed, context);
        const [reading] = readings;
        found.push(
          draftOf('payback-mismatch', 'error', place, {
            printed,
            expected,
            data: { basis, expected, readings },
            content,
            related: readings.flatMap((each) => ('at' in each ? [each.at] : [])),
            cause:
              reading === undefined
                ? null
                : {
                    kind: reading.kind === 'swapped-with' ? 'payback-swapped' : 'payback-variant',
                    cells: [value.at],
                    suggested: expected === null ? [] : [{ cell: value.at, value: expected }],
                    confidence: readings.length === 1 ? 0.8 : 0.5,
                  },
          }),
        );
      }
      if (computed.kind === 'never' || (expected !== null && expected > norm)) {
        found.push(
          draftOf('payback-above-norm', 'warning', place, {
            printed,
            expected,
            data: { basis, years: expected, norm },
            content,
          }),
        );
      }
      return found;
    }),
  );
}

function economiesOf(proposal: Proposal): BudgetTable[] {
  return proposal.tables.filter((table) => table.kind === 'proposal-economy');
}

function computedFor(table: BudgetTable, basis: PaybackBasis): Payback | null {
  const years = paybackYears(table, basis);
  return years === null || years.length === 0 ? null : paybackTime(years);
}

/** Nothing to pay back: blank, "-" or "0 år" is right. */
function isRight(printed: Amount | null, computed: Payback): boolean {
  switch (computed.kind) {
    case 'years':
      return printed !== null && printed === amountOfNumber(computed.years);
    case 'nothing':
      return printed === null || printed === 0;
    case 'never':
      return printed === null;
  }
}

function figuresOf(years: readonly PaybackYear[]): string {
  return years.map(({ permanent, implementation }) => `${permanent}/${implementation}`).join(' ');
}
