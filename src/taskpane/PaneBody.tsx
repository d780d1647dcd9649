import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { SessionState } from '../workbook/session/sessionState';
import { FindingsTab } from './FindingsTab';
import { NoTablePanel } from './NoTablePanel';
import { PaneResultProvider } from './paneResult';
import { usePane } from './paneTools';
import { ProposalsTab } from './ProposalsTab';
import { StatePanel } from './StatePanel';
import { tabId, Tabs } from './Tabs';
import { TroublePanel } from './TroublePanel';

type Page = 'findings' | 'proposals';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexShrink: 0 },
  report: { minWidth: 0, whiteSpace: 'nowrap', paddingInline: tokens.spacingHorizontalSNudge },
});

/** Below the verdict: the result's two pages, or the state that stands in their place. */
export function PaneBody({ state }: { readonly state: SessionState }): ReactNode {
  const { actions, words } = usePane();
  const { activity, result, trouble } = state;
  if (activity?.kind === 'waiting') {
    return (
      <StatePanel
        mood="editing"
        words={words.progress.waiting}
        action={<Button onClick={actions.cancel}>{words.cancel}</Button>}
      />
    );
  }
  if (result === null) {
    return trouble === null ? (
      <StatePanel mood="neutral" words={words.states.empty} more={words.states.promise} />
    ) : (
      <TroublePanel trouble={trouble} />
    );
  }
  return (
    <PaneResultProvider value={result}>
      {trouble !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {`${words.failures[trouble.failure].title}. `}
            {trouble.place !== null && `${words.tooLargeAt(trouble.place)} `}
            {words.verdict.stale}
          </MessageBarBody>
        </MessageBar>
      )}
      {result.checked.reading.tables.length === 0 ? <NoTablePanel /> : <Pages isBusy={activity !== null} />}
    </PaneResultProvider>
  );
}

function Pages({ isBusy }: { readonly isBusy: boolean }): ReactNode {
  const { actions, words } = usePane();
  const styles = useStyles();
  const [page, setPage] = useState<Page>('findings');
  const id = useId();
  return (
    <>
      <div className={styles.row}>
        <Tabs<Page>
          label={words.tabs.label}
          tabs={[
            { value: 'findings', label: words.tabs.findings },
            { value: 'proposals', label: words.tabs.proposals },
          ]}
          chosen={page}
          onChoose={setPage}
          panelId={id}
        />
        <Button
          className={styles.report}
          size="small"
          appearance="subtle"
          disabledFocusable={isBusy}
          onClick={actions.writeReport}
        >
          {words.marks.report}
        </Button>
      </div>
      <div id={id} role="tabpanel" aria-labelledby={tabId(id, page)}>
        <div hidden={page !== 'findings'}>
          <FindingsTab />
        </div>
        {page === 'proposals' && <ProposalsTab />}
      </div>
    </>
  );
}
