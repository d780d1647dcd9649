import type { CellValue, Row, Worksheet } from 'exceljs';
import { addendsOf } from './addends';
import type { PublishedTable } from './catalogues';
import { sumFormula } from './formula';
import { dress, type CellUse, type Look } from './look';
import { amountOf, isPaybackLabel, shapeOf, type TableShape } from './tableShape';

export interface DrawOptions {
  /** The first row, counted from 1. */
  readonly top: number;
  /** Totals as formulas, where that changes no published figure. */
  readonly formulas: boolean;
}

/** Draws a published table with its left edge in column A and returns the first row below it. */
export function drawTable(sheet: Worksheet, table: PublishedTable, { top, formulas }: DrawOptions): number {
  const shape = shapeOf(table);
  const addends = formulas ? addendsOf(table) : new Map<number, readonly number[]>();
  table.grid.forEach((cells, index) => {
    const row = sheet.getRow(top + index);
    const look = index < shape.headerRows ? 'header' : lookOf(table, shape, index);
    cells.forEach((text, column) => {
      const cell = row.getCell(column + 1);
      const printed = valueOf(table, shape, index, column);
      const parts = addends.get(index);
      cell.value =
        parts && typeof printed === 'number' && shape.amountColumns.includes(column)
          ? { formula: formulaOf(column, top - 1, parts, look), result: printed }
          : printed;
      dress(cell, look, useOf(table, shape, index, column), text.startsWith('<i>'));
    });
    if (look === 'section') joinSection(sheet, top + index, cells.length, shape.labelColumn);
    else fitHeight(sheet, row, shape.headerRows === 2 && index === 0 ? [] : cells);
  });
  mergeHeader(sheet, table, shape, top);
  return top + table.grid.length;
}

function formulaOf(column: number, offset: number, parts: readonly number[], look: Look): string {
  const rows = parts.map((part) => part + offset);
  return sumFormula(column, rows, look !== 'impact' && rows.length > 2);
}

function valueOf(table: PublishedTable, shape: TableShape, index: number, column: number): CellValue {
  const text = table.grid[index]?.[column] ?? '';
  if (text === '') return null;
  const number = amountOf(text);
  const isNumber = index < shape.headerRows || column >= firstNumberColumn(table, index);
  return isNumber && number !== null ? number : text.replace(/<\/?i>/g, '');
}

/** Payback values stand in the area column too, and an overview's first column numbers its lines. */
function firstNumberColumn(table: PublishedTable, index: number): number {
  if (table.name === 'oversigt') return 0;
  return isPaybackLabel(table.grid[index]?.[0] ?? '') ? 1 : 0;
}

function lookOf(table: PublishedTable, shape: TableShape, index: number): Look {
  const cells = table.grid[index] ?? [];
  const label = cells[0] ?? '';
  if (/^Samlet økonomisk påvirkning/.test(label)) return 'impact';
  if (/^(Samlet|Samlede|Total|I alt)($|[ ,])|totalt/.test(label)) return 'total';
  const filled = cells.filter((text) => text !== '').length;
  return filled === 1 && !isPaybackLabel(label) && !isCommitteeRow(table) && index >= shape.headerRows
    ? 'section'
    : 'item';
}

function isCommitteeRow({ kind }: PublishedTable): boolean {
  return kind !== 'proposal-economy' && kind !== 'overview';
}

function useOf(table: PublishedTable, shape: TableShape, index: number, column: number): CellUse {
  if (isPaybackLabel(table.grid[index]?.[0] ?? '') && column > 0) return 'year';
  if (shape.amountColumns.includes(column)) return 'amount';
  return column === shape.labelColumn ? 'label' : 'text';
}

/** The unit stands over the years and an empty cell below a header belongs to it, as in Word. */
function mergeHeader(sheet: Worksheet, table: PublishedTable, shape: TableShape, top: number): void {
  if (shape.headerRows < 2) return;
  const [upper = [], lower = []] = table.grid;
  let column = 0;
  while (column < upper.length) {
    const start = column;
    column += 1;
    if (upper[start] === '') continue;
    while (column < upper.length && upper[column] === '') column += 1;
    const alone = column === start + 1;
    if (alone && lower[start] === '') sheet.mergeCells(top, start + 1, top + 1, start + 1);
    else if (!alone) {
      sheet.mergeCells(top, start + 1, top, column);
      sheet.getCell(top, start + 1).alignment = { vertical: 'middle', horizontal: 'center' };
    }
  }
}

/** A heading may run over its neighbours; beside a narrow number column it has to be merged over the row. */
function joinSection(sheet: Worksheet, row: number, width: number, labelColumn: number): void {
  sheet.getCell(row, 1).alignment = { vertical: 'middle', horizontal: 'left' };
  if (labelColumn > 0) sheet.mergeCells(row, 1, row, width);
}

/** Word wraps by itself, a worksheet made by a program does not: as many lines as the longest cell needs. */
function fitHeight(sheet: Worksheet, row: Row, cells: readonly string[]): void {
  const lines = cells.map((text, column) => {
    const width = (sheet.getColumn(column + 1).width ?? 10) * 1.2;
    return text.length > 0 ? Math.ceil(text.length / width) : 1;
  });
  row.height = 15 * Math.max(1, ...lines);
}
