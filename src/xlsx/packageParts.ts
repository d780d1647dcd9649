import type { PackageEdit } from './packageEdit';
import { readRelationships, relationshipsPartOf } from './relationships';
import { escaped } from './xmlElement';
import { appendTo, removeNode, tagOf } from './xmlSplices';
import { attributeOf, readXmlTree, type XmlNode } from './xmlTree';

const CONTENT_TYPES = '[Content_Types].xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export type AddedPart = 'worksheet' | 'styles';

/** Parts that belong to one sheet alone and go with it. */
const SHEETS_OWN = new Set(['printerSettings', 'comments', 'vmlDrawing', 'threadedComment']);

/** Adds a part that the workbook leads to; returns the relationship's id. */
export function addPart(
  edit: PackageEdit,
  workbookPart: string,
  kind: AddedPart,
  part: string,
  bytes: Uint8Array,
): string {
  edit.write(part, bytes);
  declareType(edit, part, kind);
  return addRelationship(edit, workbookPart, kind, part);
}

/** Says what a part is. */
export function declareType(edit: PackageEdit, part: string, kind: AddedPart): void {
  edit.patch(CONTENT_TYPES, ({ bytes }) => {
    const types = readXmlTree(bytes, CONTENT_TYPES);
    if (types.children.some((child) => isTypeOf(child, part))) return [];
    const tag = tagOf({ ...types, name: 'Override' });
    const text = `<${tag} PartName="/${escaped(part)}" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
    return [appendTo(types, text)];
  });
}

function addRelationship(edit: PackageEdit, source: string, kind: AddedPart, part: string): string {
  let id = '';
  edit.patch(relationshipsPartOf(source), ({ bytes }) => {
    const links = readXmlTree(bytes, relationshipsPartOf(source));
    id = freeId(links);
    const folder = source.slice(0, source.lastIndexOf('/') + 1);
    const target = part.startsWith(folder) ? part.slice(folder.length) : `/${part}`;
    const tag = tagOf({ ...links, name: 'Relationship' });
    const type = `${typeBase(links)}/${kind}`;
    return [appendTo(links, `<${tag} Id="${id}" Type="${type}" Target="${escaped(target)}"/>`)];
  });
  return id;
}

/** Excel numbers them "rId1", "rId2"; any other id is left alone. */
function freeId(links: XmlNode): string {
  const ids = new Set(links.children.map((child) => attributeOf(child, 'Id')));
  let number = links.children.length + 1;
  while (ids.has(`rId${number}`)) number++;
  return `rId${number}`;
}

/** The beginning of the relationship types, which strict and transitional files spell differently. */
function typeBase(links: XmlNode): string {
  const types = links.children.map((child) => attributeOf(child, 'Type') ?? '');
  const sheet = types.find((type) => type.endsWith('/worksheet')) ?? '';
  return sheet.slice(0, sheet.lastIndexOf('/'));
}

/** Takes a part out with what belongs to it alone, and the workbook's relationship to it. */
export function removePart(edit: PackageEdit, workbookPart: string, part: string): void {
  removeOwnParts(edit, part);
  forget(edit, part);
  removeRelationships(edit, workbookPart, part);
}

/** Takes out the comments, printer settings and the like that a sheet brought. */
export function removeOwnParts(edit: PackageEdit, sheet: string): void {
  for (const { kind, target } of readRelationships(edit, sheet).values()) {
    if (SHEETS_OWN.has(kind)) forget(edit, target);
  }
  edit.remove(relationshipsPartOf(sheet));
}

/** Takes out a part and says no more what it is. */
function forget(edit: PackageEdit, part: string): void {
  edit.remove(part);
  edit.patch(CONTENT_TYPES, ({ bytes }) =>
    readXmlTree(bytes, CONTENT_TYPES)
      .children.filter((child) => isTypeOf(child, part))
      .map(removeNode),
  );
}

/** Takes out a part that one kind of relationship of the workbook leads to, if there is one. */
export function removeLinkedPart(edit: PackageEdit, workbookPart: string, kind: string): void {
  for (const link of readRelationships(edit, workbookPart).values()) {
    if (link.kind !== kind) continue;
    forget(edit, link.target);
    removeRelationships(edit, workbookPart, link.target);
  }
}

function removeRelationships(edit: PackageEdit, source: string, target: string): void {
  const ids = new Set(
    [...readRelationships(edit, source)].filter(([, link]) => link.target === target).map(([id]) => id),
  );
  edit.patch(relationshipsPartOf(source), ({ bytes }) =>
    readXmlTree(bytes, relationshipsPartOf(source))
      .children.filter((child) => ids.has(attributeOf(child, 'Id') ?? ''))
      .map(removeNode),
  );
}

function isTypeOf(node: XmlNode, part: string): boolean {
  return (
    node.name === 'Override' && attributeOf(node, 'PartName')?.toLowerCase() === `/${part.toLowerCase()}`
  );
}
