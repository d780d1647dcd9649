import type { CellBeingRead } from './cellBeingRead';
import { officeString } from './officeString';
import type { SharedFormulas } from './sharedFormulas';
import type { XmlScanner } from './xmlScanner';

/**
 * Consumes a formula element and puts the formula into its cell; that of a shared formula's other cells follows when
 * the sheet has been read.
 * @returns whether the element stands for a formula; an empty one does not
 */
export function readFormula(
  scanner: XmlScanner,
  cell: CellBeingRead,
  row: number,
  shared: SharedFormulas,
): boolean {
  const type = scanner.attributeCount === 0 ? null : scanner.attribute('t');
  const table = type === 'dataTable' ? dataTable(scanner) : null;
  const group = type === 'shared' ? scanner.attribute('si') : null;
  const text = withoutEquals(officeString(scanner.text()));
  if (text === '' && group !== null) {
    shared.expect(group, cell, row);
    return true;
  }
  if (group !== null && text !== '') shared.define(group, text, { row, column: cell.column });
  cell.formula = text === '' ? table : text;
  return cell.formula !== null;
}

/** Some producers write the sign that Excel only shows. */
function withoutEquals(formula: string): string {
  return formula.startsWith('=') ? formula.slice(1) : formula;
}

/** A what-if table has input cells instead of a text; Excel shows it as this function. */
function dataTable(scanner: XmlScanner): string {
  const first = scanner.attribute('r1') ?? '';
  const isTrue = (name: string): boolean => ['1', 'true'].includes(scanner.attribute(name) ?? '');
  if (isTrue('dt2D')) return `TABLE(${first},${scanner.attribute('r2') ?? ''})`;
  return isTrue('dtr') ? `TABLE(${first},)` : `TABLE(,${first})`;
}
