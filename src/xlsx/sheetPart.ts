import type { SheetRow } from '../domain/sheetSnapshot';
import { UnusableWorkbook } from '../workbook/workbookPort';
import { brokenPart } from './brokenPart';
import type { CellBeingRead } from './cellBeingRead';
import { readFormula } from './cellFormula';
import { placeIn, positionIn } from './cellNumbers';
import { cellTypeIn, numberOrString, readCellValue, type CellType, type ValueContext } from './cellValue';
import { MAX_CELLS_PER_SHEET, MAX_COLUMNS, MAX_ROWS } from './limits';
import { inReadingOrder } from './readingOrder';
import { readRichText } from './richText';
import { SharedFormulas } from './sharedFormulas';
import { UsualCell } from './usualCell';
import { UsualRow } from './usualRow';
import { XmlScanner } from './xmlScanner';

/** What the cells of a sheet refer to elsewhere in the workbook. */
export interface SheetContext extends ValueContext {
  /** By style number; null for General. */
  readonly numberFormats: readonly (string | null)[];
}

/**
 * Reads the rows of a worksheet part.
 * @param bytes the part in UTF-8 without a byte order mark
 * @param part its name, for errors
 * @throws UnusableWorkbook `broken-part` whenever something in it cannot be understood, `too-large`
 */
export function readSheetPart(bytes: Uint8Array, part: string, context: SheetContext): readonly SheetRow[] {
  return new SheetPartReader(bytes, part, context).read();
}

const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;

class SheetPartReader {
  private readonly scanner: XmlScanner;
  private readonly part: string;
  private readonly context: SheetContext;
  private readonly shared: SharedFormulas;
  private readonly usual = new UsualCell();
  private readonly usualRow = new UsualRow();
  private readonly rows: SheetRow[] = [];
  private cellCount = 0;
  /** Row and column of what is being read; both may be left out in the file, and follow the ones before then. */
  private row = -1;
  private column = -1;
  private rowIsStated = false;
  private style = 0;
  private type: CellType = 'n';

  constructor(bytes: Uint8Array, part: string, context: SheetContext) {
    this.scanner = new XmlScanner(bytes, part);
    this.part = part;
    this.context = context;
    this.shared = new SharedFormulas(part);
  }

  read(): readonly SheetRow[] {
    const { scanner } = this;
    scanner.root();
    if (!scanner.is('worksheet')) throw scanner.broken('no worksheet');
    let found = false;
    while (scanner.nextChild()) {
      if (!scanner.is('sheetData')) {
        scanner.skip();
        continue;
      }
      if (found) throw scanner.broken('sheetData twice');
      found = true;
      this.readUsualRows();
      while (scanner.nextChild()) {
        if (scanner.is('row')) this.readRow();
        else this.passForeign();
        this.readUsualRows();
      }
    }
    if (!found) throw scanner.broken('no sheetData');
    scanner.finish();
    this.shared.resolve();
    const rows = inReadingOrder(this.rows);
    if (rows === null) throw brokenPart(this.part, 'a row or a cell twice');
    return rows;
  }

  /** Among the cells only extensions may be passed over: nothing that could hold a cell may go unread. */
  private passForeign(): void {
    const { scanner } = this;
    if (!scanner.is('extLst') && scanner.vocabulary() !== 'other') {
      throw scanner.broken(`unexpected ${scanner.name()} among the cells`);
    }
    scanner.skip();
  }

  private readUsualRows(): void {
    const { scanner, usualRow } = this;
    while (scanner.readsPlainChildren && usualRow.read(scanner.bytes, scanner.tagEnd)) {
      scanner.openPlain(scanner.tagEnd, 3, usualRow.end);
      this.row = usualRow.number - 1;
      this.rowIsStated = true;
      this.readRowCells(false);
    }
  }

  private readRow(): void {
    const { scanner } = this;
    const { attributes, bytes } = scanner;
    this.row++;
    this.rowIsStated = false;
    let hidden = false;
    for (let slot = 0; slot < scanner.attributeCount * 4; slot += 4) {
      const start = attributes[slot]!;
      const length = attributes[slot + 1]! - start;
      if (length === 1 && bytes[start] === LETTER_R) {
        this.row = positionIn(bytes, attributes[slot + 2]!, attributes[slot + 3]!) - 1;
        this.rowIsStated = true;
      } else if (length === 6) {
        const value = scanner.attribute('hidden');
        hidden = value === '1' || value === 'true';
      }
    }
    this.readRowCells(hidden);
  }

