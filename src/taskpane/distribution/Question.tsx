import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { QuestionPanel } from '../QuestionPanel';

const useStyles = makeStyles({
  panel: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface QuestionProps {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something of the user's is lost. The keyboard stands on the answer that loses nothing. */
export function Question({ question, yes, no, onYes, onNo }: QuestionProps): ReactNode {
  const styles = useStyles();
  return (
    <QuestionPanel className={styles.panel} question={question} firstFocus="[data-first]" onCancel={onNo}>
      <div className={styles.actions}>
        <Button data-first size="small" onClick={onNo}>
          {no}
        </Button>
        <Button size="small" appearance="primary" onClick={onYes}>
          {yes}
        </Button>
      </div>
    </QuestionPanel>
  );
}
