import type { CellKey } from '../domain/cell';
import { keyOfCell } from '../domain/cell';
import type { CellWrite, WriteOutcome } from '../workbook/valueWriter';
import { sameContent } from '../workbook/valueWriter';
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
    const written = writtenOf(writes, await standingOf(writes));
    if (written.length === 0) return { kind: 'restored', cause };
    await runExcel((context) =>
      putCellStates(
        context,
        written.map(({ cell, before }) => ({ cell, state: before })),
      ),
    );
    return { kind: 'restored', cause };
  } catch {
    return listed(writes, cause);
  }
}

async function listed(writes: readonly CellWrite[], cause: unknown): Promise<WriteOutcome> {
  try {
    const written = writtenOf(writes, await standingOf(writes));
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

function writtenOf(writes: readonly CellWrite[], standing: ReadonlyMap<CellKey, StandingCell>): CellWrite[] {
  return writes.filter((write) => {
    const now = standing.get(keyOfCell(write.cell));
    return now !== undefined && sameContent(now.state, write.after);
  });
}
