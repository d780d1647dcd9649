import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from './paneTools';
import { useBarStyles } from './useBarStyles';

/** A check was cancelled: nothing came of it, or what stands below is from before. */
export function CancelledNote({ isFirst }: { readonly isFirst: boolean }): ReactNode {
  const { words } = usePane();
  const styles = useBarStyles();
  return (
    <MessageBar className={styles.bar} intent="info" layout="multiline">
      <MessageBarBody>{isFirst ? words.cancelled.first : words.cancelled.again}</MessageBarBody>
    </MessageBar>
  );
}
