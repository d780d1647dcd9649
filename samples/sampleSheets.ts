import type { Workbook, Worksheet } from 'exceljs';
import type { PublishedTable } from './catalogues';
import { drawTable } from './drawTable';
import { footnotesOf } from './footnotes';
import { dressCaption, dressNote, dressTitle } from './look';
import { drawProse, followUp } from './proseTable';

export interface ProposalSheet {
  readonly code: string;
  /** The line on top of the sheet. */
  readonly title: string;
  readonly tables: readonly PublishedTable[];
  /** Which tables have formulas in their totals. */
  readonly formulas: (table: PublishedTable) => boolean;
  /** A table of words after this table, by name; null for none. */
  readonly proseAfter: string | null;
}

/** One sheet per proposal: title, then its tables below each other with captions and footnotes. */
export function addProposalSheet(workbook: Workbook, proposal: ProposalSheet): void {
  const hasKey = proposal.tables.some((table) => table.kind === 'distribution-key');
  const sheet = addSheet(workbook, proposal.code, [54, 18, hasKey ? 18 : 10, 10, 10, 10, 10, 10]);
  let row = writeTitle(sheet, proposal.title);
  for (const table of proposal.tables) {
    if (table.kind === 'net-effect' && proposal.tables.length > 4) sheet.getRow(row - 1).addPageBreak();
    row = writeCaption(sheet, table.caption, row);
    row = drawTable(sheet, table, { top: row, formulas: proposal.formulas(table) });
    row = writeNotes(sheet, footnotesOf(table.proposal, table.kind), row) + 2;
    if (table.name === proposal.proseAfter) row = drawProse(sheet, followUp, row) + 2;
  }
}

/** A sheet of overview parts, one below the other. */
export function addOverviewSheet(
  workbook: Workbook,
  name: string,
  title: string,
  parts: readonly PublishedTable[],
  widths: readonly number[],
  formulas: (table: PublishedTable) => boolean,
): void {
  const sheet = addSheet(workbook, name, widths);
  let row = writeTitle(sheet, title);
  for (const part of parts) row = drawTable(sheet, part, { top: row, formulas: formulas(part) }) + 1;
}

function addSheet(workbook: Workbook, name: string, widths: readonly number[]): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    views: [{ showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&L&A&RSide &P af &N' },
  });
  sheet.columns = widths.map((width) => ({ width }));
  return sheet;
}

function writeTitle(sheet: Worksheet, title: string): number {
  const cell = sheet.getCell(1, 1);
  cell.value = title;
  dressTitle(cell);
  sheet.mergeCells(1, 1, 1, sheet.columns.length);
  sheet.getRow(1).height = title.length > 95 ? 42 : 24;
  return 3;
}

function writeCaption(sheet: Worksheet, caption: string, row: number): number {
  const cell = sheet.getCell(row, 1);
  cell.value = caption;
  dressCaption(cell);
  sheet.getRow(row).height = 18;
  return row + 1;
}

function writeNotes(sheet: Worksheet, notes: readonly string[], row: number): number {
  notes.forEach((note, index) => {
    const cell = sheet.getCell(row + index, 1);
    cell.value = note;
    dressNote(cell);
  });
  return row + notes.length;
}
