import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Language } from '../findings/language';
import { textsOf } from '../findings/textsOf';
import type { SessionState } from '../workbook/session/sessionState';
import { CancelledNote } from './CancelledNote';
import { CommandBar } from './CommandBar';
import { Coverage } from './Coverage';
import { LastFixBar } from './LastFixBar';
import { MarkBar } from './MarkBar';
import { MarkNotes } from './MarkNotes';
import { NoticeBar } from './NoticeBar';
import { PaneBody } from './PaneBody';
import { paneNames } from './paneNames';
import { PaneToolsProvider, type PaneActions, type PaneTools } from './paneTools';
import { ProgressLine } from './ProgressLine';
import { ReasonDraftsProvider, type ReasonDrafts } from './reasonDrafts';
import { paneTextsOf } from './texts/paneTextsOf';
import { themeFor } from './theme';
import { useCancelling } from './useCancelling';
import { useHiddenStyles } from './useHiddenStyles';
import { Verdict } from './Verdict';

const useStyles = makeStyles({
  // Not on the provider: it hands its class on to what floats above the pane.
  pane: {
    height: '100vh',
    minWidth: '280px',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase300,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  body: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
});

export interface PaneProps {
  readonly state: SessionState;
  readonly actions: PaneActions;
  readonly language: Language;
  readonly isDark: boolean;
}

/** The pane beside the sheet: state in, functions out. */
export function Pane({ state, actions: given, language, isDark }: PaneProps): ReactNode {
  const styles = useStyles();
  const hidden = useHiddenStyles();
  const { activity, lastFix, notice, result } = state;
  const list = result?.list;
  const { actions, isCancelled, commandBar } = useCancelling(state, given);
  const tools = useMemo<PaneTools>(
    () => ({
      words: paneTextsOf(language),
      texts: textsOf(language),
      names: paneNames(list ?? []),
      actions,
    }),
    [language, list, actions],
  );
  const [drafts] = useState<ReasonDrafts>(() => new Map());
  const hasTables = result !== null && result.checked.reading.tables.length > 0;
  return (
    <FluentProvider theme={themeFor(isDark)} lang={language}>
      <PaneToolsProvider value={tools}>
        <div className={styles.pane}>
          <header className={styles.head}>
            <h1 className={hidden.hidden}>{tools.words.title}</h1>
            <div ref={commandBar}>
              <CommandBar isBusy={activity !== null && activity.kind !== 'waiting'} />
            </div>
            <ProgressLine activity={activity} />
            <div role="status" aria-label={tools.words.verdict.label}>
              {hasTables && <Verdict result={result} />}
            </div>
            {hasTables && <Coverage result={result} />}
            {notice !== null && <NoticeBar notice={notice} />}
            {notice?.kind !== 'fixed' && lastFix !== null && activity === null && (
              <LastFixBar fix={lastFix} />
            )}
            {isCancelled && <CancelledNote isFirst={result === null} />}
            <MarkNotes state={state} />
          </header>
          <main className={styles.body}>
            <ReasonDraftsProvider value={drafts}>
              <PaneBody state={state} />
            </ReasonDraftsProvider>
          </main>
          <MarkBar state={state} />
        </div>
      </PaneToolsProvider>
    </FluentProvider>
  );
}
