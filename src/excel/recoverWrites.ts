import type { CellKey } from '../domain/cell';
import { keyOfCell } from '../domain/cell';
import type { CellWrite, WriteOutcome } from '../workbook/valueWriter';
import { sameContent } from '../workbook/valueWriter';
import type { CellContentToPut } from './putCellStates';
import { putCellStates } from './putCellStates';
import type { StandingCell } from './readCellStates';
import { readCellStates } from './readCellStates';
import { runExcel } from './runExcel';

/**
 * After a batch that failed midway. Office.js keeps what was done before the failure, so the cells are read again
 * and those that were written get their old content back; if that fails too, it is told exactly what stands.
 */
export async function recoverWrites(writes: readonly CellWrite[], cause: unknown): Promise<WriteOutcome> {
  try {
    const standing = await standingOf(writes);
    const touched = writes.filter((write) => isWritten(write, standing) || isReformatted(write, standing));
    if (touched.length === 0) return { kind: 'restored', cause };
    await runExcel((context) => putCellStates(context, touched.map(contentBefore)));
    return { kind: 'restored', cause };
  } catch {
    return listed(writes, cause);
  }
}

function contentBefore({ cell, before, after }: CellWrite): CellContentToPut {
  return { cell, state: before, withFormat: before.numberFormat !== after.numberFormat };
}

async function listed(writes: readonly CellWrite[], cause: unknown): Promise<WriteOutcome> {
  try {
    const standing = await standingOf(writes);
    const written = writes.filter((write) => isWritten(write, standing));
    if (written.length === 0) return { kind: 'restored', cause };
    return { kind: 'partial', cause, written, unwritten: writes.filter((write) => !written.includes(write)) };
  } catch {
    return { kind: 'unknown', cause };
  }
}

function standingOf(writes: readonly CellWrite[]): Promise<ReadonlyMap<CellKey, StandingCell>> {
  return runExcel((context) =>
    readCellStates(
      context,
      writes.map(({ cell }) => cell),
    ),
  );
}

function isWritten({ cell, after }: CellWrite, standing: ReadonlyMap<CellKey, StandingCell>): boolean {
  const now = standing.get(keyOfCell(cell));
  return now !== undefined && sameContent(now.state, after);
}

/** The batch failed between the number format and the value. */
function isReformatted({ cell, before }: CellWrite, standing: ReadonlyMap<CellKey, StandingCell>): boolean {
  const now = standing.get(keyOfCell(cell));
  return now !== undefined && now.state.numberFormat !== before.numberFormat;
}
