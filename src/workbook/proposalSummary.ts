import { paybackYears } from '../checking/paybackFigures';
import { add, sum, ZERO, type Amount } from '../domain/amount';
import type { AmountUnit, BudgetTable, PaybackBasis } from '../domain/budgetTable';
import type { CellRef } from '../domain/cell';
import { paybackTime, type Payback, type PaybackYear } from '../domain/payback';
import { nameOfProposal, type Proposal } from '../domain/proposal';

/** An amount and the year it falls in. */
export interface AmountInYear {
  readonly year: number;
  readonly amount: Amount;
}

/** The cumulated net impact at the end of a year. */
export interface CumulatedYear extends AmountInYear {
  /** The year's own net impact. */
  readonly impact: Amount;
  /** True after the table's last year, where its last permanent change goes on. */
  readonly isProjected: boolean;
}

/** Payback on one basis, with the curve it is read from. */
export interface PaybackSummary {
  readonly payback: Payback;
  /** The year of the calendar in which the proposal is paid back. */
  readonly breakEven: number | null;
  readonly cumulated: readonly CumulatedYear[];
}

/** What a proposal comes to, recomputed from its rows. */
export interface ProposalSummary {
  readonly name: string | null;
  readonly title: string | null;
  /** The first cell of its Tabel 1. */
  readonly at: CellRef;
  readonly unit: AmountUnit;
  readonly priceLevel: number | null;
  /** The first year with a permanent change, and the last year; null where a figure cannot be read. */
  readonly firstEffect: AmountInYear | null;
  readonly fullEffect: AmountInYear | null;
  /** All implementation costs; null where a figure cannot be read. */
  readonly investment: Amount | null;
  /** Null where a figure cannot be read. */
  readonly paybacks: Readonly<Record<PaybackBasis, PaybackSummary | null>>;
}

/** So many years past its table a curve is drawn; a longer payback is told in words. */
const LONGEST_PROJECTION = 12;

/** A summary of every proposal that has a Tabel 1, in the order of the workbook. */
export function proposalSummaries(proposals: readonly Proposal[]): readonly ProposalSummary[] {
  return proposals.flatMap((proposal) => {
    const economy = proposal.tables.find(({ kind }) => kind === 'proposal-economy');
    return economy === undefined ? [] : [summaryOf(proposal, economy)];
  });
}

function summaryOf(proposal: Proposal, economy: BudgetTable): ProposalSummary {
  const years = paybackYears(economy, 'total');
  const effects = (years ?? []).map(({ year, permanent }) => ({ year, amount: permanent }));
  return {
    name: nameOfProposal(proposal),
    title: proposal.title,
    at: economy.at,
    unit: economy.unit,
    priceLevel: economy.priceLevel?.year ?? null,
    firstEffect: effects.find(({ amount }) => amount !== ZERO) ?? effects[0] ?? null,
    fullEffect: effects.at(-1) ?? null,
    investment: years === null ? null : sum(years.map(({ implementation }) => implementation)),
    paybacks: { total: paybackSummary(economy, 'total'), service: paybackSummary(economy, 'service') },
  };
}

/** Payback of a Tabel 1 on one basis; null where a figure cannot be read or the table has no year. */
export function paybackSummary(economy: BudgetTable, basis: PaybackBasis): PaybackSummary | null {
  const years = paybackYears(economy, basis);
  const [first] = years ?? [];
  if (years === null || first === undefined) return null;
  const payback = paybackTime(years);
  const breakEven = payback.kind === 'years' ? first.year + payback.years - 1 : null;
  return { payback, breakEven, cumulated: cumulate(years, breakEven) };
}

/** Year by year to the table's end, and on to the year it is paid back. */
function cumulate(years: readonly PaybackYear[], breakEven: number | null): readonly CumulatedYear[] {
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return [];
  const byYear = new Map(years.map((year) => [year.year, year]));
  const end = Math.max(last.year, Math.min(breakEven ?? last.year, last.year + LONGEST_PROJECTION));
  const cumulated: CumulatedYear[] = [];
  for (let year = first.year; year <= end; year += 1) {
    const impact = impactIn(byYear.get(year), year > last.year ? last.permanent : ZERO);
    const amount = add(cumulated.at(-1)?.amount ?? ZERO, impact);
    cumulated.push({ year, amount, impact, isProjected: year > last.year });
  }
  return cumulated;
}

function impactIn(printed: PaybackYear | undefined, otherwise: Amount): Amount {
  return printed === undefined ? otherwise : add(printed.permanent, printed.implementation);
}
