import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { onEscape } from './onEscape';
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
  question: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

interface QuestionPanelProps {
  readonly question: string;
  /** What gets the keyboard when the question is put, as a selector. */
  readonly firstFocus: string;
  readonly onCancel: () => void;
  readonly className?: string;
  /** What the question is about, and the answers. */
  readonly children: ReactNode;
}

/** A question that stands in the page until it is answered; Escape calls it off. */
export function QuestionPanel({
  question,
  firstFocus,
  onCancel,
  className,
  children,
}: QuestionPanelProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const panel = useFirstFocus<HTMLDivElement>(firstFocus);
  return (
    <div
      ref={panel}
      className={mergeClasses(styles.panel, className)}
      role="group"
      aria-labelledby={id}
      onKeyDown={onEscape(onCancel)}
    >
      <p id={id} className={styles.question}>
        {question}
      </p>
      {children}
    </div>
  );
}
