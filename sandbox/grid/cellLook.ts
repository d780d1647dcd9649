import type { CSSProperties } from 'react';
import type { CellFormat, SimCell } from '../../test/excelHost/workbook/cell';
import { isErrorValue } from '../../test/excelHost/workbook/cell';
import type { SimConditionalFormat } from '../../test/excelHost/workbook/conditionalFormat';

/** A cell and the two that it shares its drawn borders with. */
export interface CellPlace {
  readonly cell: SimCell | undefined;
  readonly right: SimCell | undefined;
  readonly below: SimCell | undefined;
}

/** How a cell is drawn: the user's formatting, and over it the rule that holds. */
export function cellLook(
  { cell, right, below }: CellPlace,
  rule: SimConditionalFormat | null,
): CSSProperties {
  const format: CellFormat = cell?.format ?? {};
  const fill = text(rule?.style['Fill.Color']) ?? format.fill;
  const color = text(rule?.style['Font.Color']) ?? format.fontColor;
  const isBold = rule?.style['Font.Bold'] === true || format.bold === true;
  return {
    ...(fill === undefined ? {} : { backgroundColor: fill }),
    ...(color === undefined ? {} : { color }),
    ...(isBold ? { fontWeight: 600 } : {}),
    ...(format.italic === true ? { fontStyle: 'italic' } : {}),
    ...(format.underline === undefined || format.underline === 'None' ? {} : { textDecoration: 'underline' }),
    ...(format.fontSize === undefined ? {} : { fontSize: `${format.fontSize}pt` }),
    ...(format.wrapText === true ? { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } : {}),
    ...(runsOver(cell, right) ? { overflow: 'visible' } : {}),
    textAlign: horizontal(format.horizontalAlignment, cell),
    verticalAlign: vertical(format.verticalAlignment),
    ...line('borderRight', edgeOf(cell, 'EdgeRight') ?? edgeOf(right, 'EdgeLeft')),
    ...line('borderBottom', edgeOf(cell, 'EdgeBottom') ?? edgeOf(below, 'EdgeTop')),
  };
}

/** As in Excel, a text goes on over the cell beside it where that is empty. */
function runsOver(cell: SimCell | undefined, right: SimCell | undefined): boolean {
  if (cell === undefined || typeof cell.value !== 'string' || cell.format.wrapText === true) return false;
  return horizontal(cell.format.horizontalAlignment, cell) === 'left' && (right?.value ?? '') === '';
}

function text(value: string | boolean | null | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Numbers stand to the right, errors and truth values in the middle, unless told otherwise. */
function horizontal(alignment: string | undefined, cell: SimCell | undefined): 'left' | 'right' | 'center' {
  switch (alignment?.toLowerCase()) {
    case 'left':
      return 'left';
    case 'right':
      return 'right';
    case 'center':
    case 'centercontinuous':
      return 'center';
    default:
      if (cell === undefined) return 'left';
      if (typeof cell.value === 'number') return 'right';
      return typeof cell.value === 'boolean' || isErrorValue(cell.value) ? 'center' : 'left';
  }
}

function vertical(alignment: string | undefined): 'top' | 'middle' | 'bottom' {
  switch (alignment?.toLowerCase()) {
    case 'top':
      return 'top';
    case 'center':
      return 'middle';
    default:
      return 'bottom';
  }
}

/** The border between two cells is drawn once, by the one to the left or above. */
function edgeOf(cell: SimCell | undefined, edge: string): string | null {
  const borders = cell?.format.borders;
  const style = borders?.[`${edge}.Style`];
  if (typeof style !== 'string' || style === 'None') return null;
  const colour = borders?.[`${edge}.Color`];
  const width = /medium|thick|double/i.test(style) ? 2 : 1;
  return `${width}px solid ${typeof colour === 'string' ? colour : '#000000'}`;
}

function line(side: 'borderRight' | 'borderBottom', drawn: string | null): CSSProperties {
  return drawn === null ? {} : { [side]: drawn };
}
