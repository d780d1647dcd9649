import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { countResults } from '../workbook/countResults';
import type { SessionResult } from '../workbook/session/sessionState';
import { usePane } from './paneTools';
import { SeverityIcon, useSeverityStyles } from './severityLook';

const useStyles = makeStyles({
  verdict: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { width: '20px', height: '20px' },
  note: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

/** The verdict in one line. It never says OK where something was not read. */
export function Verdict({ result }: { readonly result: SessionResult }): ReactNode {
  const { texts, words } = usePane();
  const styles = useStyles();
  const severity = useSeverityStyles();
  const { checked, scope } = result;
  const counts = countResults(checked);
  const isClean = counts.errors === 0 && counts.warnings === 0;
  const mood = !isClean ? (counts.errors > 0 ? 'error' : 'warning') : moodOfClean(counts.complete, scope);
  const { sheets, ownSheets } = checked.reading;
  const own = new Set(ownSheets.map(({ id }) => id));
  const sheet = sheets.find(({ id }) => !own.has(id))?.name ?? '';
  return (
    <div className={styles.verdict}>
      <SeverityIcon category={mood} className={mergeClasses(styles.icon, severity[mood])} />
      <span>
        {scope === 'workbook' ? texts.resultOf(counts) : words.verdict.ofSheet(counts, sheet)}
        {scope === 'sheet' && <span className={styles.note}>{words.verdict.partial}</span>}
      </span>
    </div>
  );
}

function moodOfClean(isComplete: boolean, scope: SessionResult['scope']): 'unread' | 'info' | 'good' {
  if (!isComplete) return 'unread';
  return scope === 'sheet' ? 'info' : 'good';
}
