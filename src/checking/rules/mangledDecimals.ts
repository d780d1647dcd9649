import { isWhole, numberOfAmount, times, type Amount } from '../../domain/amount';
import { writtenAs, yearOfColumn, type AmountCell, type BudgetRow } from '../../domain/budgetTable';
import { keyOfCell, type CellKey } from '../../domain/cell';
import { verdictOn } from '../constraint';
import { draftOf, printedOf } from '../findingDraft';
import { isComparable } from '../comparable';
import type { RepairingDraft } from './repairingDraft';
import type { TableContext } from './rule';

interface Candidate {
  readonly cell: AmountCell;
  readonly value: Amount;
  readonly row: BudgetRow;
  readonly year: number | null;
}

/**
 * A typed 1.2 among whole thousands is a Danish "1.200" that an English Excel mangled (domain guide, section 3). Not
 * where the sums hold with the decimals and would not without them: then they are decimals.
 */
export function mangledDecimals({ table, proposal, constraints, traits }: TableContext): RepairingDraft[] {
  if (!traits.fractions || !isComparable(table)) return [];
  const candidates = candidatesIn(table.rows, (index) => {
    const column = table.columns[index];
    return column === undefined || column.role.kind === 'percent' ? undefined : yearOfColumn(column);
  });
  if (candidates.length === 0) return [];
  const overrides = new Map<CellKey, Amount>(
    candidates.map(({ cell, value }) => [keyOfCell(cell.at), value]),
  );
  const genuine = new Set<CellKey>();
  for (const constraint of constraints) {
    const printed = verdictOn(constraint);
    if (
      printed === 'discrepancy' ||
      printed === 'possibly-rounding' ||
      verdictOn(constraint, overrides) !== 'discrepancy'
    )
      continue;
    for (const cell of [constraint.left, ...constraint.terms.map((term) => term.cell)])
      genuine.add(keyOfCell(cell.at));
  }
  return candidates.flatMap(({ cell, value, row, year }) => {
    const key = keyOfCell(cell.at);
    if (genuine.has(key)) return [];
    const expected = numberOfAmount(value);
    return [
      {
        repair: { cell: key, value },
        draft: draftOf(
          'mangled-decimal',
          'warning',
          { table, proposal, at: cell.at },
          {
            year,
            printed: printedOf(cell),
            expected,
            data: { rowLabel: row.label, expected },
            content: `${row.labelKey}|${writtenAs(cell)}`,
            cause: {
              kind: 'factor-thousand',
              cells: [cell.at],
              suggested: [{ cell: cell.at, value: expected }],
              confidence: 0.9,
            },
          },
        ),
      },
    ];
  });
}

function candidatesIn(
  rows: readonly BudgetRow[],
  yearAt: (column: number) => number | null | undefined,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.amounts.entries()) {
      if (cell.kind !== 'amount' || cell.storedAs !== 'number' || isWhole(cell.value)) continue;
      const year = yearAt(index);
      // Below 1 no group of three digits can have gone astray.
      if (Math.abs(numberOfAmount(cell.value)) < 1) continue;
      const value = times(cell.value, 1000);
      if (year === undefined) continue;
      // A fraction with more than three decimals is no group of three digits: the table has real decimals.
      if (!isWhole(value) || Math.abs(numberOfAmount(cell.value)) >= 1000) return [];
      candidates.push({ cell, value, row, year });
    }
  }
  return candidates;
}
