import { act, render, screen } from '@testing-library/react';
import type { Language } from '../../src/findings/language';
import { AddIn } from '../../src/taskpane/AddIn';
import { LazyDesk } from '../../src/workbook/desk/deskAccess';
import { CheckSession } from '../../src/workbook/session/checkSession';
import type { MemoryWorkbook } from '../support/memoryWorkbook';

export interface RenderedPane {
  readonly session: CheckSession;
  readonly workbook: MemoryWorkbook;
  readonly distribution: LazyDesk;
}

/** The pane on a workbook in memory, nothing checked yet. */
export async function renderPane(workbook: MemoryWorkbook, language: Language = 'da'): Promise<RenderedPane> {
  const session = new CheckSession(workbook, { marking: true, rememberMarking: () => undefined });
  const distribution = new LazyDesk(session, () => language);
  render(
    <AddIn
      session={session}
      distribution={distribution}
      surroundings={{ language, isDark: () => false, onTheme: () => () => undefined }}
    />,
  );
  await settle();
  return { session, workbook, distribution };
}

/** Presses a button and lets what it starts come to its end. */
export async function press(name: string | RegExp, role = 'button'): Promise<void> {
  const [button] = screen.getAllByRole(role, { name });
  if (button === undefined) throw new Error(`no ${role} ${String(name)}`);
  await act(async () => {
    button.click();
    await Promise.resolve();
  });
  await settle();
}

/** Lets promises and short timers run. */
export function settle(milliseconds = 0): Promise<void> {
  return act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
}
