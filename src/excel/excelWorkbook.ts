import type { SheetSnapshot } from '../domain/sheetSnapshot';
import type { FoundMark, Mark, MarkOutcome, MarkPort } from '../workbook/markPort';
import { markRules } from '../workbook/markRules';
import type { WorkbookPort } from '../workbook/workbookPort';
import { ExcelFailure } from './excelFailure';
import type { FoundRule } from './queueRules';
import { readMarkRules } from './readMarks';
import type { ExcelReading, ReadingOptions } from './readWorkbook';
import { readWorkbook } from './readWorkbook';
import { replaceMarkRules } from './replaceMarks';
import { runExcel } from './runExcel';

const WHOLE_WORKBOOK: ReadingOptions = { sheets: 'all', signal: null };

/** The workbook that is open in Excel. */
export class ExcelWorkbook implements WorkbookPort, MarkPort {
  readonly #options: ReadingOptions;
  /** The marks as last seen or written, by sheet; null: not looked for yet. */
  #marks: readonly FoundRule[] | null = null;

  constructor(options: Partial<ReadingOptions> = {}) {
    this.#options = { ...WHOLE_WORKBOOK, ...options };
  }

  /** Everything a check needs, in three round trips; the old marks come along. */
  async read(options: Partial<ReadingOptions> = {}): Promise<ExcelReading> {
    const chosen = { ...this.#options, ...options };
    const reading = await again(() => runExcel((context) => readWorkbook(context, chosen)));
    this.#remember(reading.marks, sheetsRead(reading, chosen));
    return reading;
  }

  async *sheets(): AsyncIterable<SheetSnapshot> {
    const { sheets } = await this.read();
    yield* sheets;
  }

  async readMarks(): Promise<readonly FoundMark[]> {
    return this.#knownMarks();
  }

  async replaceMarks(marks: readonly Mark[], sheetIds?: ReadonlySet<string>): Promise<MarkOutcome> {
    const isConcerned = ({ sheetId }: { readonly sheetId: string }): boolean =>
      sheetIds?.has(sheetId) ?? true;
    const wanted = markRules(marks).filter(isConcerned);
    return again(async () => {
      const known = await this.#knownMarks();
      // Until the writing has come to an end, nothing is known.
      this.#marks = null;
      const { outcome, standing } = await runExcel((context) =>
        replaceMarkRules(context, wanted, known.filter(isConcerned)),
      );
      this.#marks = [...known.filter((rule) => !isConcerned(rule)), ...standing];
      return outcome;
    });
  }

  async #knownMarks(): Promise<readonly FoundRule[]> {
    this.#marks ??= await runExcel(readMarkRules);
    return this.#marks;
  }

  /** A partial reading tells nothing about the marks of the other sheets. */
  #remember(marks: readonly FoundRule[], sheetIds: ReadonlySet<string> | null): void {
    if (sheetIds === null) this.#marks = marks;
    else if (this.#marks !== null) {
      this.#marks = [...this.#marks.filter(({ sheetId }) => !sheetIds.has(sheetId)), ...marks];
    }
  }
}

/** Null: all of them. */
function sheetsRead({ sheets: read }: ExcelReading, { sheets }: ReadingOptions): ReadonlySet<string> | null {
  switch (sheets) {
    case 'all':
      return null;
    case 'in-front':
      return new Set(read.map(({ id }) => id));
    default:
      return sheets;
  }
}

/** Co-authors delete sheets and users marks meanwhile: what fails for that reason is tried once more, from the start. */
async function again<Result>(attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof ExcelFailure)) throw error;
    switch (error.kind) {
      case 'gone':
      case 'access-denied':
        return attempt();
      case 'cell-being-edited':
      case 'too-large':
      case 'no-sheet-in-front':
      case 'interrupted':
      case 'not-supported':
      case 'unknown':
        throw error;
    }
  }
}
