import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Activity } from '../workbook/session/sessionState';
import { usePane } from './paneTools';
import type { PaneTexts } from './texts/paneTexts';
import { useDelayed } from './useDelayed';

/** What takes less than this is done before anybody reads of it. */
const SILENT_MS = 300;

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '24px' },
  text: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** How far a step has come, with a way out of a check. */
export function ProgressLine({ activity }: { readonly activity: Activity | null }): ReactNode {
  const { actions, words } = usePane();
  const styles = useStyles();
  const isDue = useDelayed(activity !== null && activity.kind !== 'waiting', SILENT_MS);
  if (activity === null || !isDue) return null;
  const progress = activity.kind === 'checking' ? activity.progress : null;
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <span className={styles.text}>{textOf(activity, words)}</span>
        {activity.kind === 'checking' && (
          <Button size="small" onClick={actions.cancel}>
            {words.cancel}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={words.progress.reading}
        {...(progress === null ? {} : { value: progress.read, max: progress.total })}
      />
    </div>
  );
}

function textOf(activity: Activity, { progress }: PaneTexts): string {
  switch (activity.kind) {
    case 'checking':
      return activity.progress === null
        ? progress.reading
        : progress.sheets(activity.progress.read, activity.progress.total);
    case 'waiting':
      return progress.waiting.title;
    case 'clearing':
      return progress.clearing;
    case 'writing':
      return progress.writing;
  }
}
