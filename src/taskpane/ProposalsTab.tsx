import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { proposalSummaries } from '../workbook/proposalSummary';
import { usePaneResult } from './paneResult';
import { usePane } from './paneTools';
import { ProposalCard } from './ProposalCard';
import { StatePanel } from './StatePanel';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0`,
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
});

/** What each proposal comes to. */
export function ProposalsTab(): ReactNode {
  const { words } = usePane();
  const { checked } = usePaneResult();
  const styles = useStyles();
  const summaries = useMemo(() => proposalSummaries(checked.reading.proposals), [checked]);
  if (summaries.length === 0) return <StatePanel mood="neutral" words={words.states.noProposals} />;
  return (
    <ul className={styles.list}>
      {summaries.map((summary) => (
        <ProposalCard
          key={`${summary.at.sheetId} ${summary.at.row} ${summary.at.column}`}
          summary={summary}
        />
      ))}
    </ul>
  );
}
