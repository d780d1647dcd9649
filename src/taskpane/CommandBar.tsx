import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from './paneTools';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalSNudge },
  button: { flex: '1 1 auto', minWidth: 0, whiteSpace: 'nowrap', paddingInline: tokens.spacingHorizontalS },
});

/** The two checks; none begins while a step runs. */
export function CommandBar({ isBusy }: { readonly isBusy: boolean }): ReactNode {
  const { actions, words } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={isBusy}
        onClick={() => actions.check('workbook')}
      >
        {words.checkWorkbook}
      </Button>
      <Button className={styles.button} disabledFocusable={isBusy} onClick={() => actions.check('sheet')}>
        {words.checkSheet}
      </Button>
    </div>
  );
}
