import type { ExpenditureArea } from '../domain/budgetTable';
import { multiplyFractions, NOTHING, type Fraction } from '../domain/fraction';
import type { AllocationProblem } from './allocationProblem';
import { distributePostings, type DistributionResult } from './distribute';
import {
  exactPostings,
  type DistributionInput,
  type ExactPosting,
  type ExactPostings,
} from './exactPostings';

/** What an amount of one year and styringsområde is multiplied by. Entered by the user with its source; none is built in. */
export interface PriceFactor {
  readonly year: number;
  readonly area: ExpenditureArea;
  readonly factor: Fraction;
  readonly source: string;
}

/**
 * Tabel A–E in the price level of the execution (domain guide, section 4: proposals are written in the budget year's p/l and
 * executed in the year before's). The exact shares are multiplied and then rounded, never the rounded ones, so this level ties
 * within itself just as the proposal's own does.
 */
export function distributeAtPriceLevel(
  input: DistributionInput,
  factors: readonly PriceFactor[],
): DistributionResult {
  return distributePostings(repriced(exactPostings(input), factors), input, 'nearest');
}

function repriced(exact: ExactPostings, factors: readonly PriceFactor[]): ExactPostings {
  if (exact.kind === 'refused') return exact;
  const problems = [...problemsOfFactors(factors), ...missingFactors(exact.years, exact.postings, factors)];
  if (problems.length > 0) return { kind: 'refused', problems };
  return {
    ...exact,
    postings: exact.postings.map((posting) => ({
      ...posting,
      years: posting.years.map((each, index) => ({
        ...each,
        amount: multiplyFractions(
          each.amount,
          factorOf(factors, exact.years[index], posting.area) ?? NOTHING,
        ),
      })),
    })),
  };
}

function factorOf(
  factors: readonly PriceFactor[],
  year: number | undefined,
  area: ExpenditureArea | null,
): Fraction | undefined {
  return factors.find((factor) => factor.year === year && factor.area === area)?.factor;
}

function problemsOfFactors(factors: readonly PriceFactor[]): AllocationProblem[] {
  return factors.flatMap(({ year, area, factor }, index): AllocationProblem[] => {
    if (factor.numerator <= 0n) return [{ kind: 'price-factor-not-positive', year, area }];
    const before = factors.slice(0, index);
    return factorOf(before, year, area) === undefined ? [] : [{ kind: 'price-factor-repeated', year, area }];
  });
}

/** Only where there is an amount is a factor needed. */
function missingFactors(
  years: readonly number[],
  postings: readonly ExactPosting[],
  factors: readonly PriceFactor[],
): AllocationProblem[] {
  const problems = new Map<string, AllocationProblem>();
  for (const { kind, area, years: amounts } of postings) {
    for (const [index, year] of years.entries()) {
      if ((amounts[index]?.amount ?? NOTHING).numerator === 0n) continue;
      if (area === null) problems.set(kind, { kind: 'price-area-unknown', tables: [kind] });
      else if (factorOf(factors, year, area) === undefined) {
        problems.set(`${year} ${area}`, { kind: 'price-factor-missing', year, area });
      }
    }
  }
  return [...problems.values()];
}
