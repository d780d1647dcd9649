import type { PackageEdit } from './packageEdit';
import { addPart, declareType } from './packageParts';
import { StylesEdit } from './stylesEdit';
import type { WorkbookPart } from './workbookPart';

/** Where the styles go in a workbook that has none. */
const USUAL_NAME = 'styles.xml';

/** Lets styles be added while `work` runs; the style sheet changes only if it has to. */
export function withStyles<Result>(
  edit: PackageEdit,
  workbook: WorkbookPart,
  namespace: string,
  work: (styles: StylesEdit) => Result,
): Result {
  return inPart(edit, styleSheetPart(edit, workbook, namespace), work);
}

/** The same where styles need not be there: null in a workbook that has none. */
export function withOwnStyles<Result>(
  edit: PackageEdit,
  workbook: WorkbookPart,
  work: (styles: StylesEdit | null) => Result,
): Result {
  const part = workbook.styles;
  return part === null || !edit.has(part) ? work(null) : inPart(edit, part, work);
}

function inPart<Result>(edit: PackageEdit, part: string, work: (styles: StylesEdit) => Result): Result {
  const results: { readonly value: Result }[] = [];
  edit.patch(part, (stored) => {
    const styles = new StylesEdit(stored, part);
    results.push({ value: work(styles) });
    return styles.splices();
  });
  const [result] = results;
  if (result === undefined) throw new Error('the style sheet was not opened');
  return result.value;
}

function styleSheetPart(edit: PackageEdit, workbook: WorkbookPart, namespace: string): string {
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const part = workbook.styles ?? `${folder}${USUAL_NAME}`;
  if (edit.has(part)) return part;
  const bytes = new TextEncoder().encode(emptyStyleSheet(namespace));
  if (workbook.styles === null) addPart(edit, workbook.part, 'styles', part, bytes);
  else {
    edit.write(part, bytes);
    declareType(edit, part, 'styles');
  }
  return part;
}

/** The least that every style sheet has; number 0 of each list is what cells without a style look like. */
function emptyStyleSheet(namespace: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<styleSheet xmlns="${namespace}">`,
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
    '</styleSheet>',
  ].join('');
}
