import { amountOfNumber, numberOfAmount, type Amount } from '../../domain/amount';
import { valueOfCell, type BudgetRow, type BudgetTable, type PaybackBasis } from '../../domain/budgetTable';
import { keyOfCell, type CellRef } from '../../domain/cell';
import { paybackTime, type Payback, type PaybackYear } from '../../domain/payback';
import type { Cause } from '../../findings/finding';
import type { Proposal } from '../../domain/proposal';
import { draftOf, printedOf, type AttributedDraft } from '../findingDraft';
import type { Attribution, Repair, Violation } from '../attribution';
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
  /** What was found wrong in the proposal: a payback that is right once that is mended follows from it. */
  readonly found: Attribution;
}

/** Every payback that a proposal prints and that can be recomputed. */
export function printedPaybacks(proposal: Proposal): PrintedPayback[] {
  return economiesOf(proposal).flatMap((table) =>
    table.rows.filter(hasPayback).flatMap((row): PrintedPayback[] => {
      const computed = row.payback === null ? null : computedFor(table, row.payback.basis);
      if (row.payback === null || computed === null || row.payback.value.kind !== 'amount') return [];
      const printed = numberOfAmount(row.payback.value.value);
      return [{ proposal, basis: row.payback.basis, row, printed, computed }];
    }),
  );
}

/** Printed paybacks against the recomputed ones, and recomputed ones against the norm (domain guide, section 6). */
export function paybackTimes(context: PaybackContext): AttributedDraft[] {
  const { proposal, norm } = context;
  return economiesOf(proposal).flatMap((table) =>
    table.rows.filter(hasPayback).flatMap((row): AttributedDraft[] => {
      if (row.payback === null || row.payback.value.kind === 'unreadable') return [];
      const { basis, value } = row.payback;
      const years = paybackYears(table, basis);
      if (years === null || !areConsecutive(years)) return [];
      const computed = paybackTime(years);
      const place = { table, proposal, at: value.at };
      const printed = printedOf(value);
      const expected = computed.kind === 'years' ? computed.years : null;
      const content = `${row.labelKey}|${figuresOf(years)}|${String(printed)}`;
      const found: AttributedDraft[] = [];
      const mended = mendedPayback(table, basis, context.found);
      const shown = value.kind === 'amount' ? value.value : null;
      if (!isRightPayback(shown, computed)) {
        const readings = paybackReadings(table, row, basis, years, printed, context);
        const [reading] = readings;
        const follows = mended !== null && isRightPayback(shown, mended.payback) ? mended.blamed : null;
        found.push({
          follows,
          draft: draftOf('payback-mismatch', 'error', place, {
            printed,
            expected,
            data: { basis, expected, readings },
            content,
            related: readings.flatMap((each) => ('at' in each ? [each.at] : [])),
            cause:
              reading === undefined
                ? unknownCause(value.at)
                : {
                    kind: reading.kind === 'swapped-with' ? 'payback-swapped' : 'payback-variant',
                    cells: [value.at],
                    suggested: expected === null ? [] : [{ cell: value.at, value: expected }],
                    confidence: readings.length === 1 ? 0.8 : 0.5,
                  },
          }),
        });
      }
      if (isAboveNorm(computed, norm)) {
        const follows = mended !== null && !isAboveNorm(mended.payback, norm) ? mended.blamed : null;
        found.push({
          follows,
          draft: draftOf('payback-above-norm', 'warning', place, {
            printed,
            expected,
            data: { basis, years: expected, norm },
            content,
          }),
        });
      }
      return found;
    }),
  );
}

/** Years in between that the table does not show, or whose heading cannot be read, leave the payback unknown. */
function areConsecutive(years: readonly PaybackYear[]): boolean {
  let previous: number | null = null;
  for (const { year } of years) {
    if (previous !== null && year !== previous + 1) return false;
    previous = year;
  }
  return previous !== null;
}

function hasPayback(row: BudgetRow): boolean {
  return row.payback !== null;
}

function economiesOf(proposal: Proposal): BudgetTable[] {
  return proposal.tables.filter((table) => table.kind === 'proposal-economy');
}

function computedFor(table: BudgetTable, basis: PaybackBasis): Payback | null {
  const years = paybackYears(table, basis);
  return years === null || !areConsecutive(years) ? null : paybackTime(years);
}

/** None of the readings gives what is printed, and that is said. */
function unknownCause(at: CellRef): Cause {
  return { kind: 'unknown', cells: [at], suggested: [], confidence: 0 };
}

function isAboveNorm(payback: Payback, norm: number): boolean {
  return payback.kind === 'never' || (payback.kind === 'years' && payback.years > norm);
}

/** The payback with what was found wrong mended, where that changes a figure it is counted from. */
function mendedPayback(
  table: BudgetTable,
  basis: PaybackBasis,
  { overrides, blame }: Attribution,
): { readonly payback: Payback; readonly blamed: Violation | Repair } | null {
  if (overrides.size === 0) return null;
  const blamed: (Violation | Repair)[] = [];
  const years = paybackYears(table, basis, (cell) => {
    const key = keyOfCell(cell.at);
    const known = blame.get(key);
    if (known !== undefined) blamed.push(known);
    return overrides.get(key) ?? valueOfCell(cell);
  });
  const [first] = blamed;
  return years === null || first === undefined ? null : { payback: paybackTime(years), blamed: first };
}

/** Nothing to pay back: blank, "-" or "0 år" is right. */
export function isRightPayback(printed: Amount | null, computed: Payback): boolean {
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
