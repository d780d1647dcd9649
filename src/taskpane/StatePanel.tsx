import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DisconnectedIcon, EditIcon, OkIcon, TableIcon, WarningIcon } from './icons';
import type { StateWords } from './texts/paneTexts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
  },
  disc: {
    display: 'grid',
    placeItems: 'center',
    width: '56px',
    height: '56px',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  good: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  bad: { color: tokens.colorStatusWarningForeground3, backgroundColor: tokens.colorStatusWarningBackground1 },
  icon: { width: '28px', height: '28px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, maxWidth: '34em', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  more: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export type Mood = 'neutral' | 'good' | 'trouble' | 'offline' | 'editing';

interface StatePanelProps {
  readonly mood: Mood;
  readonly words: StateWords;
  readonly more?: ReactNode;
  readonly action?: ReactNode;
}

/** What the pane shows where there is no list: what is the case, and what to do. */
export function StatePanel({ mood, words, more = null, action = null }: StatePanelProps): ReactNode {
  const styles = useStyles();
  const look = mood === 'good' ? styles.good : mood === 'neutral' ? undefined : styles.bad;
  return (
    <div className={styles.panel}>
      <span className={mergeClasses(styles.disc, look)}>
        <MoodIcon mood={mood} className={styles.icon} />
      </span>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.text}>{words.text}</p>
      {more !== null && <div className={styles.more}>{more}</div>}
      {action}
    </div>
  );
}

function MoodIcon({ mood, className }: { readonly mood: Mood; readonly className: string }): ReactNode {
  switch (mood) {
    case 'neutral':
      return <TableIcon className={className} />;
    case 'good':
      return <OkIcon className={className} />;
    case 'trouble':
      return <WarningIcon className={className} />;
    case 'offline':
      return <DisconnectedIcon className={className} />;
    case 'editing':
      return <EditIcon className={className} />;
  }
}
