import type { FileFault, FileProblem } from '../../distributing/allocationFile';

/** Something wrong on a sheet that people write in. */
export interface SheetProblem {
  readonly sheet: string;
  readonly problem: FileProblem;
}

/** A problem in a row of a sheet and the column of that heading. */
export function sheetProblem(sheet: string, line: number, column: string, fault: FileFault): SheetProblem {
  return { sheet, problem: { at: { kind: 'csv', line, column }, fault } };
}
