import type { CheckedWorkbook } from '../checkedWorkbook';

/**
 * What a check of one sheet can tell. Reasons are read for the whole workbook, so those whose finding is not there may
 * belong to a sheet that was not read: they have not lapsed.
 */
export function checkedPart(checked: CheckedWorkbook): CheckedWorkbook {
  const { waived, lapsed } = checked.waivers;
  return { ...checked, waivers: { waived, lapsed: lapsed.filter(({ now }) => now !== null) } };
}
