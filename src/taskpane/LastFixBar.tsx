import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LastFix } from '../workbook/session/sessionState';
import { usePane } from './paneTools';
import { useBarStyles } from './useBarStyles';

/** The way back from the last fix, once something else has been told or checked. */
export function LastFixBar({ fix }: { readonly fix: LastFix }): ReactNode {
  const { actions, names, words } = usePane();
  const styles = useBarStyles();
  const [first] = fix.cells;
  const cells = first === undefined ? '' : fix.cells.map((cell) => names.nameOf(cell, first)).join(', ');
  return (
    <MessageBar className={styles.bar} intent="info">
      <MessageBarBody>{words.notices.lastFix(cells)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => actions.write(fix.undo, 'undo')}>
          {words.notices.undo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
