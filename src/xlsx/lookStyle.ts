import { CELL_LOOKS, type CellLook } from '../workbook/cellLooks';
import type { Severity } from '../findings/finding';
import { MARK_STYLES, type MarkStyle } from '../workbook/markStyle';
import type { SheetModelCell } from '../workbook/sheetModel';
import type { StylesEdit } from './stylesEdit';
import { element, type XmlElement } from './xmlElement';

const FONT = 'Calibri';

/** The numbers of the cell styles of a sheet of ours; each style is looked for once. */
export function styleNumbers(styles: StylesEdit): (cell: SheetModelCell) => number {
  const known = new Map<string, number>();
  return ({ kind, numberFormat }) => {
    const key = `${kind} ${numberFormat ?? ''}`;
    const number = known.get(key) ?? styleNumber(styles, CELL_LOOKS[kind], numberFormat);
    known.set(key, number);
    return number;
  };
}

function styleNumber(styles: StylesEdit, look: CellLook, numberFormat: string | null): number {
  const numFmtId = numberFormat === null ? 0 : styles.numberFormatId(numberFormat);
  const attributes = {
    numFmtId,
    fontId: styles.numberOf('fonts', fontOf(look)),
    fillId: look.fill === null ? 0 : styles.numberOf('fills', fillOf(look.fill)),
    borderId: look.line === null ? 0 : styles.numberOf('borders', borderOf(look.line)),
    xfId: 0,
    ...(numFmtId === 0 ? {} : { applyNumberFormat: 1 }),
    applyFont: 1,
    ...(look.fill === null ? {} : { applyFill: 1 }),
    ...(look.line === null ? {} : { applyBorder: 1 }),
    applyAlignment: 1,
  };
  const alignment = element('alignment', {
    horizontal: look.horizontal,
    vertical: look.vertical,
    ...(look.wrapped ? { wrapText: 1 } : {}),
    ...(look.indent === 0 ? {} : { indent: look.indent }),
  });
  return styles.numberOf('cellXfs', element('xf', attributes, [alignment]));
}

/** The styles of the conditional formats that mark. */
export const MARK_ELEMENTS: Readonly<Record<Severity, XmlElement>> = {
  error: markElement(MARK_STYLES.error),
  warning: markElement(MARK_STYLES.warning),
  info: markElement(MARK_STYLES.info),
};

/** Its fill is the background colour, as Excel wants it there. */
function markElement({ fill, font }: MarkStyle): XmlElement {
  return element('dxf', {}, [
    element('font', {}, [colour('color', font)]),
    element('fill', {}, [element('patternFill', {}, [colour('bgColor', fill)])]),
  ]);
}

function fontOf({ bold, italic, underlined, size, colour: ink }: CellLook): XmlElement {
  return element('font', {}, [
    ...(bold ? [element('b')] : []),
    ...(italic ? [element('i')] : []),
    ...(underlined ? [element('u')] : []),
    element('sz', { val: size }),
    colour('color', ink),
    element('name', { val: FONT }),
    element('family', { val: 2 }),
  ]);
}

function fillOf(fill: string): XmlElement {
  const pattern = [colour('fgColor', fill), element('bgColor', { indexed: 64 })];
  return element('fill', {}, [element('patternFill', { patternType: 'solid' }, pattern)]);
}

function borderOf(line: string): XmlElement {
  const below = element('bottom', { style: 'thin' }, [colour('color', line)]);
  return element('border', {}, [
    element('left'),
    element('right'),
    element('top'),
    below,
    element('diagonal'),
  ]);
}

function colour(name: string, hex: string): XmlElement {
  return element(name, { rgb: `FF${hex.slice(1).toUpperCase()}` });
}
