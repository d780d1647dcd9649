import type { SheetProblem } from './sheetProblem';

/** What a sheet that people write in says, and what is wrong on it. */
export interface SheetReading<Content> {
  readonly content: Content;
  readonly problems: readonly SheetProblem[];
}
