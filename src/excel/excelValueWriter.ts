import type { CellKey } from '../domain/cell';
import { keyOfCell } from '../domain/cell';
import type { CellWrite, RefusedCell, ValueWriter, WriteOutcome } from '../workbook/valueWriter';
import { sameContent } from '../workbook/valueWriter';
import { asExcelFailure, ExcelFailure } from './excelFailure';
import type { CellContentToPut } from './putCellStates';
import { putCellStates } from './putCellStates';
import type { StandingCell } from './readCellStates';
import { readCellStates } from './readCellStates';
import { recoverWrites } from './recoverWrites';
import { supportsExcelApi } from './requirementSets';
import { runExcel } from './runExcel';

type Validated =
  | { readonly kind: 'refused'; readonly cells: readonly RefusedCell[] }
  | { readonly kind: 'due'; readonly due: readonly CellWrite[] };

/** Fixes in the open workbook: the cells are read again, then written in one batch; two round trips. */
export class ExcelValueWriter implements ValueWriter {
  async write(writes: readonly CellWrite[]): Promise<WriteOutcome> {
    if (writes.length === 0) return { kind: 'written', undo: [] };
    const standing = await runExcel((context) =>
      readCellStates(
        context,
        writes.map(({ cell }) => cell),
      ),
    );
    const validated = validate(writes, standing);
    if (validated.kind === 'refused') return validated;
    const { due } = validated;
    try {
      await runAsOneUndo((context) => putCellStates(context, due.map(contentAfter)));
    } catch (error) {
      const failure = asExcelFailure(error);
      if (failure instanceof ExcelFailure && failure.kind === 'cell-being-edited') throw failure;
      return recoverWrites(due, failure);
    }
    return {
      kind: 'written',
      undo: due.map(({ cell, before, after }) => ({ cell, before: after, after: before })),
    };
  }
}

function contentAfter({ cell, before, after }: CellWrite): CellContentToPut {
  return { cell, state: after, withFormat: before.numberFormat !== after.numberFormat };
}

/** All cells must hold what was shown to the user; what an earlier attempt has written already is left out. */
function validate(writes: readonly CellWrite[], standing: ReadonlyMap<CellKey, StandingCell>): Validated {
  const refused: RefusedCell[] = [];
  const due: CellWrite[] = [];
  for (const write of writes) {
    const { cell } = write;
    const now = standing.get(keyOfCell(cell));
    if (now === undefined) refused.push({ cell, reason: 'sheet-gone' });
    else if (sameContent(now.state, write.after)) continue;
    else if (!sameContent(now.state, write.before)) refused.push({ cell, reason: 'changed' });
    else if (now.isLocked) refused.push({ cell, reason: 'protected' });
    else due.push({ ...write, before: now.state });
  }
  return refused.length > 0 ? { kind: 'refused', cells: refused } : { kind: 'due', due };
}

/** One step for the user's undo where Excel can (ExcelApi 1.20), else as many as Excel makes of it. */
async function runAsOneUndo(work: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  if (!supportsExcelApi('1.20')) return runExcel(work);
  try {
    await Excel.run({ mergeUndoGroup: true }, work);
  } catch (error) {
    const failure = asExcelFailure(error);
    // Not every step can be grouped. Writing the same cells again is no harm, should some be written already.
    if (!(failure instanceof ExcelFailure) || failure.code !== 'UndoNotSupported') throw failure;
    await runExcel(work);
  }
}
