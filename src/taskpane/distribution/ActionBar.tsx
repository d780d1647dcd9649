import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { COMMITTEE_TABLE_KINDS } from '../../domain/budgetTable';
import { usePane } from '../paneTools';
import { useHiddenStyles } from '../useHiddenStyles';
import { DeskNoticePanel } from './DeskNoticePanel';
import { useDesk } from './deskTools';
import { KeepFocus } from './KeepFocus';
import { onEscape } from '../onEscape';
import { Question } from './Question';
import { TableMark } from './TableMark';
import { useDeskStyles } from './useDeskStyles';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    zIndex: 2,
    marginTop: tokens.spacingVerticalM,
    // Across the padding of the page, so that nothing shows below it.
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalSNudge },
  action: { flex: '1 1 auto', minWidth: 0, whiteSpace: 'nowrap', paddingInline: tokens.spacingHorizontalS },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  marks: {
    appearance: 'none',
    border: 'none',
    background: 'none',
    margin: 0,
    padding: '2px 0',
    display: 'inline-flex',
    gap: tokens.spacingHorizontalM,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: 'inherit',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecoration: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface ActionBarProps {
  readonly isBusy: boolean;
  readonly onShowTables: () => void;
}

/** What is done with the draft, and what came of it. */
export function ActionBar({ isBusy, onShowTables }: ActionBarProps): ReactNode {
  const { desk, draft, state, words } = useDesk();
  const { words: pane } = usePane();
  const styles = useStyles();
  const common = useDeskStyles();
  const hidden = useHiddenStyles();
  const [bar, setBar] = useState<HTMLDivElement | null>(null);
  const [isDiscarding, setDiscarding] = useState(false);
  const { preview, proposal } = draft;
  const isIdle = !isBusy && state.activity === null;
  const { notice } = state;
  // Before what had the keyboard goes away: a browser would begin at the top of the page again.
  const focusCreate = (): void => bar?.querySelector<HTMLElement>('[data-create]')?.focus();
  const dismiss = (): void => {
    focusCreate();
    desk.dismissNotice();
  };
  const run = (action: () => Promise<void>): void => {
    focusCreate();
    setDiscarding(false);
    void action();
  };
  return (
    <div ref={setBar} className={styles.bar} onKeyDown={notice === null ? undefined : onEscape(dismiss)}>
      <KeepFocus fallback="[data-create]" className={styles.content}>
        <div className={styles.content}>
          <div role="status" aria-label={words.outcome}>
            {state.activity === 'writing' && <span className={hidden.hidden}>{words.writing}</span>}
            {notice !== null && notice.kind !== 'edited-by-hand' && (
              <DeskNoticePanel notice={notice} onClose={dismiss} />
            )}
          </div>
          {notice?.kind === 'edited-by-hand' && (
            <Question
              question={words.notices.editedByHand(notice.sheet.name)}
              yes={words.notices.overwrite}
              no={words.notices.keep}
              onYes={() => run(() => desk.create({ overwrite: true }))}
              onNo={dismiss}
            />
          )}
          {isDiscarding && (
            <Question
              question={words.discardQuestion(proposal.name)}
              yes={words.discard}
              no={pane.cancel}
              onYes={() => {
                focusCreate();
                setDiscarding(false);
                desk.discard();
              }}
              onNo={() => {
                focusCreate();
                setDiscarding(false);
              }}
            />
          )}
        </div>
        <div className={styles.line}>
          {preview.kind === 'tables' && (
            <button type="button" className={styles.marks} title={words.showTables} onClick={onShowTables}>
              {COMMITTEE_TABLE_KINDS.map((kind) => (
                <TableMark key={kind} kind={kind} preview={preview} />
              ))}
            </button>
          )}
          {proposal.isEdited && <span className={common.note}>{words.unsaved}</span>}
        </div>
        <div className={styles.actions}>
          <Button
            data-create
            className={styles.action}
            appearance="primary"
            disabledFocusable={!isIdle}
            onClick={() => run(() => desk.create())}
          >
            {words.create}
          </Button>
          <Button className={styles.action} disabledFocusable={!isIdle} onClick={() => void desk.saveDraft()}>
            {words.saveDraft}
          </Button>
          {proposal.isEdited && !isDiscarding && (
            <Button
              className={styles.action}
              appearance="subtle"
              disabledFocusable={!isIdle}
              onClick={() => {
                desk.dismissNotice();
                setDiscarding(true);
              }}
            >
              {words.discard}
            </Button>
          )}
        </div>
      </KeepFocus>
    </div>
  );
}
