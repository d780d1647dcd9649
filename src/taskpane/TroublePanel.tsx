import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { HostFailure } from '../workbook/session/openWorkbook';
import type { Trouble } from '../workbook/session/sessionState';
import { usePane } from './paneTools';
import { StatePanel, type Mood } from './StatePanel';

/** A check that came to nothing: why, and the way on. */
export function TroublePanel({ trouble }: { readonly trouble: Trouble }): ReactNode {
  const { actions, words } = usePane();
  const { failure, place, scope } = trouble;
  return (
    <StatePanel
      mood={moodOf(failure)}
      words={words.failures[failure]}
      more={place === null ? null : words.tooLargeAt(place)}
      action={<Button onClick={() => actions.check(scope)}>{words.tryAgain}</Button>}
    />
  );
}

function moodOf(failure: HostFailure): Mood {
  switch (failure) {
    case 'cell-being-edited':
      return 'editing';
    case 'offline':
      return 'offline';
    case 'too-large':
    case 'gone':
    case 'no-sheet-in-front':
    case 'interrupted':
    case 'access-denied':
    case 'not-supported':
    case 'unknown':
      return 'trouble';
  }
}
