import { UnusableWorkbook } from '../workbook/workbookPort';
import { brokenPart } from './brokenPart';
import { officeString } from './officeString';
import { readRelationships, type PartSource, type Relationship } from './relationships';
import { XmlScanner } from './xmlScanner';
import { utf8Part } from './xmlEncoding';

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  /** The name of its part. */
  readonly part: string;
  /** The relationship that leads to it. */
  readonly relationshipId: string;
}

/** What the workbook part says. */
export interface WorkbookPart {
  /** The name of the part itself. */
  readonly part: string;
  /** The worksheets in tab order. */
  readonly sheets: readonly SheetEntry[];
  /** The serial number of a date counts from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** Tabs that hold no cells to check: charts, and the dialogs and macros of Excel 4. */
const OTHER_TABS = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** Where the workbook is in a file that forgets to say so. */
const USUAL_PART = 'xl/workbook.xml';

/**
 * Finds and reads the workbook part.
 * @throws UnusableWorkbook `not-a-workbook`, `binary-xlsb`, `no-sheets`, `broken-part`
 */
export function readWorkbookPart(archive: PartSource): WorkbookPart {
  const part = workbookPartName(archive);
  const bytes = archive.read(part);
  if (bytes === null) throw new UnusableWorkbook('not-a-workbook');
  const relationships = readRelationships(archive, part);
  const scanner = new XmlScanner(utf8Part(bytes, part), part);
  scanner.root();
  if (!scanner.is('workbook')) throw new UnusableWorkbook('not-a-workbook', part);
  const sheets = new Map<string, SheetEntry>();
  let date1904 = false;
  while (scanner.nextChild()) {
    if (scanner.is('sheets')) {
      readSheets(scanner, relationships, sheets);
      continue;
    }
    if (scanner.is('workbookPr')) date1904 = ['1', 'true'].includes(scanner.attribute('date1904') ?? '');
    scanner.skip();
  }
  scanner.finish();
  if (sheets.size === 0) throw new UnusableWorkbook('no-sheets', part);
  const targetOf = (kind: string): string | null =>
    [...relationships.values()].find((relationship) => relationship.kind === kind)?.target ?? null;
  return {
    part,
    sheets: [...sheets.values()],
    date1904,
    sharedStrings: targetOf('sharedStrings'),
    styles: targetOf('styles'),
  };
}

function workbookPartName(archive: PartSource): string {
  const links = [...readRelationships(archive, '').values()];
  const name = links.find((link) => link.kind === 'officeDocument')?.target ?? USUAL_PART;
  if (name.toLowerCase().endsWith('.bin')) throw new UnusableWorkbook('binary-xlsb');
  return name;
}

function readSheets(
  scanner: XmlScanner,
  relationships: ReadonlyMap<string, Relationship>,
  sheets: Map<string, SheetEntry>,
): void {
  while (scanner.nextChild()) {
    if (!scanner.is('sheet')) throw scanner.broken(`unexpected ${scanner.name()} among the sheets`);
    const name = officeString(scanner.attribute('name') ?? '');
    const relationshipId = scanner.attributeIn('office-relationships', 'id') ?? '';
    const link = relationships.get(relationshipId);
    if (link === undefined) throw scanner.broken(`sheet ${name} has no part`);
    if (link.kind === 'worksheet') {
      // One large part behind thousands of tabs would take for ever.
      if (sheets.has(link.target)) throw scanner.broken(`sheet ${name} shares a part`);
      const state = scanner.attribute('state');
      sheets.set(link.target, {
        name,
        visible: state !== 'hidden' && state !== 'veryHidden',
        part: link.target,
        relationshipId,
      });
    } else if (!OTHER_TABS.has(link.kind)) {
      throw brokenPart(link.target, `sheet ${name} is of the unknown kind ${link.kind}`);
    }
    scanner.skip();
  }
}
