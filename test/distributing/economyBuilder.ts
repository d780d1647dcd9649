import type {
  AllocationStatus,
  CountsAs,
  RowAllocation,
  Share,
  SharePeriod,
} from '../../src/domain/allocation';
import { amountOfNumber, ZERO, type Amount } from '../../src/domain/amount';
import type { AmountCell, ExpenditureArea, Section } from '../../src/domain/budgetTable';
import type { Post } from '../../src/domain/distributionKey';
import type { Economy, EconomyRow } from '../../src/distributing/economyRows';

/** One item row: section, styringsområde, label, then one figure per year (0 for nothing). */
export type Line = readonly [Section, ExpenditureArea | null, string, readonly number[]];

export function economyOf(years: readonly number[], lines: readonly Line[]): Economy {
  return {
    years,
    rows: lines.map(([section, area, label, figures], index): EconomyRow => {
      const occurrence = lines.slice(0, index + 1).filter((line) => line[2] === label).length;
      return {
        ref: { label, occurrence },
        section,
        area,
        committeeId: null,
        amounts: figures.map((figure, column) => cellOf(figure, index, column)),
        at: { sheetId: 's', row: index, column: 0 },
      };
    }),
  };
}

function cellOf(figure: number, row: number, column: number): AmountCell {
  const at = { sheetId: 's', row, column: column + 2 };
  return figure === 0
    ? { kind: 'blank', raw: '', at, storedAs: 'text', formula: null }
    : { kind: 'amount', raw: String(figure), value: amount(figure), at, storedAs: 'number', formula: null };
}

export function amount(value: number): Amount {
  return amountOfNumber(value) ?? ZERO;
}

/** "TMU" or "TMU/Ordinær drift". */
export function post(text: string): Post {
  const slash = text.indexOf('/');
  return slash < 0
    ? { committeeId: text, appropriation: '' }
    : { committeeId: text.slice(0, slash), appropriation: text.slice(slash + 1) };
}

export const equal = (...posts: string[]): Share => ({ kind: 'equal', posts: posts.map(post) });

export const percent = (parts: Readonly<Record<string, number>>): Share => ({
  kind: 'percent',
  parts: Object.entries(parts).map(([to, value]) => ({ post: post(to), percent: amount(value) })),
});

export const byKey = (name: string): Share => ({ kind: 'key', name });

export const amounts = (parts: Readonly<Record<string, Readonly<Record<number, number>>>>): Share => ({
  kind: 'amounts',
  parts: Object.entries(parts).map(([to, years]) => ({
    post: post(to),
    amounts: Object.entries(years).map(([year, value]) => ({ year: Number(year), amount: amount(value) })),
  })),
});

export const from = (fromYear: number, share: Share): SharePeriod => ({ fromYear, share });

const CONFIRMED: AllocationStatus = { kind: 'confirmed' };

export function rowAllocation(
  label: string,
  counts: CountsAs,
  share: Share | readonly SharePeriod[],
  status: AllocationStatus = CONFIRMED,
): RowAllocation {
  const periods = 'kind' in share ? [{ fromYear: null, share }] : share;
  return { row: { label, occurrence: 1 }, counts, periods, status };
}
