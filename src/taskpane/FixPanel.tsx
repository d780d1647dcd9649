import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Fix } from '../workbook/fixes/fix';
import { FixCells } from './FixCells';
import { usePane } from './paneTools';
import { QuestionPanel } from './QuestionPanel';

const useStyles = makeStyles({
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
  return (
    <QuestionPanel
      question={words.fix.question(fix.writes.length)}
      firstFocus="[data-first]"
      onCancel={onCancel}
    >
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
    </QuestionPanel>
  );
}
