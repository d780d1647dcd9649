import type { BudgetTable } from '../domain/budgetTable';
import type { CellRef } from '../domain/cell';
import { sameCell } from '../domain/cell';
import type { Finding } from '../findings/finding';
import type { WorkbookReading } from '../reading/workbookReading';
import type { CheckedWorkbook } from './checkedWorkbook';
import { proposalOfTable } from './proposalOfTable';

/** A finding with what only follows from it. */
export interface Root {
  readonly finding: Finding;
  readonly consequences: readonly Finding[];
}

/** What was found in one table of a report, or on a sheet outside its tables. */
export interface Section {
  readonly proposal: string | null;
  /** Null: outside the standard tables. */
  readonly table: BudgetTable | null;
  readonly sheetId: string;
  readonly roots: readonly Root[];
}

/** The findings by table, in the order of the workbook; consequences stand under their root, wherever it is. */
export function sectionsOf({ reading, findings }: CheckedWorkbook): readonly Section[] {
  const sections = new Map<BudgetTable | string, { section: Section; roots: Root[] }>();
  for (const root of rootsOf(findings)) {
    const { at } = root.finding;
    const table = tableOf(root.finding, reading);
    const key = table ?? at.sheetId;
    const known = sections.get(key);
    if (known !== undefined) {
      known.roots.push(root);
      continue;
    }
    const roots = [root];
    const proposal = table === null ? root.finding.proposal : proposalOfTable(table, reading);
    sections.set(key, { section: { proposal, table, sheetId: at.sheetId, roots }, roots });
  }
  const orderOf = ({ table }: Section): number =>
    table === null ? reading.tables.length : reading.tables.indexOf(table);
  return [...sections.values()]
    .map(({ section }) => section)
    .sort((left, right) => orderOf(left) - orderOf(right));
}

/** A consequence whose root stands in another workbook is a root here. */
function rootsOf(findings: readonly Finding[]): readonly Root[] {
  const roots = new Map(
    findings
      .filter(({ consequenceOf }) => consequenceOf === null)
      .map((finding) => [finding.fingerprint, finding]),
  );
  const consequences = new Map<Finding, Finding[]>();
  const own: Finding[] = [];
  for (const finding of findings) {
    const root = finding.consequenceOf === null ? undefined : roots.get(finding.consequenceOf);
    if (root === undefined) own.push(finding);
    else consequences.set(root, [...(consequences.get(root) ?? []), finding]);
  }
  return own.map((finding) => ({ finding, consequences: consequences.get(finding) ?? [] }));
}

/** The table a finding stands in: by its cell, or by the words above and below the table that its cell holds. */
function tableOf({ at, kind, proposal }: Finding, reading: WorkbookReading): BudgetTable | null {
  const onSheet = reading.tables.filter(({ sheetId }) => sheetId === at.sheetId);
  return (
    onSheet.find((table) => contains(table, at)) ??
    onSheet.find((table) => surroundings(table).some((cell) => sameCell(cell, at))) ??
    onSheet.find((table) => table.kind === kind && proposalOfTable(table, reading) === proposal) ??
    null
  );
}

function contains({ area }: BudgetTable, { row, column }: CellRef): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function surroundings(table: BudgetTable): readonly CellRef[] {
  return [table.at, table.caption?.at, table.unitAt, table.priceLevel?.at]
    .concat(table.notedPriceLevels.map(({ at }) => at))
    .filter((cell) => cell !== undefined && cell !== null);
}
