import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { CellRef } from '../../domain/cell';
import type { DeskDraft, DeskState } from '../../workbook/desk/deskState';
import type { DistributionDesk } from '../../workbook/desk/distributionDesk';
import { PaneToolsProvider, usePane } from '../paneTools';
import { StatePanel } from '../StatePanel';
import { distributionTextsOf } from '../texts/distributionTextsOf';
import { ActionBar } from './ActionBar';
import { AllocationRows } from './AllocationRows';
import { DeskToolsProvider, type DeskTools } from './deskTools';
import { KeyPanels } from './KeyPanels';
import { Preview } from './Preview';
import { ProblemList } from './ProblemList';
import { ProposalChoice } from './ProposalChoice';

const useStyles = makeStyles({
  // What the keyboard reaches is not to come to stand behind the bar of actions.
  page: { '& button, & input, & select, & a, & [tabindex]': { scrollMarginBottom: '96px' } },
});

export interface DistributionTabProps {
  readonly desk: DistributionDesk;
  /** A check or a writing of the pane is under way. */
  readonly isBusy: boolean;
}

/** A proposal's rows and who gets them, the tables that come of it, and the way to make them. */
export function DistributionTab({ desk, isBusy }: DistributionTabProps): ReactNode {
  const tools = usePane();
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const words = distributionTextsOf(tools.texts.language);
  // Cells are gone to by the desk, which knows the sheets also where nothing was checked.
  const inner = useMemo(
    () => ({ ...tools, actions: { ...tools.actions, goTo: (cell: CellRef) => void desk.goTo(cell) } }),
    [tools, desk],
  );
  const { draft, proposals, trouble } = state;
  return (
    <PaneToolsProvider value={inner}>
      {trouble !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {`${tools.words.failures[trouble].title}. ${tools.words.failures[trouble].text} `}
            <Button
              size="small"
              disabledFocusable={state.activity !== null}
              onClick={() => void desk.refresh()}
            >
              {tools.words.tryAgain}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      {proposals.length > 0 && (
        <ProposalChoice desk={desk} proposals={proposals} chosen={draft?.proposal ?? null} words={words} />
      )}
      {draft !== null && <DraftPage desk={desk} state={state} draft={draft} words={words} isBusy={isBusy} />}
      {draft === null && trouble === null && (
        <StatePanel mood="neutral" words={proposals.length > 0 ? words.proposalGone : words.noProposals} />
      )}
    </PaneToolsProvider>
  );
}

interface DraftPageProps extends DistributionTabProps {
  readonly state: DeskState;
  readonly draft: DeskDraft;
  readonly words: DeskTools['words'];
}

const NONE: ReadonlySet<string> = new Set();

/** One proposal's page. Which rows are open is kept for each. */
function DraftPage({ desk, state, draft, words, isBusy }: DraftPageProps): ReactNode {
  const styles = useStyles();
  const page = useRef<HTMLDivElement>(null);
  const [openedOf, setOpenedOf] = useState<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  const { name } = draft.proposal;
  const opened = openedOf.get(name) ?? NONE;
  const toggle = (row: string, isOpen: boolean): void => {
    const changed = new Set(opened);
    if (isOpen) changed.add(row);
    else changed.delete(row);
    setOpenedOf(new Map([...openedOf, [name, changed]]));
  };
  const focusOn = (kind: 'row' | 'key', wanted: string): void => {
    const found = [...(page.current?.querySelectorAll<HTMLElement>(`[data-${kind}]`) ?? [])].find(
      ({ dataset }) => dataset[kind] === wanted,
    );
    (found?.closest('button') ?? found)?.focus();
  };
  const showRow = (row: string): void => {
    toggle(row, true);
    focusOn('row', row);
  };
  const tools: DeskTools = {
    desk,
    state,
    draft,
    words,
    isLocked: draft.sheetProblems.length > 0 || state.activity === 'writing',
    showRow,
    showProblem: ({ row, key, cell }) => {
      if (row !== null) showRow(row);
      else if (key !== null) focusOn('key', key);
      else if (cell !== null) void desk.goTo(cell);
    },
  };
  return (
    <DeskToolsProvider value={tools}>
      <div ref={page} className={styles.page}>
        {draft.sheetProblems.length > 0 && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {words.sheetProblems}
              <ProblemList problems={draft.sheetProblems} />
            </MessageBarBody>
          </MessageBar>
        )}
        <AllocationRows opened={opened} onToggle={toggle} />
        <KeyPanels />
        <Preview />
        <ActionBar
          isBusy={isBusy}
          onShowTables={() => page.current?.querySelector<HTMLElement>('[data-preview]')?.focus()}
        />
      </div>
    </DeskToolsProvider>
  );
}
