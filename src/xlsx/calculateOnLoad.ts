import type { Splice } from './spliceBytes';
import { element, xmlOf } from './xmlElement';
import { insertInOrder, setAttribute } from './xmlSplices';
import { childNamed, type XmlNode } from './xmlTree';

/** What the schema puts before the calculation settings of a workbook. */
const EARLIER = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

/** Makes Excel work out every formula when it opens the workbook. */
export function calculateOnLoad(workbook: XmlNode): Splice[] {
  const settings = childNamed(workbook, 'calcPr');
  if (settings !== null) return [setAttribute(settings, 'fullCalcOnLoad', 1)];
  const added = xmlOf(element('calcPr', { fullCalcOnLoad: 1 }), workbook.prefix);
  return [insertInOrder(workbook, EARLIER, added)];
}
