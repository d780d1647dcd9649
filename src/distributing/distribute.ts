import { COMMITTEE_TABLE_KINDS, type CommitteeTableKind } from '../domain/budgetTable';
import type { AllocationProblem } from './allocationProblem';
import { committeeTables, leftOutOf, type CommitteeTable, type LeftOut } from './committeeTables';
import { exactPostings, type DistributionInput, type ExactPostings } from './exactPostings';
import { roundPostings, type TotalsRule } from './roundedPostings';

export interface Distribution {
  readonly kind: 'distributed';
  readonly years: readonly number[];
  readonly tables: readonly CommitteeTable[];
  /** Tables that no row is posted in, to be said: without permanent running cost there is no Tabel B. */
  readonly absent: readonly CommitteeTableKind[];
  readonly leftOut: readonly LeftOut[];
}

export interface DistributionRefused {
  readonly kind: 'refused';
  readonly problems: readonly AllocationProblem[];
}

export type DistributionResult = Distribution | DistributionRefused;

/** Tabel A–E of one proposal from its Tabel 1 and allocation, in the proposal's price level. */
export function distribute(input: DistributionInput): DistributionResult {
  return distributePostings(exactPostings(input), input, 'exact');
}

/** Tabel A–E from what each destination has exactly. */
export function distributePostings(
  exact: ExactPostings,
  { committees }: Pick<DistributionInput, 'committees'>,
  totals: TotalsRule,
): DistributionResult {
  if (exact.kind === 'refused') return exact;
  const { years } = exact;
  const rounded = roundPostings(years, exact.postings, committees, totals);
  if (rounded.kind === 'refused') return rounded;
  const tables = committeeTables(years, rounded.postings, committees);
  const absent = COMMITTEE_TABLE_KINDS.filter((kind) => !tables.some((table) => table.kind === kind));
  return { kind: 'distributed', years, tables, absent, leftOut: leftOutOf(years, rounded.postings) };
}
