import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SkipReason } from '../workbook/markPort';
import type { SessionState } from '../workbook/session/sessionState';
import { usePane } from './paneTools';
import { useBarStyles } from './useBarStyles';

const REASONS: readonly SkipReason[] = ['read-only', 'protected', 'sheet-gone'];

/** Where marks do not stand as they should or edits are not followed, and why. */
export function MarkNotes({ state }: { readonly state: SessionState }): ReactNode {
  const { names, words } = usePane();
  const styles = useBarStyles();
  const skipped = state.marks?.skipped ?? [];
  const notes = REASONS.flatMap((reason) => {
    const sheets = skipped
      .filter((sheet) => sheet.reason === reason)
      .map(({ sheetId }) => names.sheetOf({ sheetId, row: 0, column: 0 }));
    return sheets.length === 0 ? [] : [words.marks.skipped[reason](sheets.join(', '))];
  });
  if (state.result === null && state.foundMarks > 0) notes.push(words.marks.earlier);
  if (state.markTrouble !== null) notes.push(words.marks.failed[state.markTrouble]);
  if (state.areMarksBehind) notes.push(words.marks.behind);
  if (!state.isFollowing && state.result !== null) notes.push(words.marks.notFollowing);
  return notes.map((note) => (
    <MessageBar key={note} className={styles.bar} intent="info" layout="multiline">
      <MessageBarBody>{note}</MessageBarBody>
    </MessageBar>
  ));
}
