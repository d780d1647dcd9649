import { readFile } from 'node:fs/promises';
import type { SheetSnapshot } from '../domain/sheetSnapshot';
import { ContentDigest } from '../workbook/contentDigest';
import type { WorkbookPort } from '../workbook/workbookPort';
import { UnusableWorkbook } from '../workbook/workbookPort';
import { nodeInflate } from '../xlsx/nodeInflate';
import { openXlsx } from '../xlsx/openXlsx';
import { reasonOfSystemError } from './inputFiles';

/**
 * A workbook file that is opened only while it is read, so that a folder of files never stands in memory at once.
 * A file that turns out unusable ends its sheets and is remembered as such: one bad file leaves the others to be checked.
 */
export class WorkbookFile implements WorkbookPort {
  readonly file: string;
  /** Why the file cannot be used, once that has shown. */
  unusable: UnusableWorkbook | null = null;
  /** True when sheets were given out before the file turned out unusable. */
  gaveSheets = false;
  #digest = new ContentDigest();
  readonly #sheetIdPrefix: string;
  readonly #onSheet: (file: string) => void;

  constructor(file: string, sheetIdPrefix: string, onSheet: (file: string) => void) {
    this.file = file;
    this.#sheetIdPrefix = sheetIdPrefix;
    this.#onSheet = onSheet;
  }

  /** What people typed into it, once it has been read. */
  get content(): string {
    return this.#digest.text();
  }

  async *sheets(): AsyncGenerator<SheetSnapshot, void, undefined> {
    this.#digest = new ContentDigest();
    try {
      const bytes = await readBytes(this.file);
      const port = openXlsx(bytes, {
        file: this.file,
        sheetIdPrefix: this.#sheetIdPrefix,
        inflate: nodeInflate,
      });
      for await (const sheet of port.sheets()) {
        this.#onSheet(this.file);
        this.#digest.addSheet(sheet);
        this.gaveSheets = true;
        yield sheet;
      }
    } catch (error) {
      if (!(error instanceof UnusableWorkbook)) throw error;
      this.unusable = error;
    }
  }
}

/** @throws UnusableWorkbook if the file cannot be read */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const { reason, place } = reasonOfSystemError(error);
    throw new UnusableWorkbook(reason, place, { cause: error });
  }
}
