import { benchCases, type CleanCase } from '../../../bench/seeding/cleanCase';
import { withEdits, type Edit } from '../../../bench/seeding/edit';
import { itemsOf } from '../../../src/checking/economy';
import { numberOfAmount } from '../../../src/domain/amount';
import type { BudgetRow, BudgetTable } from '../../../src/domain/budgetTable';
import type { Finding } from '../../../src/findings/finding';
import { checkSnapshot } from '../../support/snapshotPort';

const cases = benchCases();

function caseOf(name: string, layout: string): CleanCase {
  const found = cases.repaired.find((each) => each.name === name && each.layout === layout);
  if (found === undefined) throw new Error(`no case ${name}, ${layout}`);
  return found;
}

function tableOf({ reading }: CleanCase, kind: BudgetTable['kind']): BudgetTable {
  const found = reading.tables.find((table) => table.kind === kind);
  if (found === undefined) throw new Error(`no table ${kind}`);
  return found;
}

function rootsOf({ workbook }: CleanCase, edits: readonly Edit[]): Finding[] {
  return checkSnapshot(withEdits(workbook, edits)).findings.filter(
    ({ severity, consequenceOf, code }) =>
      severity === 'error' && consequenceOf === null && code !== 'payback-mismatch',
  );
}

/** The row's cells, its label and styringsområde among them, emptied. */
function emptied(table: BudgetTable, { at }: BudgetRow): Edit[] {
  const width = table.area.right - table.area.left + 1;
  return Array.from({ length: width }, (_, index) => ({
    at: { ...at, column: table.area.left + index },
    figure: null,
  }));
}

test('TV03: a row that was deleted after all was added up is one root, which proposes no figure', () => {
  const clean = caseOf('TV03', 'typed');
  const economy = tableOf(clean, 'proposal-economy');
  const [row] = itemsOf(economy, 'implementation').filter(({ area }) => area === 'service');
  if (row === undefined) throw new Error('no row');
  const roots = rootsOf(clean, emptied(economy, row));
  expect(roots.map(({ cause }) => [cause?.kind, cause?.suggested])).toEqual([['row-omitted', []]]);
});

test('TV03: a row under a wrong styringsområde is one root, at whose cause its own amounts stand', () => {
  const clean = caseOf('TV03', 'typed');
  const economy = tableOf(clean, 'proposal-economy');
  const [row] = itemsOf(economy, 'implementation').filter(({ area }) => area === 'service');
  if (row === undefined) throw new Error('no row');
  const at = { ...row.at, column: row.at.column + 1 };
  const roots = rootsOf(clean, [{ at, figure: null, text: 'Anlæg' }]);
  expect(roots.map(({ cause }) => [cause?.kind, cause?.suggested])).toEqual([['wrong-area', []]]);
  expect(roots[0]?.cause?.cells.every((cell) => cell.row === row.at.row)).toBe(true);
});

test('TV04: two committees swapped in one year are two findings with one cause', () => {
  const clean = caseOf('TV04', 'typed');
  const split = tableOf(clean, 'service-split');
  const [one, other] = split.rows.filter(({ role }) => role === 'item');
  const index =
    one?.amounts.findIndex(
      (cell, at) =>
        cell.kind === 'amount' &&
        other?.amounts[at]?.kind === 'amount' &&
        other.amounts[at].value !== cell.value,
    ) ?? -1;
  const cell = one?.amounts[index];
  const beside = other?.amounts[index];
  if (cell?.kind !== 'amount' || beside?.kind !== 'amount') throw new Error('no amounts');
  const roots = rootsOf(clean, [
    { at: cell.at, figure: numberOfAmount(beside.value) },
    { at: beside.at, figure: numberOfAmount(cell.value) },
  ]);
  expect(roots.map(({ cause }) => cause?.kind)).toEqual(['rows-swapped', 'rows-swapped']);
  for (const { cause } of roots) expect(cause?.cells).toEqual([cell.at, beside.at]);
});
