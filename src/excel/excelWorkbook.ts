import type { SheetSnapshot } from '../domain/sheetSnapshot';
import type { FoundMark, Mark, MarkOutcome, MarkPort } from '../workbook/markPort';
import { markRules } from '../workbook/markRules';
import type { WorkbookPort } from '../workbook/workbookPort';
import { ExcelFailure } from './excelFailure';
import type { FoundRule } from './queueRules';
import { rulesToAdd } from './markChanges';
import type { MarkingPlan, RulesStanding } from './markState';
import { readMarkRules } from './readMarks';
import type { RulesRead } from './readParts';
import type { ExcelReading, ReadingOptions } from './readWorkbook';
import { readWorkbook } from './readWorkbook';
import { removeUnfinished } from './removeUnfinished';
import type { MarksReplaced } from './replaceMarks';
import { replaceMarkRules } from './replaceMarks';
import { runExcel } from './runExcel';

const WHOLE_WORKBOOK: ReadingOptions = { sheets: 'all', signal: null };

/** The workbook that is open in Excel. */
export class ExcelWorkbook implements WorkbookPort, MarkPort {
  readonly #options: ReadingOptions;
  /** The marks as last seen or written, by sheet; null: not looked for yet. */
  #marks: RulesRead | null = null;
  /** The rules there were before a marking that has not come to its end. */
  #unfinished: ReadonlyMap<string, RulesStanding> | null = null;

  constructor(options: Partial<ReadingOptions> = {}) {
    this.#options = { ...WHOLE_WORKBOOK, ...options };
  }

  /** Everything a check needs, in three round trips; the old marks come along. */
  async read(options: Partial<ReadingOptions> = {}): Promise<ExcelReading> {
    const chosen = { ...this.#options, ...options };
    const reading = await again(() => runExcel((context) => readWorkbook(context, chosen)));
    this.#remember(reading, sheetsRead(reading, chosen));
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
    const wanted = rulesToAdd(markRules(marks).filter(isConcerned));
    // Clearing takes out what stands now, whoever made it and wherever it was copied to since the last look.
    if (wanted.length === 0) this.#marks = null;
    return again(async (isFirst) => {
      await this.#tidy();
      const { rules, foreign } = await this.#known();
      const known = rules.filter(isConcerned);
      const concerned = [...new Set([...wanted, ...known].map(({ sheetId }) => sheetId))];
      const plan = { sheetIds: concerned, wanted, known, foreign, trustsFormatting: isFirst };
      // Until the writing has come to an end, nothing is known.
      this.#marks = null;
      const { outcome, standing } = await this.#write(plan);
      this.#marks = { rules: [...rules.filter((rule) => !isConcerned(rule)), ...standing], foreign };
      return outcome;
    });
  }

  async #write(plan: MarkingPlan): Promise<MarksReplaced> {
    try {
      const replaced = await runExcel((context) =>
        replaceMarkRules(context, plan, (standing) => {
          this.#unfinished = standing;
        }),
      );
      this.#unfinished = null;
      return replaced;
    } catch (error) {
      // A failure of the tidying is left to the next marking, which begins with it: the first failure is the one to tell.
      await this.#tidy().catch(() => undefined);
      throw error;
    }
  }

  /** Takes out what a marking that failed midway has left. */
  async #tidy(): Promise<void> {
    const before = this.#unfinished;
    if (before === null) return;
    await runExcel((context) => removeUnfinished(context, before));
    this.#unfinished = null;
  }

  async #knownMarks(): Promise<readonly FoundRule[]> {
    return (await this.#known()).rules;
  }

  async #known(): Promise<RulesRead> {
    this.#marks ??= await again(() => runExcel(readMarkRules));
    return this.#marks;
  }

  /** A partial reading tells nothing about the marks of the other sheets. */
  #remember({ rules, foreign }: RulesRead, sheetIds: ReadonlySet<string> | null): void {
    if (sheetIds === null) this.#marks = { rules, foreign };
    else if (this.#marks !== null) {
      const others = this.#marks.rules.filter(({ sheetId }) => !sheetIds.has(sheetId));
      this.#marks = { rules: [...others, ...rules], foreign: new Set([...this.#marks.foreign, ...foreign]) };
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
async function again<Result>(attempt: (isFirst: boolean) => Promise<Result>): Promise<Result> {
  try {
    return await attempt(true);
  } catch (error) {
    if (!(error instanceof ExcelFailure)) throw error;
    switch (error.kind) {
      case 'gone':
      case 'access-denied':
        return attempt(false);
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
