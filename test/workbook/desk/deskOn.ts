import { LazyDesk } from '../../../src/workbook/desk/deskAccess';
import type { DeskDraft } from '../../../src/workbook/desk/deskState';
import type { WorkbookDesk } from '../../../src/workbook/desk/workbookDesk';
import { CheckSession } from '../../../src/workbook/session/checkSession';
import { MemoryWorkbook } from '../../support/memoryWorkbook';
import { contentsOfBytes, sampleBytes } from '../../support/distributed';

export interface OpenedDesk {
  readonly workbook: MemoryWorkbook;
  readonly session: CheckSession;
  readonly desk: WorkbookDesk;
  readonly draft: () => DeskDraft;
}

/** The desk on a sample that is open in a host of memory, some of its sheets left out. */
export async function deskOn(
  sample: 'investeringsforslag-2025' | 'tvaergaaende-forslag-2025',
  without: readonly string[] = [],
): Promise<OpenedDesk> {
  const { sheets } = await contentsOfBytes(sampleBytes(sample));
  const workbook = new MemoryWorkbook(sheets.filter(({ name }) => !without.includes(name)));
  const session = new CheckSession(workbook, { marking: false, rememberMarking: () => undefined });
  const access = new LazyDesk(session, () => 'da');
  await access.open();
  const desk = await access.load();
  return { workbook, session, desk, draft: () => draftOf(desk) };
}

function draftOf(desk: WorkbookDesk): DeskDraft {
  const { draft } = desk.state();
  if (draft === null) throw new Error('there is no draft');
  return draft;
}
