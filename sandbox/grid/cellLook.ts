import type { CSSProperties } from 'react';
import type { CellFormat, SimCell } from '../../test/excelHost/workbook/cell';
import { isErrorValue } from '../../test/excelHost/workbook/cell';
import type { SimConditionalFormat } from '../../test/excelHost/workbook/conditionalFormat';

const SIDES = [
  ['EdgeLeft', 'borderLeft'],
  ['EdgeRight', 'borderRight'],
  ['EdgeTop', 'borderTop'],
  ['EdgeBottom', 'borderBottom'],
] as const;

/** How a cell is drawn: the user's formatting, and over it the rule that holds. */
export function cellLook(cell: SimCell | undefined, rule: SimConditionalFormat | null): CSSProperties {
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
    textAlign: horizontal(format.horizontalAlignment, cell),
    verticalAlign: vertical(format.verticalAlignment),
    ...bordersOf(format),
  };
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

function bordersOf({ borders }: CellFormat): CSSProperties {
  const look: Record<string, string> = {};
  for (const [edge, side] of SIDES) {
    const style = borders?.[`${edge}.Style`];
    if (typeof style !== 'string' || style === 'None') continue;
    const width = /medium|thick|double/i.test(style) ? 2 : 1;
    const colour = borders?.[`${edge}.Color`];
    look[side] = `${width}px solid ${typeof colour === 'string' ? colour : '#000000'}`;
  }
  return look;
}
