import { parseArea, parseAreas } from '../../test/excelHost/workbook/areas';
import type { SimConditionalFormat } from '../../test/excelHost/workbook/conditionalFormat';
import type { SimSheet } from '../../test/excelHost/workbook/simSheet';
import type { SimWorkbook } from '../../test/excelHost/workbook/simWorkbook';
import type { Styles } from './readStyles';
import { childOf, childrenOf, isOn } from './xml';

/** Points per character of a column's width, about. */
const POINTS_PER_CHARACTER = 5.4;

/** Gives a sheet its looks: widths, heights, merges, cell formats, custom rules, protection. */
export function dressSheet(workbook: SimWorkbook, sheet: SimSheet, part: Document, styles: Styles): void {
  const root = part.documentElement;
  for (const column of childrenOf(childOf(root, 'cols'), 'col')) dressColumn(sheet, column);
  for (const row of childrenOf(childOf(root, 'sheetData'), 'row')) dressRow(sheet, row, styles);
  sheet.merges = childrenOf(childOf(root, 'mergeCells'), 'mergeCell').map((merge) =>
    parseArea(merge.getAttribute('ref') ?? 'A1', 'merge'),
  );
  sheet.isProtected = isOn(childOf(root, 'sheetProtection')?.getAttribute('sheet'));
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  sheet.showGridlines = view?.getAttribute('showGridLines') !== '0';
  sheet.conditionalFormats = customRules(workbook, root, styles);
}

function dressColumn(sheet: SimSheet, column: Element): void {
  const number = (name: string): number => Number(column.getAttribute(name) ?? 0);
  // A width for all columns to the sheet's end is the default's business.
  if (number('max') - number('min') > 200) return;
  for (let index = number('min') - 1; index < number('max'); index += 1) {
    if (number('width') > 0) sheet.columnWidths.set(index, number('width') * POINTS_PER_CHARACTER);
    if (isOn(column.getAttribute('hidden'))) sheet.hiddenColumns.add(index);
  }
}

function dressRow(sheet: SimSheet, row: Element, styles: Styles): void {
  const index = Number(row.getAttribute('r')) - 1;
  const height = Number(row.getAttribute('ht') ?? 0);
  if (height > 0) sheet.rowHeights.set(index, height);
  if (isOn(row.getAttribute('hidden'))) sheet.hiddenRows.add(index);
  for (const cell of childrenOf(row, 'c')) {
    const style = styles.cells[Number(cell.getAttribute('s') ?? 0)];
    const place = cell.getAttribute('r');
    if (style === undefined || place === null || Object.keys(style).length === 0) continue;
    const { top, left } = parseArea(place, 'cell');
    sheet.editCell(top, left).format = style;
  }
}

/** Marks are custom rules; rules of other types are the user's, and only painted by Excel. */
function customRules(workbook: SimWorkbook, root: Element, styles: Styles): SimConditionalFormat[] {
  const rules = childrenOf(root, 'conditionalFormatting').flatMap((group) =>
    childrenOf(group, 'cfRule')
      .filter((rule) => rule.getAttribute('type') === 'expression')
      .map((rule) => ({ rule, areas: (group.getAttribute('sqref') ?? 'A1').split(/\s+/).join(',') })),
  );
  rules.sort((one, other) => priorityOf(one.rule) - priorityOf(other.rule));
  return rules.map(({ rule, areas }) => ({
    id: workbook.nextRuleId(),
    type: 'Custom',
    areas: parseAreas(areas, 'rule'),
    stopIfTrue: isOn(rule.getAttribute('stopIfTrue')),
    formula: `=${childOf(rule, 'formula')?.textContent ?? ''}`,
    style: { ...styles.rules[Number(rule.getAttribute('dxfId') ?? -1)] },
    rule: {},
  }));
}

function priorityOf(rule: Element): number {
  return Number(rule.getAttribute('priority') ?? 0);
}
