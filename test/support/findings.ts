import { a1Of, a1OfArea } from '../../src/domain/a1';
import { yearsOfTable, type BudgetTable } from '../../src/domain/budgetTable';
import type { CellRef } from '../../src/domain/cell';
import type { SheetSnapshot } from '../../src/domain/sheetSnapshot';
import type { Finding } from '../../src/findings/finding';
import type { CheckedWorkbook } from '../../src/workbook/checkedWorkbook';
import { lines, sheet } from './sheet';
import { checkSnapshot } from './snapshotPort';

/** A sheet, several, or the lines of one. */
export type Given = SheetSnapshot | readonly SheetSnapshot[] | string;

export function sheetsOf(given: Given): readonly SheetSnapshot[] {
  if (typeof given === 'string') return [sheet(lines(given))];
  return 'rows' in given ? [given] : given;
}

/** Checked without a diagnosis: each finding on its failed equality, which is what most tests are about. */
export function check(given: Given): CheckedWorkbook {
  return checkSnapshot({ file: 'test.xlsx', sheets: sheetsOf(given) }, false);
}

/**
 * What a check finds, one line each: "error permanent-total C5 -160 -> -150", the figures left out where there are none,
 * the sheet named where there are several, and what a consequence follows from at its end ("< C5").
 */
export function findingsOf(given: Given): string[] {
  const checked = check(given);
  return checked.findings.map((finding) => lineOf(finding, checked));
}

/** The same without the info findings. */
export function problemsOf(given: Given): string[] {
  return findingsOf(given).filter((line) => !line.startsWith('info'));
}

export function lineOf(finding: Finding, checked: CheckedWorkbook): string {
  const { severity, code, at, printed, expected, consequenceOf } = finding;
  const figures = printed === null && expected === null ? [] : [`${String(printed)} -> ${String(expected)}`];
  const root = checked.findings.find(({ fingerprint }) => fingerprint === consequenceOf);
  const follows = consequenceOf === null ? [] : [`< ${root === undefined ? '?' : placeOf(root.at, checked)}`];
  return [severity, code, placeOf(at, checked), ...figures, ...follows].join(' ');
}

function placeOf(at: CellRef, checked: CheckedWorkbook): string {
  const { sheets } = checked.reading;
  const name = sheets.find(({ id }) => id === at.sheetId)?.name ?? at.sheetId;
  return sheets.length > 1 ? `${name}!${a1Of(at)}` : a1Of(at);
}

/** What is read, one line a table: "proposal-economy HA02 A4:H27 2024-2029". */
export function tablesOf(given: Given): string[] {
  const { reading } = check(given);
  return reading.tables.map((table) => {
    const proposal = reading.proposals.find(({ tables }) => tables.includes(table));
    const years = yearsOfTable(table);
    const span = years.length > 2 ? `${years[0] ?? ''}-${years.at(-1) ?? ''}` : years.join(' ');
    return [table.kind, proposal?.code ?? proposal?.title ?? '?', a1OfArea(table.area), span]
      .join(' ')
      .trim();
  });
}

/** The one table that is read. */
export function tableOf(given: Given): BudgetTable {
  const { tables } = check(given).reading;
  const [table] = tables;
  if (table === undefined || tables.length > 1) throw new Error(`${tables.length} tables`);
  return table;
}

/** The rows of the one table that is read: "item Label -100 -100". */
export function rolesOf(given: Given): string[] {
  return tableOf(given).rows.map(({ role, label }) => `${role}: ${label}`);
}
