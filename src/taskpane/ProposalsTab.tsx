import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { proposalSummaries } from '../workbook/proposalSummary';
import { usePaneResult } from './paneResult';
import { usePane } from './paneTools';
import { ProposalCard } from './ProposalCard';
import { StatePanel } from './StatePanel';
import { useWhenSeen } from './useWhenSeen';

/** So many cards are drawn at a time: each has a chart. */
const PAGE = 12;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0`,
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  more: { display: 'flex', justifyContent: 'center', paddingBottom: tokens.spacingVerticalM },
});

/** What each proposal comes to; further down than is seen nothing is drawn. */
export function ProposalsTab(): ReactNode {
  const { words } = usePane();
  const { checked } = usePaneResult();
  const styles = useStyles();
  const [most, setMost] = useState(PAGE);
  const showMore = (): void => setMost((shown) => shown + PAGE);
  const summaries = useMemo(() => proposalSummaries(checked.reading.proposals, checked.findings), [checked]);
  const end = useWhenSeen<HTMLDivElement>(showMore, most);
  if (summaries.length === 0) return <StatePanel mood="neutral" words={words.states.noProposals} />;
  return (
    <>
      <ul className={styles.list}>
        {summaries.slice(0, most).map((summary) => (
          <ProposalCard
            key={`${summary.at.sheetId} ${summary.at.row} ${summary.at.column}`}
            summary={summary}
          />
        ))}
      </ul>
      {summaries.length > most && (
        <div ref={end} className={styles.more}>
          <Button onClick={showMore}>{words.proposals.more(Math.min(PAGE, summaries.length - most))}</Button>
        </div>
      )}
    </>
  );
}
