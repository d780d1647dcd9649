import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { SessionResult } from '../workbook/session/sessionState';
import { CoverageDetails, type CoverageTopic } from './CoverageDetails';
import { usePane } from './paneTools';

const useStyles = makeStyles({
  topics: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS },
  topic: {
    appearance: 'none',
    border: 'none',
    background: 'none',
    margin: 0,
    // 24 px high: as large as a target must be (WCAG 2.2, 2.5.8).
    padding: '4px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    textDecoration: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':first-child': { marginLeft: '-4px' },
  },
  open: { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundSelected },
  alert: { color: tokens.colorPaletteBerryForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What the verdict rests on: each count opens the list behind it. */
export function Coverage({ result }: { readonly result: SessionResult }): ReactNode {
  const { words } = usePane();
  const styles = useStyles();
  const [topic, setTopic] = useState<CoverageTopic | null>(null);
  const id = useId();
  const { coverage, reading } = result.checked;
  const unread = coverage.unreadable + reading.unrecognised.length;
  const hiddenSheets = reading.sheets.filter(({ visible }) => !visible).length;
  const topics: readonly (readonly [CoverageTopic, string])[] = [
    ['tables', words.coverage.tables(coverage.tables)],
    ['amounts', words.coverage.amounts(coverage.amounts)],
    ['unread', words.coverage.unread(unread)],
    ...(hiddenSheets === 0 ? [] : [['hidden', words.coverage.hiddenSheets(hiddenSheets)] as const]),
  ];
  return (
    <div>
      <div className={styles.topics} role="group" aria-label={words.coverage.label}>
        {topics.map(([each, label]) => (
          <button
            key={each}
            type="button"
            className={mergeClasses(
              styles.topic,
              each === 'unread' && unread > 0 && styles.alert,
              each === topic && styles.open,
            )}
            aria-expanded={each === topic}
            aria-controls={id}
            onClick={() => setTopic(each === topic ? null : each)}
          >
            {label}
          </button>
        ))}
      </div>
      <div id={id} hidden={topic === null}>
        {topic !== null && <CoverageDetails topic={topic} result={result} />}
      </div>
    </div>
  );
}
