import type { Alignment, Borders, Cell, FillPattern, Font } from 'exceljs';

const thin = { style: 'thin', color: { argb: 'FFB4B4B4' } } as const;
const frame: Partial<Borders> = { top: thin, bottom: thin, left: thin, right: thin };

/** How the parts of a table look. Number formats are the invariant codes: Excel shows 1.200 where the machine is Danish. */
export type Look = 'header' | 'section' | 'item' | 'total' | 'impact';

const fills: Readonly<Record<Look, string | null>> = {
  header: 'FF1F3864',
  section: 'FFD9E2F3',
  item: null,
  total: 'FFF2F2F2',
  impact: 'FFD9D9D9',
};

const fonts: Readonly<Record<Look, Partial<Font>>> = {
  header: { bold: true, color: { argb: 'FFFFFFFF' } },
  section: { bold: true },
  item: {},
  total: { bold: true },
  impact: { bold: true },
};

export const amountFormat = '#,##0';

export type CellUse = 'label' | 'text' | 'amount' | 'year';

const alignments: Readonly<Record<CellUse, Partial<Alignment>>> = {
  label: { vertical: 'middle', horizontal: 'left', wrapText: true },
  text: { vertical: 'middle', horizontal: 'left', indent: 1, wrapText: true },
  amount: { vertical: 'middle', horizontal: 'right', wrapText: true },
  year: { vertical: 'middle', horizontal: 'right', wrapText: true },
};

export function dress(cell: Cell, look: Look, use: CellUse, italic = false): void {
  const argb = fills[look];
  cell.font = { name: 'Calibri', size: 10, ...fonts[look], ...(italic ? { italic } : {}) };
  cell.alignment = alignments[use];
  cell.border = frame;
  if (argb) cell.fill = solid(argb);
  if (use === 'amount' && look !== 'header') cell.numFmt = amountFormat;
}

export function dressTitle(cell: Cell): void {
  cell.font = { name: 'Calibri', size: 14, bold: true, color: { argb: 'FF1F3864' } };
  cell.alignment = { vertical: 'middle', wrapText: true };
}

export function dressCaption(cell: Cell): void {
  cell.font = { name: 'Calibri', size: 11, bold: true };
  cell.alignment = { vertical: 'middle' };
}

export function dressNote(cell: Cell): void {
  cell.font = { name: 'Calibri', size: 9, italic: true, color: { argb: 'FF595959' } };
  cell.alignment = { vertical: 'top' };
}

function solid(argb: string): FillPattern {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
