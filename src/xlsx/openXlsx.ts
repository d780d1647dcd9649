import type { SheetSnapshot } from '../domain/sheetSnapshot';
import type { WorkbookPort } from '../workbook/workbookPort';
import { brokenPart } from './brokenPart';
import { requireZip } from './fileKind';
import { inflatePart, type InflatePart } from './inflatePart';
import { readNumberFormats } from './numberFormats';
import { readSharedStrings } from './sharedStrings';
import { readSheetPart, type SheetContext } from './sheetPart';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbookPart';
import { utf8Part } from './xmlEncoding';
import { ZipArchive } from './zipArchive';

export interface OpenXlsxOptions {
  /** The file's name, as the user knows it. */
  readonly file: string;
  /** Makes the sheets' ids unique among all workbooks of one check. */
  readonly sheetIdPrefix: string;
  /** A faster way to unpack that the host has; fflate if there is none. */
  readonly inflate?: InflatePart;
}

/**
 * Opens an .xlsx or .xlsm file that is in memory.
 * @throws UnusableWorkbook if the file is no such workbook, damaged at its core, or beyond the limits; damage in a sheet
 *   shows when that sheet is read
 */
export function openXlsx(bytes: Uint8Array, options: OpenXlsxOptions): XlsxWorkbook {
  requireZip(bytes);
  const archive = new ZipArchive(bytes, options.inflate ?? inflatePart);
  return new XlsxWorkbook(archive, readWorkbookPart(archive), options);
}

/** The id of the worksheet at an index, charts not counted. */
export function sheetIdOf(prefix: string, index: number): string {
  return `${prefix}/${index}`;
}

/** A workbook in a file. */
export class XlsxWorkbook implements WorkbookPort {
  readonly file: string;
  private readonly archive: ZipArchive;
  private readonly workbook: WorkbookPart;
  private readonly sheetIdPrefix: string;

  constructor(archive: ZipArchive, workbook: WorkbookPart, options: OpenXlsxOptions) {
    this.archive = archive;
    this.workbook = workbook;
    this.file = options.file;
    this.sheetIdPrefix = options.sheetIdPrefix;
  }

  /**
   * The worksheets in tab order. Each is unpacked when it is asked for and not kept.
   * @throws UnusableWorkbook `broken-part`, `truncated-zip` or `too-large`, naming the part
   */
  // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous for Excel's sake
  async *sheets(): AsyncGenerator<SheetSnapshot> {
    const context = this.context();
    for (const [index, sheet] of this.workbook.sheets.entries()) yield this.readSheet(sheet, index, context);
  }

  private readSheet(sheet: SheetEntry, index: number, context: SheetContext): SheetSnapshot {
    const bytes = this.archive.read(sheet.part);
    if (bytes === null) throw brokenPart(sheet.part, 'missing');
    const rows = readSheetPart(utf8Part(bytes, sheet.part), sheet.part, context);
    return { id: sheetIdOf(this.sheetIdPrefix, index), name: sheet.name, visible: sheet.visible, rows };
  }

  private context(): SheetContext {
    const { sharedStrings, styles, date1904 } = this.workbook;
    const stringBytes = sharedStrings === null ? null : this.archive.read(sharedStrings);
    const styleBytes = styles === null ? null : this.archive.read(styles);
    return {
      sharedStrings:
        sharedStrings === null || stringBytes === null ? [] : readSharedStrings(stringBytes, sharedStrings),
      numberFormats: styles === null || styleBytes === null ? [] : readNumberFormats(styleBytes, styles),
      date1904,
    };
  }
}
