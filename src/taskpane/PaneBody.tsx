import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useId, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { SessionResult, SessionState } from '../workbook/session/sessionState';
import { DistributionPage } from './DistributionPage';
import { FindingsTab } from './FindingsTab';
import { NoTablePanel } from './NoTablePanel';
import { PaneResultProvider } from './paneResult';
import { usePane } from './paneTools';
import { ProposalsTab } from './ProposalsTab';
import { StatePanel } from './StatePanel';
import { tabId, Tabs } from './Tabs';
import { TroublePanel } from './TroublePanel';

type Page = 'findings' | 'proposals' | 'distribution';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
  },
  report: { minWidth: 0, whiteSpace: 'nowrap', paddingInline: tokens.spacingHorizontalSNudge },
});

/** Below the verdict: the pages. The ribbon can ask for the one of Tabel A–E, which needs no check. */
export function PaneBody({ state }: { readonly state: SessionState }): ReactNode {
  const { actions, words } = usePane();
  const styles = useStyles();
  const [page, setPage] = useState<Page>('findings');
  const [seen, setSeen] = useState(0);
  const [isDistributing, setDistributing] = useState(false);
  const id = useId();
  const { distribution } = actions;
  const requests = useSyncExternalStore(distribution.onRequest, distribution.requests);
  const { activity, result } = state;
  const isBusy = activity !== null;
  const choose = (chosen: Page): void => {
    setPage(chosen);
    if (chosen === 'distribution') setDistributing(true);
  };
  if (requests !== seen) {
    setSeen(requests);
    choose('distribution');
  }
  const isWaiting = activity?.kind === 'waiting';
  return (
    <>
      <Trouble state={state} page={page} />
      <div className={styles.row}>
        <Tabs<Page>
          label={words.tabs.label}
          tabs={[
            { value: 'findings', label: words.tabs.findings },
            { value: 'proposals', label: words.tabs.proposals },
            { value: 'distribution', label: words.tabs.distribution },
          ]}
          chosen={page}
          onChoose={choose}
          panelId={id}
        />
        {page !== 'distribution' && hasTables(result) && (
          <Button
            className={styles.report}
            size="small"
            appearance="subtle"
            disabledFocusable={isBusy}
            onClick={actions.writeReport}
          >
            {words.marks.report}
          </Button>
        )}
      </div>
      <div id={id} role="tabpanel" aria-labelledby={tabId(id, page)}>
        {isWaiting && (
          <StatePanel
            mood="editing"
            words={words.progress.waiting}
            action={<Button onClick={actions.cancel}>{words.cancel}</Button>}
          />
        )}
        {!isWaiting && <ResultPages state={state} page={page} />}
        {/* What was opened and chosen there is kept while another page is in front. */}
        {isDistributing && (
          <div hidden={isWaiting || page !== 'distribution'}>
            <DistributionPage isBusy={isBusy} />
          </div>
        )}
      </div>
    </>
  );
}

interface PagesProps {
  readonly state: SessionState;
  readonly page: Page;
}

/** What went wrong, where something else than its panel is shown. */
function Trouble({ state: { activity, result, trouble }, page }: PagesProps): ReactNode {
  const { words } = usePane();
  if (trouble === null || activity?.kind === 'waiting') return null;
  if (result === null && page !== 'distribution') return null;
  const { title, text } = words.failures[trouble.failure];
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {`${title}. `}
        {trouble.place !== null && `${words.tooLargeAt(trouble.place)} `}
        {result === null ? text : words.verdict.stale}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The two pages of a check's result, or the state that stands in their place. */
function ResultPages({ state: { result, trouble }, page }: PagesProps): ReactNode {
  const { words } = usePane();
  if (result === null) {
    if (page === 'distribution') return null;
    return trouble === null ? (
      <StatePanel mood="neutral" words={words.states.empty} more={words.states.promise} />
    ) : (
      <TroublePanel trouble={trouble} />
    );
  }
  return (
    <PaneResultProvider value={result}>
      {hasTables(result) ? (
        <>
          <div hidden={page !== 'findings'}>
            <FindingsTab />
          </div>
          {page === 'proposals' && <ProposalsTab />}
        </>
      ) : (
        page !== 'distribution' && <NoTablePanel />
      )}
    </PaneResultProvider>
  );
}

function hasTables(result: SessionResult | null): boolean {
  return result !== null && result.checked.reading.tables.length > 0;
}
