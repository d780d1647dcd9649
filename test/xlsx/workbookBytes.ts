import { strToU8, zipSync, type Zippable, type ZipOptions } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a file by name; text is written in UTF-8, null leaves out a part that would be there. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

/** The parts of a small workbook with the sheet "Ark1", as plain as possible. */
const PLAIN: Parts = {
  '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships({
    rId1: ['worksheet', 'worksheets/sheet1.xml'],
    rId2: ['sharedStrings', 'sharedStrings.xml'],
    rId3: ['styles', 'styles.xml'],
  }),
  'xl/worksheets/sheet1.xml': sheet(''),
};

/** A workbook file: the plain one with some of its parts replaced or more added. */
export function workbookBytes(parts: Parts = {}, options: ZipOptions = {}): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries({ ...PLAIN, ...parts })) {
    if (content !== null) zippable[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(zippable, options);
}

/** A workbook whose only sheet has these rows, as XML. */
export function workbookOfRows(rows: string, parts: Parts = {}): Uint8Array {
  return workbookBytes({ 'xl/worksheets/sheet1.xml': sheet(rows), ...parts });
}

export function sheet(rows: string): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData></worksheet>`;
}

export function sharedStrings(items: string): string {
  return `<sst xmlns="${MAIN}">${items}</sst>`;
}

export function relationships(
  links: Readonly<Record<string, readonly [kind: string, target: string]>>,
): string {
  const items = Object.entries(links).map(
    ([id, [kind, target]]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}
