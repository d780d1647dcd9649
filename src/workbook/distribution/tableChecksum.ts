import type { SheetRow, SheetSnapshot } from '../../domain/sheetSnapshot';
import { ContentDigest } from '../contentDigest';
import type { SheetModelRow } from '../sheetModel';
import { APPROPRIATION_COLUMN } from './tablePlaces';

const LINE = /^Dannet af forslagskontrol · (.*) · kontrolsum ([0-9a-f]{16})$/;

/** The line on a sheet of tables that says whose they are and what they were when they were made. */
export function checksumLine(proposal: string, checksum: string): string {
  return `Dannet af forslagskontrol · ${proposal} · kontrolsum ${checksum}`;
}

/** Is a text such a line, whatever the proposal? */
export function isTableLine(text: string): boolean {
  return LINE.test(text);
}

/** A sheet of tables that the product made. */
export interface TableSheet {
  readonly sheet: SheetSnapshot;
  readonly proposal: string;
  /** Somebody changed it since, otherwise than by filling in appropriations. */
  readonly edited: boolean;
}

/** What a sheet says in its checksum line; null if it has none. */
export function tableSheetOf(sheet: SheetSnapshot): TableSheet | null {
  for (const { cells } of sheet.rows) {
    const text = cells[0]?.column === 0 ? cells[0].value : null;
    const [, proposal, checksum] = (typeof text === 'string' ? LINE.exec(text) : null) ?? [];
    if (proposal === undefined) continue;
    return { sheet, proposal, edited: checksumOfRows(sheet.rows) !== checksum };
  }
  return null;
}

/** The checksum of a sheet that is to be written. */
export function checksumOfModel(rows: readonly SheetModelRow[]): string {
  return checksumOfRows(
    rows.map(({ cells }, row) => ({
      row,
      hidden: false,
      cells: cells.map(({ column, value, formula, numberFormat }) => ({
        column,
        value,
        formula,
        numberFormat,
      })),
    })),
  );
}

function checksumOfRows(rows: readonly SheetRow[]): string {
  const digest = new ContentDigest();
  digest.addRows(
    rows.flatMap((row) => {
      const cells = row.cells.flatMap((cell) => {
        const isLine = typeof cell.value === 'string' && LINE.test(cell.value);
        const isBlank = cell.value === null && cell.formula === null;
        if (cell.column === APPROPRIATION_COLUMN || isLine || isBlank) return [];
        return [{ ...cell, formula: cell.formula === null ? null : withoutSheetNames(cell.formula) }];
      });
      return cells.length === 0 ? [] : [{ ...row, cells }];
    }),
  );
  return digest.text();
}

/** Programs quote sheet names each in their own way, and a sheet that is renamed changes no figure. */
function withoutSheetNames(formula: string): string {
  return formula.replace(/(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!/gu, '!').replaceAll('$', '');
}
