import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useFirstFocus } from '../useFirstFocus';
import { onEscape } from './onEscape';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  question: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
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
  const id = useId();
  const panel = useFirstFocus<HTMLDivElement>('[data-first]');
  return (
    <div ref={panel} className={styles.panel} role="group" aria-labelledby={id} onKeyDown={onEscape(onNo)}>
      <p id={id} className={styles.question}>
        {question}
      </p>
      <div className={styles.actions}>
        <Button data-first size="small" onClick={onNo}>
          {no}
        </Button>
        <Button size="small" appearance="primary" onClick={onYes}>
          {yes}
        </Button>
      </div>
    </div>
  );
}
