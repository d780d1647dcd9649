import { UnusableWorkbook } from '../workbook/workbookPort';

/**
 * The error for a part that cannot be read as it stands.
 * @param part the part's name in the package, which the message names
 * @param why for developers; kept as the error's cause
 */
export function brokenPart(part: string, why: string): UnusableWorkbook {
  return new UnusableWorkbook('broken-part', part, { cause: new Error(why) });
}
