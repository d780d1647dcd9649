import type { Splice } from './spliceBytes';
import { element, xmlOf } from './xmlElement';
import { workbookPartsBefore } from './workbookOrder';
import { insertInOrder, setAttribute } from './xmlSplices';
import { childNamed, type XmlNode } from './xmlTree';

/** Makes Excel work out every formula when it opens the workbook. */
export function calculateOnLoad(workbook: XmlNode): Splice[] {
  const settings = childNamed(workbook, 'calcPr');
  if (settings !== null) return [setAttribute(settings, 'fullCalcOnLoad', 1)];
  const added = xmlOf(element('calcPr', { fullCalcOnLoad: 1 }), workbook.prefix);
  return [insertInOrder(workbook, workbookPartsBefore('calcPr'), added)];
}
