import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SessionState } from '../workbook/session/sessionState';
import { usePane } from './paneTools';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXS,
    flexShrink: 0,
    padding: `2px ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
  },
  label: { fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  button: { minWidth: 0, whiteSpace: 'nowrap', paddingInline: tokens.spacingHorizontalSNudge },
});

/** Marks on or off, and away. */
export function MarkBar({ state }: { readonly state: SessionState }): ReactNode {
  const { actions, words } = usePane();
  const styles = useStyles();
  const isBusy = state.activity !== null;
  const hasMarks = state.foundMarks > 0 || (state.marks?.marked ?? 0) > 0 || state.result !== null;
  return (
    <footer className={styles.bar}>
      <span title={words.marks.switchHint}>
        <Switch
          checked={state.marking}
          label={{ children: words.marks.switch, className: styles.label }}
          aria-description={words.marks.switchHint}
          onChange={(_event, { checked }) => actions.setMarking(checked)}
        />
      </span>
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        disabledFocusable={isBusy || !hasMarks}
        onClick={actions.clearMarks}
      >
        {words.marks.clear}
      </Button>
    </footer>
  );
}
