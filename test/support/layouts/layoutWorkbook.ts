import type { WorkbookSnapshot } from '../../../src/domain/sheetSnapshot';
import { isCommitteeTableKind } from '../../../src/domain/budgetTable';
import type { PublishedTable } from '../publishedTables';
import { textRow, type Block } from './block';
import { expectedTable, type ExpectedTable } from './expectedTable';
import type { Layout } from './layout';
import { SheetBuilder } from './sheetBuilder';
import { tableBlock } from './tableBlock';
import { overviewTitle, proposalTitle } from './titles';

export interface LayoutWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly expectedTables: readonly ExpectedTable[];
}

/** Tables in a band stand side by side, at most this many. */
const bandWidth = 3;

/** The workbook that holds the tables in the layout. */
export function layoutWorkbook(
  file: string,
  tables: readonly PublishedTable[],
  layout: Layout,
): LayoutWorkbook {
  const sheets: SheetBuilder[] = [];
  const expectedTables: ExpectedTable[] = [];
  let place: { sheet: SheetBuilder; row: number } | null = null;
  for (const group of groupsOf(tables, layout)) {
    if (layout.sheets === 'per-proposal' || group.ownSheet || !place) {
      const name = group.ownSheet || layout.sheetNames === 'code' ? group.name : `Ark${sheets.length + 1}`;
      const sheet = new SheetBuilder(`${file}#${sheets.length}`, name);
      sheets.push(sheet);
      const row = putGroup(sheet, group, layout.top, layout);
      if (!group.ownSheet) place = { sheet, row };
      expect(group, sheet);
    } else {
      place.row = putGroup(place.sheet, group, place.row + layout.gap + 1, layout);
      expect(group, place.sheet);
    }
  }
  return { workbook: { file, sheets: sheets.map((sheet) => sheet.done()) }, expectedTables };

  function expect(group: TableGroup, sheet: SheetBuilder): void {
    expectedTables.push(...group.tables.flatMap((table) => expectedTable(table, sheet.name) ?? []));
  }
}

/** Tables that stand under one title. */
interface TableGroup {
  readonly name: string;
  /** The line on top; empty where only the sheet's name tells whose tables these are. */
  readonly title: string;
  readonly tables: readonly PublishedTable[];
  /** On a sheet of its own in every layout. */
  readonly ownSheet: boolean;
}

function groupsOf(tables: readonly PublishedTable[], layout: Layout): TableGroup[] {
  const names = [...new Set(tables.map(groupName))];
  return names.flatMap((name) => {
    const own = tables.filter((table) => groupName(table) === name);
    const code = own[0]?.proposal ?? null;
    const title = code === null ? overviewTitle(name, layout) : proposalTitle(code, layout);
    const apart =
      layout.committeeTables === 'own-sheet' ? own.filter((table) => isCommitteeTableKind(table.kind)) : [];
    const together = own.filter((table) => !apart.includes(table));
    const main: TableGroup = { name, title, tables: together, ownSheet: false };
    if (apart.length === 0) return [main];
    return [main, { name: `${name} Tabel A-E`, title: '', tables: apart, ownSheet: true }];
  });
}

/** A proposal's code, a chapter of the overview by areas, or the overview with line numbers. */
function groupName({ proposal, name, caption }: PublishedTable): string {
  return proposal ?? (name === 'oversigt' ? 'Oversigt' : caption);
}

/** Puts the group's title and tables down and returns the first row below them. */
function putGroup(sheet: SheetBuilder, group: TableGroup, top: number, layout: Layout): number {
  let row = top;
  if (group.title !== '') {
    sheet.put({ rows: [textRow(group.title)], width: 1 }, row, layout.left);
    row += 2;
  }
  const blocks = group.tables.map((table) => tableBlock(table, layout));
  const yearless = new Set(blocks.filter((_, index) => group.tables[index]?.kind === 'distribution-key'));
  for (const band of bandsOf(group, blocks, layout)) {
    let left = layout.left;
    let bottom = row;
    for (const [index, block] of band.entries()) {
      const blockTop = row + staggered(index, band.length, layout);
      sheet.put(block, blockTop, left);
      const next = band[index + 1];
      const needsGap = yearless.has(block) || (next !== undefined && yearless.has(next));
      left += block.width + (needsGap ? Math.max(1, layout.sideGap) : layout.sideGap);
      bottom = Math.max(bottom, blockTop + block.rows.length);
    }
    row = bottom + layout.gap;
  }
  return row - layout.gap;
}

/** How many rows below its band's first a table begins. */
function staggered(index: number, count: number, { stagger, staggerStep }: Layout): number {
  switch (stagger) {
    case 'level':
      return 0;
    case 'falling':
      return index * staggerStep;
    case 'rising':
      return (count - 1 - index) * staggerStep;
  }
}

function bandsOf(group: TableGroup, blocks: readonly Block[], layout: Layout): Block[][] {
  const isOverview = group.tables.some((table) => table.kind === 'overview');
  const size = layout.arrangement === 'side-by-side' && !isOverview ? bandWidth : 1;
  const bands: Block[][] = [];
  for (let first = 0; first < blocks.length; first += size) bands.push(blocks.slice(first, first + size));
  return bands;
}
