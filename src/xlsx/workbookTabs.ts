import type { Splice } from './spliceBytes';
import { dropSheetNames, movedUp } from './sheetNames';
import { escaped } from './xmlElement';
import { appendTo, removeNode, tagOf } from './xmlSplices';
import { attributeOf, childNamed, childrenNamed, isTrue, type XmlNode } from './xmlTree';

/** Excel's own limit of a sheet's name. */
const LONGEST_NAME = 31;

/** The tabs of a workbook part as its tree lists them, charts included. */
export function tabsOf(workbook: XmlNode): readonly XmlNode[] {
  return childrenNamed(sheetsOf(workbook), 'sheet');
}

function sheetsOf(workbook: XmlNode): XmlNode {
  const sheets = childNamed(workbook, 'sheets');
  if (sheets === null) throw new Error('a workbook that was opened has sheets');
  return sheets;
}

export function isStructureLocked(workbook: XmlNode): boolean {
  const protection = childNamed(workbook, 'workbookProtection');
  return protection !== null && isTrue(attributeOf(protection, 'lockStructure'));
}

/** The name itself, or with a number behind it if a tab has it already. */
export function freeTabName(workbook: XmlNode, name: string): string {
  const taken = new Set(tabsOf(workbook).map((tab) => attributeOf(tab, 'name')?.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) {
    const end = ` (${number})`;
    free = `${name.slice(0, LONGEST_NAME - end.length)}${end}`;
  }
  return free;
}

/** Adds a tab after all others. */
export function appendTab(workbook: XmlNode, name: string, relationshipId: string): Splice {
  const sheets = sheetsOf(workbook);
  const ids = tabsOf(workbook).map((tab) => Number(attributeOf(tab, 'sheetId') ?? 0));
  const sheetId = Math.max(0, ...ids) + 1;
  const tag = tagOf({ ...sheets, name: 'sheet' });
  return appendTo(
    sheets,
    `<${tag} name="${escaped(name)}" sheetId="${sheetId}"${linkAttribute(workbook)}="${relationshipId}"/>`,
  );
}

/** r:id as the tab before spells it, with its declaration if it brings one along. */
function linkAttribute(workbook: XmlNode): string {
  for (const tab of tabsOf(workbook)) {
    const link = tab.attributes.find(({ name, value }) => value === tab.relationshipId && name.includes(':'));
    if (link === undefined) continue;
    const prefix = link.name.slice(0, link.name.indexOf(':'));
    const declaration = tab.attributes.find(({ name }) => name === `xmlns:${prefix}`);
    const declared = declaration === undefined ? '' : ` xmlns:${prefix}="${escaped(declaration.value)}"`;
    return `${declared} ${link.name}`;
  }
  throw new Error('a workbook that was opened has tabs with relationships');
}

/** Whether another tab than this one can be seen. */
export function hasOtherVisibleTab(workbook: XmlNode, index: number): boolean {
  return tabsOf(workbook).some(
    (tab, other) => other !== index && (attributeOf(tab, 'state') ?? 'visible') === 'visible',
  );
}

/** Takes a tab out; what counts tabs goes on counting the same ones. */
export function removeTab(workbook: XmlNode, index: number): Splice[] {
  const tab = tabsOf(workbook)[index];
  if (tab === undefined) return [];
  const views = childNamed(workbook, 'bookViews');
  const counting = views === null ? [] : childrenNamed(views, 'workbookView');
  return [
    removeNode(tab),
    ...dropSheetNames(workbook, index),
    ...counting.flatMap((view) =>
      ['activeTab', 'firstSheet'].flatMap((name) => lookingAt(view, name, index)),
    ),
  ];
}

/** A view of the tab that went looks at the one before it. */
function lookingAt(view: XmlNode, name: string, index: number): Splice[] {
  return movedUp(view, name, Math.max(0, index - 1));
}
