import { Button } from '@fluentui/react-components';
import { makeStyles, MessageBar, MessageBarBody, Tab, TabList, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { SessionState } from '../workbook/session/sessionState';
import { FindingsTab } from './FindingsTab';
import { NoTablePanel } from './NoTablePanel';
import { PaneResultProvider } from './paneResult';
import { usePane } from './paneTools';
import { ProposalsTab } from './ProposalsTab';
import { StatePanel } from './StatePanel';
import { TroublePanel } from './TroublePanel';

type Page = 'findings' | 'proposals';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexShrink: 0 },
  tabs: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
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
          <MessageBarBody>{`${words.failures[trouble.failure].title}. ${words.verdict.stale}`}</MessageBarBody>
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
        <TabList
          size="small"
          className={styles.tabs}
          aria-label={words.tabs.label}
          selectedValue={page}
          onTabSelect={(_event, { value }) => setPage(value === 'proposals' ? 'proposals' : 'findings')}
        >
          <Tab id={`${id}-findings`} value="findings" aria-controls={`${id}-page`}>
            {words.tabs.findings}
          </Tab>
          <Tab id={`${id}-proposals`} value="proposals" aria-controls={`${id}-page`}>
            {words.tabs.proposals}
          </Tab>
        </TabList>
        {actions.writeReport !== null && (
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
      <div id={`${id}-page`} role="tabpanel" aria-labelledby={`${id}-${page}`}>
        <div hidden={page !== 'findings'}>
          <FindingsTab />
        </div>
        {page === 'proposals' && <ProposalsTab />}
      </div>
    </>
  );
}
