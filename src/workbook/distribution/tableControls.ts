import type { Allocation, CountsAs } from '../../domain/allocation';
import { sum, ZERO, type Amount } from '../../domain/amount';
import { valueOfCell, type AmountCell, type CommitteeTableKind } from '../../domain/budgetTable';
import { keyOfRow, type Economy, type EconomyRow } from '../../distributing/economyRows';

/** A cell of Tabel 1 in a control line. */
export interface ControlTerm {
  readonly cell: AmountCell;
  /** Of a row with both signs: only its costs, or only its savings. */
  readonly only: 'costs' | 'savings' | null;
}

/**
 * What Tabel 1 has for a table in one year, straight from the rows and how they count: the control lines hold the finished
 * tables against it. Empty cells are among them, for somebody may fill them.
 */
export function controlTerms(
  kind: CommitteeTableKind,
  year: number,
  economy: Economy,
  allocation: Allocation,
): ControlTerm[] {
  const counts = countsByRow(allocation);
  return economy.rows.flatMap((row) => {
    const cell = row.amounts[year];
    const countsAs = counts.get(keyOfRow(row.ref));
    if (cell === undefined || countsAs === undefined) return [];
    const only = partOf(kind, countsAs, row);
    return only === 'nothing' ? [] : [{ cell, only }];
  });
}

/** The sum of control terms. */
export function sumOfTerms(terms: readonly ControlTerm[]): Amount {
  return sum(
    terms.map(({ cell, only }) => {
      const value = valueOfCell(cell);
      const counts = only === null || (only === 'costs' ? value > 0 : value < 0);
      return counts ? value : ZERO;
    }),
  );
}

/** What of a row belongs in a table; null: all of it. */
function partOf(
  kind: CommitteeTableKind,
  counts: CountsAs,
  row: EconomyRow,
): ControlTerm['only'] | 'nothing' {
  switch (kind) {
    case 'net-effect':
      return counts === 'capital' || counts === 'service' ? 'nothing' : null;
    case 'running-cost':
      return counts === 'by-sign' ? signedPart(row, 'costs') : counts === 'running-cost' ? null : 'nothing';
    case 'gross-effect':
      return counts === 'by-sign' ? signedPart(row, 'savings') : counts === 'saving' ? null : 'nothing';
    case 'capital-split':
      return counts === 'capital' ? null : 'nothing';
    case 'service-split':
      return counts === 'service' ? null : 'nothing';
  }
}

function signedPart({ amounts }: EconomyRow, wanted: 'costs' | 'savings'): ControlTerm['only'] | 'nothing' {
  const hasCosts = amounts.some((cell) => valueOfCell(cell) > 0);
  const hasSavings = amounts.some((cell) => valueOfCell(cell) < 0);
  if (hasCosts && hasSavings) return wanted;
  return (wanted === 'costs') === hasCosts ? null : 'nothing';
}

/** The costs that count with the savings, and so stand netted in Tabel C. */
export function nettedCells(year: number, economy: Economy, allocation: Allocation): AmountCell[] {
  const counts = countsByRow(allocation);
  return economy.rows.flatMap((row) => {
    const cell = row.amounts[year];
    const isNetted =
      counts.get(keyOfRow(row.ref)) === 'saving' && row.amounts.some((each) => valueOfCell(each) > 0);
    return cell !== undefined && isNetted ? [cell] : [];
  });
}

function countsByRow({ rows }: Allocation): ReadonlyMap<string, CountsAs> {
  return new Map(rows.map((row) => [keyOfRow(row.row), row.counts]));
}
