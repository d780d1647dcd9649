import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FindingCategory } from '../findingCategory';
import { SeverityIcon, useSeverityStyles } from '../severityLook';
import { useHiddenStyles } from '../useHiddenStyles';
import { useDesk } from './deskTools';
import type { RowLook } from './rowLook';

const useStyles = makeStyles({
  status: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const SHAPES: Readonly<Record<RowLook, FindingCategory | 'good'>> = {
  problem: 'error',
  missing: 'warning',
  guess: 'unread',
  empty: 'info',
  confirmed: 'good',
};

/** How a row stands. What is done is only a mark: words are for what is left to do. */
export function RowStatus({ look }: { readonly look: RowLook }): ReactNode {
  const { words } = useDesk();
  const styles = useStyles();
  const severity = useSeverityStyles();
  const hidden = useHiddenStyles();
  const isDone = look === 'confirmed';
  return (
    <span className={mergeClasses(styles.status, look === 'empty' ? styles.quiet : severity[SHAPES[look]])}>
      <SeverityIcon category={SHAPES[look]} className={severity.icon} />
      <span className={isDone ? hidden.hidden : undefined}>{words.status[look]}</span>
    </span>
  );
}
