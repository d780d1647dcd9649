import { paybackYears } from '../checking/paybackFigures';
import { add, amountOfNumber, sum, ZERO, type Amount } from '../domain/amount';
import type { AmountUnit, BudgetTable, PaybackBasis } from '../domain/budgetTable';
import { sameCell, type CellRef } from '../domain/cell';
import { paybackTime, type Payback, type PaybackYear } from '../domain/payback';
import { nameOfProposal, type Proposal } from '../domain/proposal';
import type { Finding } from '../findings/finding';

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
  /** True where that is found to be wrong. */
  readonly isPriceLevelWrong: boolean;
  /** False where the proposal has no permanent changes at all: then there is no effect, not one of 0. */
  readonly hasPermanentChanges: boolean;
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

/**
 * A summary of every proposal that has a Tabel 1, in the order of the workbook.
 *
 * @param findings what was found in the workbook: a total that is off by no more than rounding counts as printed
 */
export function proposalSummaries(
  proposals: readonly Proposal[],
  findings: readonly Finding[],
): readonly ProposalSummary[] {
  return proposals.flatMap((proposal) => {
    const economy = proposal.tables.find(({ kind }) => kind === 'proposal-economy');
    return economy === undefined ? [] : [summaryOf(proposal, economy, findings)];
  });
}

function summaryOf(proposal: Proposal, economy: BudgetTable, findings: readonly Finding[]): ProposalSummary {
  const years = paybackYears(economy, 'total');
  const hasPermanentChanges = economy.rows.some(
    ({ role, section }) => section === 'permanent' && (role === 'item' || role === 'total'),
  );
  const rounded = roundedTotals(economy, findings);
  const effects = (hasPermanentChanges ? (years ?? []) : []).map(({ year, permanent }) => ({
    year,
    amount: rounded.get(year) ?? permanent,
  }));
  return {
    name: nameOfProposal(proposal),
    title: proposal.title,
    at: economy.at,
    unit: economy.unit,
    priceLevel: economy.priceLevel?.year ?? null,
    isPriceLevelWrong: findings.some(
      ({ code, at }) => code === 'price-level' && sameCell(at, economy.priceLevel?.at ?? economy.at),
    ),
    hasPermanentChanges,
    firstEffect: effects.find(({ amount }) => amount !== ZERO) ?? effects[0] ?? null,
    fullEffect: effects.at(-1) ?? null,
    investment: years === null ? null : sum(years.map(({ implementation }) => implementation)),
    paybacks: { total: paybackSummary(economy, 'total'), service: paybackSummary(economy, 'service') },
  };
}

/** The printed totals of all permanent changes that differ from their rows by rounding only, by year. */
function roundedTotals(economy: BudgetTable, findings: readonly Finding[]): ReadonlyMap<number, Amount> {
  const totals = economy.rows.filter(
    ({ role, section, qualifier }) =>
      role === 'total' &&
      section === 'permanent' &&
      qualifier.area === null &&
      qualifier.committeeId === null,
  );
  const rounded = new Map<number, Amount>();
  for (const finding of findings) {
    const { code, at, year, printed } = finding;
    if (code !== 'permanent-total' || finding.data.verdict !== 'rounding' || year === null) continue;
    if (!totals.some(({ at: total }) => total.sheetId === at.sheetId && total.row === at.row)) continue;
    const amount = typeof printed === 'number' ? amountOfNumber(printed) : null;
    if (amount !== null) rounded.set(year, amount);
  }
  return rounded;
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