  private readRowCells(hidden: boolean): void {
    const { scanner } = this;
    if (this.row < 0 || this.row >= MAX_ROWS) throw scanner.broken('row outside the sheet');
    this.column = -1;
    const cells: CellBeingRead[] = [];
    this.readUsualCells(cells);
    while (scanner.nextChild()) {
      if (scanner.is('c')) this.readCell(cells);
      else this.passForeign();
      this.readUsualCells(cells);
    }
    this.cellCount += cells.length;
    if (this.cellCount > MAX_CELLS_PER_SHEET) {
      throw new UnusableWorkbook('too-large', `${this.part}: more than ${MAX_CELLS_PER_SHEET} cells`);
    }
    if (cells.length > 0) this.rows.push({ row: this.row, hidden, cells });
  }

  private readUsualCells(cells: CellBeingRead[]): void {
    const { scanner, usual } = this;
    if (!scanner.readsPlainChildren) return;
    for (let at = scanner.tagEnd; usual.read(scanner.bytes, at); at = usual.end) {
      // Resumed first, so that errors below name this place.
      scanner.resume(usual.end);
      this.takePlace(usual.place);
      const value = this.usualValue();
      if (value === null || value === '') continue;
      cells.push({
        column: this.column,
        value,
        formula: null,
        numberFormat: this.context.numberFormats[usual.style] ?? null,
      });
    }
  }

  private usualValue(): string | number | null {
    const { scanner, usual, context } = this;
    if (usual.valueStart === usual.valueEnd) return null;
    return numberOrString(
      scanner,
      usual.valueStart,
      usual.valueEnd,
      usual.isShared ? context.sharedStrings : null,
    );
  }

  private readCell(cells: CellBeingRead[]): void {
    const { scanner } = this;
    this.readCellAttributes();
    const { column, type } = this;
    const numberFormat = this.context.numberFormats[this.style] ?? null;
    const cell: CellBeingRead = { column, value: null, formula: null, numberFormat };
    let isComputed = false;
    while (scanner.nextChild()) {
      if (scanner.is('v')) cell.value = readCellValue(scanner, type, this.context);
      else if (scanner.is('f')) isComputed = readFormula(scanner, cell, this.row, this.shared);
      else if (scanner.is('is')) cell.value = readRichText(scanner);
      else this.passForeign();
    }
    if (isComputed || (cell.value !== null && cell.value !== '')) cells.push(cell);
  }

  private readCellAttributes(): void {
    const { scanner } = this;
    const { attributes, bytes } = scanner;
    this.column++;
    this.style = 0;
    this.type = 'n';
    for (let slot = 0; slot < scanner.attributeCount * 4; slot += 4) {
      const start = attributes[slot]!;
      if (attributes[slot + 1]! - start !== 1) continue;
      const name = bytes[start];
      const valueStart = attributes[slot + 2]!;
      const valueEnd = attributes[slot + 3]!;
      if (name === LETTER_R) this.takePlace(placeIn(bytes, valueStart, valueEnd));
      else if (name === LETTER_S) this.style = positionIn(bytes, valueStart, valueEnd);
      else if (name === LETTER_T) this.takeType(valueStart, valueEnd);
    }
    if (this.column >= MAX_COLUMNS) throw scanner.broken('cell outside the sheet');
  }

  private takePlace(place: number): void {
    if (place < 0) throw this.scanner.broken('cell reference outside the sheet');
    const row = Math.floor(place / MAX_COLUMNS);
    if (row !== this.row && this.rowIsStated) throw this.scanner.broken('cell reference of another row');
    this.row = row;
    this.column = place - row * MAX_COLUMNS;
    this.rowIsStated = true;
  }

  private takeType(start: number, end: number): void {
    if (end - start === 1 && this.scanner.bytes[start] === LETTER_S) {
      this.type = 's';
      return;
    }
    const type = cellTypeIn(this.scanner.bytes, start, end);
    if (type === null) throw this.scanner.broken('unknown cell type');
    this.type = type;
  }
}
