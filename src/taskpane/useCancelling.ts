import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { SessionResult, SessionState } from '../workbook/session/sessionState';
import type { PaneActions } from './paneTools';

interface Cancelling {
  /** The actions, a check's cancelling noted. */
  readonly actions: PaneActions;
  /** True until the next check: what is shown is from before the one that was cancelled. */
  readonly isCancelled: boolean;
  /** Where the keyboard goes on: the button that cancels is gone once it has. */
  readonly commandBar: RefObject<HTMLDivElement | null>;
}

interface Cancelled {
  /** What was shown when it was cancelled: a check that came to its end all the same was not. */
  readonly shown: SessionResult | null;
}

/** Remembers that a check was cancelled, and gives the keyboard back to the button that begins one. */
export function useCancelling(state: SessionState, given: PaneActions): Cancelling {
  const [cancelled, setCancelled] = useState<Cancelled | null>(null);
  const commandBar = useRef<HTMLDivElement>(null);
  const { activity, result, trouble } = state;
  const actions = useMemo<PaneActions>(
    () => ({
      ...given,
      check: (scope) => {
        setCancelled(null);
        given.check(scope);
      },
      cancel: () => {
        setCancelled({ shown: result });
        given.cancel();
      },
    }),
    [given, result],
  );
  const isCancelled =
    cancelled !== null && activity === null && trouble === null && cancelled.shown === result;
  useEffect(() => {
    if (isCancelled && document.activeElement === document.body) {
      commandBar.current?.querySelector('button')?.focus();
    }
  }, [isCancelled]);
  return { actions, isCancelled, commandBar };
}
