import { nameWithSheet, type CellNames } from '../findings/cellNames';
import type { Texts } from '../findings/texts';
import { reasonOfLine, shownFigure, type FixLine } from '../workbook/fixes/fixLines';
import { SAFE_CONFIDENCE } from '../workbook/fixes/safeFixes';
import type { FileFixes } from './fileFixes';

/** A change, or what was left alone, in words. */
export interface FixText {
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly why: string;
}

/** What is told of the fixes of one file. */
export interface FixTexts {
  /** Above what is fixed; it also says so where that is nothing. */
  readonly heading: string;
  readonly made: readonly FixText[];
  readonly notMade: readonly FixText[];
}

export function fixTexts({ lines }: FileFixes, texts: Texts, names: CellNames): FixTexts {
  const { fixes, numbers } = texts;
  const made = lines.filter(({ outcome }) => outcome === 'made');
  const notMade = lines.filter(({ outcome }) => outcome !== 'made');
  const none = fixes.none(numbers.share(SAFE_CONFIDENCE));
  const written = (line: FixLine): FixText => ({
    cell: nameWithSheet(line.cell, names),
    before: line.formula ?? shownFigure(line, line.before, texts),
    after: shownFigure(line, line.after, texts),
    why: reasonOfLine(line, texts, names),
  });
  return {
    heading: lines.length === 0 ? none : fixes.made(made.length),
    made: made.map(written),
    notMade: notMade.map(written),
  };
}
