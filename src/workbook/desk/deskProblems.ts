import type { RowRef } from '../../domain/allocation';
import type { CellRef } from '../../domain/cell';
import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import type { AllocationProblem } from '../../distributing/allocationProblem';
import { keyOfRow } from '../../distributing/economyRows';
import { textOfAllocationProblem, textOfFileProblem } from '../../distributing/problemText';
import type { Language } from '../../findings/language';
import type { SheetProblem } from '../distribution/sheetProblem';
import { textOfContent } from '../distribution/sheetList';
import type { DeskProblem } from './deskState';

/** What is wrong with an allocation, in words and with the row or key to look at. */
export function deskProblem(problem: AllocationProblem, language: Language): DeskProblem {
  const row: RowRef | null = 'row' in problem ? problem.row : null;
  return {
    text: textOfAllocationProblem(problem, language),
    row: row === null ? null : keyOfRow(row),
    key: 'key' in problem ? problem.key : null,
    cell: null,
  };
}

/** What is wrong on a sheet, in words and with its cell. */
export function deskSheetProblem(
  { sheet, problem }: SheetProblem,
  sheets: readonly SheetSnapshot[],
  language: Language,
): DeskProblem {
  const text = `${sheet}: ${textOfFileProblem(problem, language)}`;
  const snapshot = sheets.find(({ name }) => name === sheet);
  const cell = snapshot === undefined ? null : cellOf(problem, snapshot);
  return { text, row: null, key: null, cell };
}

/** A problem names its line and the heading of its column. */
function cellOf({ at }: SheetProblem['problem'], sheet: SheetSnapshot): CellRef | null {
  if (at.kind !== 'csv') return null;
  const heading = sheet.rows
    .flatMap(({ cells }) => cells)
    .find(({ value }) => at.column !== null && textOfContent(value) === at.column);
  return { sheetId: sheet.id, row: at.line - 1, column: heading?.column ?? 0 };
}
