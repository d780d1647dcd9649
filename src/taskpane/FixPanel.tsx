import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { Fix } from '../workbook/fixes/fix';
import { FixCells } from './FixCells';
import { usePane } from './paneTools';
import { useFirstFocus } from './useFirstFocus';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  question: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

interface FixPanelProps {
  readonly fix: Fix;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** Shows what would be written, old and new, before anything is. */
export function FixPanel({ fix, onApply, onCancel }: FixPanelProps): ReactNode {
  const { words } = usePane();
  const styles = useStyles();
  const questionId = useId();
  const panel = useFirstFocus<HTMLDivElement>('[data-first]');
  return (
    <div
      ref={panel}
      className={styles.panel}
      role="group"
      aria-labelledby={questionId}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <p id={questionId} className={styles.question}>
        {words.fix.question(fix.writes.length)}
      </p>
      <FixCells
        writes={fix.writes.map((write) => ({ write, repairs: fix.finding }))}
        seenFrom={fix.finding.at}
      />
      <div className={styles.actions}>
        <Button data-first size="small" appearance="primary" onClick={onApply}>
          {words.fix.apply}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
