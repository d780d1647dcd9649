import { strToU8, zipSync, type Zippable } from 'fflate';
import { a1Of } from '../src/domain/a1';
import { proposalRows, type BenchCell } from './proposalRows';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * An .xlsx file with one proposal a sheet, written as Excel writes it: shared strings, addresses and styles on every
 * cell. The same number of sheets always gives the same bytes.
 * @param wrongBy what is added to the net impact of every proposal's last year
 */
export function largeWorkbook(sheets: number, wrongBy = 0): Uint8Array {
  const strings = new SharedStrings();
  const parts: Zippable = {};
  const add = (name: string, xml: string): void => {
    parts[name] = strToU8(DECLARATION + xml);
  };
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  for (const number of numbers) {
    add(`xl/worksheets/sheet${number}.xml`, sheetXml(proposalRows(number - 1, wrongBy), strings));
  }
  add('xl/sharedStrings.xml', strings.xml());
  add('xl/styles.xml', STYLES);
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers
      .map(
        (number) =>
          `<sheet name="FO${String(number).padStart(4, '0')}" sheetId="${number}" r:id="rId${number}"/>`,
      )
      .join('')}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...numbers.map((number) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
  );
  add('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
  add('[Content_Types].xml', contentTypes(numbers));
  return zipSync(parts, { level: 6, mtime: new Date(2025, 0, 1) });
}

class SharedStrings {
  private readonly positions = new Map<string, number>();
  private uses = 0;

  position(text: string): number {
    this.uses++;
    const position = this.positions.get(text) ?? this.positions.size;
    this.positions.set(text, position);
    return position;
  }

  xml(): string {
    const items = [...this.positions.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
    return `<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.positions.size}">${items}</sst>`;
  }
}

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function sheetXml(rows: readonly BenchCell[][], strings: SharedStrings): string {
  const body = rows
    .map((cells, row) => {
      const written = Array.from({ length: 8 }, (_, column) =>
        cellXml(cells[column] ?? null, a1Of({ row, column }), strings),
      );
      return `<row r="${row + 1}" spans="1:8" x14ac:dyDescent="0.25">${written.join('')}</row>`;
    })
    .join('');
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:H${rows.length}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="60.7109375" customWidth="1"/></cols><sheetData>${body}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

function cellXml(cell: BenchCell, at: string, strings: SharedStrings): string {
  if (cell === null) return `<c r="${at}" s="1"/>`;
  return typeof cell === 'number'
    ? `<c r="${at}" s="1"><v>${cell}</v></c>`
    : `<c r="${at}" t="s"><v>${strings.position(cell)}</v></c>`;
}

function relationships(links: readonly (readonly [kind: string, target: string])[]): string {
  const items = links.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(numbers: readonly number[]): string {
  const sheets = numbers.map(
    (number) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${sheets.join('')}<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`;
}
