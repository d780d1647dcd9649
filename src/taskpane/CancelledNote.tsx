import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from './paneTools';

const useStyles = makeStyles({
  bar: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
});

/** A check was cancelled: nothing came of it, or what stands below is from before. */
export function CancelledNote({ isFirst }: { readonly isFirst: boolean }): ReactNode {
  const { words } = usePane();
  const styles = useStyles();
  return (
    <MessageBar className={styles.bar} intent="info" layout="multiline">
      <MessageBarBody>{isFirst ? words.cancelled.first : words.cancelled.again}</MessageBarBody>
    </MessageBar>
  );
}
