import { a1OfArea, columnLetters, quotedSheetName } from '../domain/a1';
import type { SheetModel } from '../workbook/sheetModel';
import type { Splice } from './spliceBytes';
import { element, xmlOf, type XmlElement } from './xmlElement';
import { workbookPartsBefore } from './workbookOrder';
import { appendTo, insertInOrder, removeNode } from './xmlSplices';
import { attributeOf, childNamed, type XmlNode } from './xmlTree';

/** The names that Excel keeps a sheet's filter and print setup in. */
const OURS: readonly (string | null)[] = ['_xlnm._FilterDatabase', '_xlnm.Print_Area', '_xlnm.Print_Titles'];

/** The names a sheet of ours needs, by the schema's element. */
export function namesOf(model: SheetModel, name: string, index: number): XmlElement[] {
  const sheet = quotedSheetName(name);
  const { titleRows, lastColumn } = model.print;
  const attributes = (own: string): Record<string, string | number> => ({ name: own, localSheetId: index });
  const lastRow = Math.max(1, model.rows.length);
  const area = `${sheet}!$A$1:$${columnLetters(lastColumn)}$${lastRow}`;
  return [
    ...(model.filter === null
      ? []
      : [
          element(
            'definedName',
            { ...attributes('_xlnm._FilterDatabase'), hidden: 1 },
            `${sheet}!${absolute(a1OfArea(model.filter))}`,
          ),
        ]),
    element('definedName', attributes('_xlnm.Print_Area'), area),
    ...(titleRows === null
      ? []
      : [
          element(
            'definedName',
            attributes('_xlnm.Print_Titles'),
            `${sheet}!$${titleRows.first + 1}:$${titleRows.last + 1}`,
          ),
        ]),
  ];
}

function absolute(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** Makes exactly these filter and print names stand for the sheet at an index of the workbook's tabs. */
export function setSheetNames(workbook: XmlNode, index: number, wanted: readonly XmlElement[]): Splice[] {
  const names = childNamed(workbook, 'definedNames');
  const standing = (names?.children ?? []).filter((child) => isOurs(child, index));
  const same =
    standing.length === wanted.length &&
    wanted.every(({ attributes, content }) =>
      standing.some((node) => attributeOf(node, 'name') === attributes['name'] && node.text === content),
    );
  if (same) return [];
  const text = wanted.map((name) => xmlOf(name, workbook.prefix)).join('');
  if (names !== null) return [...standing.map(removeNode), ...(text === '' ? [] : [appendTo(names, text)])];
  return [
    insertInOrder(
      workbook,
      workbookPartsBefore('definedNames'),
      xmlOf(element('definedNames', {}, wanted), workbook.prefix),
    ),
  ];
}

/** After a tab went: its names go, those of later tabs follow their sheets. */
export function dropSheetNames(workbook: XmlNode, index: number): Splice[] {
  const names = childNamed(workbook, 'definedNames');
  if (names === null) return [];
  const local = names.children.filter((child) => attributeOf(child, 'localSheetId') !== null);
  const gone = local.filter((child) => Number(attributeOf(child, 'localSheetId')) === index);
  if (gone.length === names.children.length) return [removeNode(names)];
  return [...gone.map(removeNode), ...local.flatMap((child) => movedUp(child, 'localSheetId', index))];
}

/** An attribute that counts tabs, after the tab at an index went. */
export function movedUp(node: XmlNode, name: string, index: number): Splice[] {
  const attribute = node.attributes.find((candidate) => candidate.name === name);
  if (attribute === undefined || Number(attribute.value) <= index) return [];
  const { valueStart, valueEnd, value } = attribute;
  return [{ start: valueStart, end: valueEnd, text: String(Number(value) - 1) }];
}

function isOurs(node: XmlNode, index: number): boolean {
  return (
    OURS.includes(attributeOf(node, 'name')) && Number(attributeOf(node, 'localSheetId') ?? -1) === index
  );
}
