import { a1Of, a1OfArea, quotedSheetName } from '../domain/a1';
import type { CellChoice, SheetModel, SheetModelCell } from '../workbook/sheetModel';
import { element, xmlOf, type XmlElement } from './xmlElement';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const A4 = 9;
/** Excel's own limits: a longer text, or more links on a sheet, and it repairs the file. */
const LONGEST_TEXT = 32_767;
const MOST_LINKS = 65_530;
/** In inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/**
 * A sheet as a worksheet part. Texts stand in the cells themselves, so that the workbook's shared strings stay as they
 * are.
 * @param namespace the main vocabulary's name in this workbook
 */
export function sheetModelXml(
  model: SheetModel,
  namespace: string,
  styleOf: (cell: SheetModelCell) => number,
): string {
  const worksheet = element('worksheet', { xmlns: namespace }, [
    element('sheetPr', {}, [element('pageSetUpPr', { fitToPage: 1 })]),
    element('dimension', { ref: dimensionOf(model) }),
    element('sheetViews', {}, [sheetView(model)]),
    element('sheetFormatPr', { defaultRowHeight: 15 }),
    ...columns(model),
    element(
      'sheetData',
      {},
      model.rows.flatMap((_, row) => rowElement(model, row, styleOf)),
    ),
    ...(model.filter === null ? [] : [element('autoFilter', { ref: a1OfArea(model.filter) })]),
    ...mergedCells(model),
    ...choices(model),
    ...hyperlinks(model),
    element('pageMargins', MARGINS),
    element('pageSetup', { paperSize: A4, orientation: model.print.orientation, fitToHeight: 0 }),
    element('headerFooter', {}, [
      element('oddFooter', {}, `&L${model.print.foot.left}&R${model.print.foot.right}`),
    ]),
  ]);
  return DECLARATION + xmlOf(worksheet, '');
}

function dimensionOf({ rows }: SheetModel): string {
  const right = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  return a1OfArea({ top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right });
}

function sheetView({ frozenRows }: SheetModel): XmlElement {
  const view = { showGridLines: 0, workbookViewId: 0 };
  if (frozenRows === 0) return element('sheetView', view);
  const topLeftCell = a1Of({ row: frozenRows, column: 0 });
  return element('sheetView', view, [
    element('pane', { ySplit: frozenRows, topLeftCell, activePane: 'bottomLeft', state: 'frozen' }),
    element('selection', { pane: 'bottomLeft', activeCell: topLeftCell, sqref: topLeftCell }),
  ]);
}

function columns(model: SheetModel): XmlElement[] {
  if (model.columns.length === 0) return [];
  const widths = model.columns.map(({ width }, index) =>
    element('col', { min: index + 1, max: index + 1, width, customWidth: 1 }),
  );
  return [element('cols', {}, widths)];
}

function rowElement(
  { rows }: SheetModel,
  row: number,
  styleOf: (cell: SheetModelCell) => number,
): XmlElement[] {
  const { cells, height } = rows[row] ?? { cells: [], height: null };
  if (cells.length === 0) return [];
  return [
    element(
      'row',
      { r: row + 1, ...(height === null ? {} : { ht: height }) },
      cells.map((cell) => cellElement(cell, a1Of({ row, column: cell.column }), styleOf(cell))),
    ),
  ];
}

function cellElement({ value, formula }: SheetModelCell, r: string, s: number): XmlElement {
  const content = formula === null ? [] : [element('f', {}, formula)];
  if (value === null) return element('c', { r, s }, content);
  if (typeof value === 'number') return element('c', { r, s }, [...content, element('v', {}, String(value))]);
  if (formula !== null) return element('c', { r, s, t: 'str' }, [...content, element('v', {}, value)]);
  return element('c', { r, s, t: 'inlineStr' }, [
    element('is', {}, [element('t', {}, value.slice(0, LONGEST_TEXT))]),
  ]);
}

function mergedCells({ merges = [] }: SheetModel): XmlElement[] {
  if (merges.length === 0) return [];
  const cells = merges.map((area) => element('mergeCell', { ref: a1OfArea(area) }));
  return [element('mergeCells', { count: cells.length }, cells)];
}

function choices({ choices: offered = [] }: SheetModel): XmlElement[] {
  if (offered.length === 0) return [];
  const validations = offered.map(({ area, from }) =>
    element('dataValidation', { type: 'list', allowBlank: 1, sqref: a1OfArea(area) }, [
      element('formula1', {}, listFormula(from)),
    ]),
  );
  return [element('dataValidations', { count: validations.length }, validations)];
}

function listFormula(from: CellChoice['from']): string {
  return 'range' in from ? from.range : `"${from.join(',')}"`;
}

function hyperlinks({ rows }: SheetModel): XmlElement[] {
  const links = rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, link }) => {
      if (link === null) return [];
      const location = `${quotedSheetName(link.sheet)}!${link.address}`;
      return [element('hyperlink', { ref: a1Of({ row, column }), location })];
    }),
  );
  return links.length === 0 ? [] : [element('hyperlinks', {}, links.slice(0, MOST_LINKS))];
}
