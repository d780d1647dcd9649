/** The children of a workbook part in the schema's order (CT_Workbook, ECMA-376 part 1, 18.2.27), as far as they matter. */
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
] as const;

/** What the schema puts before one of the children. */
export function workbookPartsBefore(name: (typeof ORDER)[number]): ReadonlySet<string> {
  return new Set(ORDER.slice(0, ORDER.indexOf(name)));
}
