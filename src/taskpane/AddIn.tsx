import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Language } from '../findings/language';
import type { DeskAccess } from '../workbook/desk/deskAccess';
import type { CheckSession } from '../workbook/session/checkSession';
import { Pane } from './Pane';
import { sessionActions } from './sessionActions';

/** What the pane asks of its surroundings beside the session. */
export interface Surroundings {
  readonly language: Language;
  readonly isDark: () => boolean;
  readonly onTheme: (listener: () => void) => () => void;
}

interface AddInProps {
  readonly session: CheckSession;
  readonly distribution: DeskAccess;
  readonly surroundings: Surroundings;
}

/** The pane on a session. */
export function AddIn({ session, distribution, surroundings }: AddInProps): ReactNode {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const isDark = useSyncExternalStore(surroundings.onTheme, surroundings.isDark);
  const actions = useMemo(() => sessionActions(session, distribution), [session, distribution]);
  useEffect(() => void session.start(), [session]);
  return <Pane state={state} actions={actions} language={surroundings.language} isDark={isDark} />;
}
