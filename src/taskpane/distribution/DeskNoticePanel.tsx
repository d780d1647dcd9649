import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DeskNotice, DeskSheet, DraftRow } from '../../workbook/desk/deskState';
import { CloseIcon } from '../icons';
import { usePane } from '../paneTools';
import { SeverityIcon, useSeverityStyles } from '../severityLook';
import { useDesk } from './deskTools';
import { ProblemList } from './ProblemList';
import { useDeskStyles } from './useDeskStyles';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) 24px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    // A long list may not cover the page that it speaks of.
    maxHeight: '38vh',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  list: { margin: '2px 0', paddingLeft: tokens.spacingHorizontalL },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  close: { minWidth: '24px', width: '24px', height: '24px', padding: 0 },
});

type Mood = 'good' | 'info' | 'warning' | 'error';

interface DeskNoticePanelProps {
  readonly notice: DeskNotice;
  readonly onClose: () => void;
}

/** What the last action did, in full: what stands where, what has to be decided, and the way on. */
export function DeskNoticePanel({ notice, onClose }: DeskNoticePanelProps): ReactNode {
  const { words } = usePane();
  const styles = useStyles();
  const severity = useSeverityStyles();
  const mood = moodOf(notice);
  return (
    <div className={styles.panel}>
      <SeverityIcon category={mood} className={mergeClasses(severity.icon, severity[mood])} />
      <div>
        <NoticeContent notice={notice} />
      </div>
      <Button
        className={styles.close}
        size="small"
        appearance="transparent"
        aria-label={words.close}
        icon={<CloseIcon />}
        onClick={onClose}
      />
    </div>
  );
}

function NoticeContent({ notice }: { readonly notice: DeskNotice }): ReactNode {
  const { desk, words, draft } = useDesk();
  const { words: pane } = usePane();
  const styles = useStyles();
  const { notices } = words;
  const tryAgain = (
    <div className={styles.actions}>
      <Button size="small" appearance="primary" onClick={() => void desk.tryAgain()}>
        {pane.tryAgain}
      </Button>
    </div>
  );
  switch (notice.kind) {
    case 'written':
      return (
        <>
          <p className={styles.text}>
            {notice.tables === null ? notices.draftWritten : notices.written(notice.proposal)}
          </p>
          <SheetLinks sheets={notice.sheets} />
          {!notice.isPageSetUp && <p className={styles.text}>{notices.noPageSetUp}</p>}
        </>
      );
    case 'nothing-to-write':
      return <p className={styles.text}>{notices.nothingToWrite}</p>;
    case 'unconfirmed':
      return (
        <>
          <p className={styles.text}>{notices.unconfirmed}</p>
          <RowLinks heading={notices.guesses} rows={rowsOf(notice.guesses, draft.rows)} />
          <RowLinks heading={notices.missing} rows={rowsOf(notice.missing, draft.rows)} />
          {draft.guesses.length > 0 && (
            <div className={styles.actions}>
              <Button size="small" onClick={() => desk.confirmAll()}>
                {words.confirmAll(draft.guesses.length)}
              </Button>
            </div>
          )}
        </>
      );
    case 'problems':
      return (
        <>
          <p className={styles.text}>{notices.problems}</p>
          <ProblemList problems={notice.problems} />
        </>
      );
    case 'edited-by-hand':
      return null;
    case 'protected':
      return (
        <>
          <p className={styles.text}>{notices.protected}</p>
          <Lines lines={notice.sheets.map(({ sheet, reason }) => notices.protectedBecause[reason](sheet))} />
        </>
      );
    case 'partial':
      return (
        <>
          <p className={styles.text}>{`${notices.partial} ${pane.failures[notice.failure].text}`}</p>
          <p className={styles.text}>{`${notices.standing}:`}</p>
          <Lines lines={notice.written.length === 0 ? [notices.none] : notice.written} />
          <p className={styles.text}>{`${notices.notStanding}:`}</p>
          <Lines lines={notice.unwritten} />
          {tryAgain}
        </>
      );
    case 'unknown-writing':
      return (
        <>
          <p className={styles.text}>{notices.unknownWriting}</p>
          <Lines lines={notice.sheets} />
          {tryAgain}
        </>
      );
    case 'gone':
      return <p className={styles.text}>{notices.gone(notice.proposal)}</p>;
    case 'hidden-sheet':
      return <p className={styles.text}>{notices.hiddenSheet(notice.sheet)}</p>;
    case 'failed': {
      const { title, text } = pane.failures[notice.failure];
      return <p className={styles.text}>{`${title}. ${notices.nothingWritten} ${text}`}</p>;
    }
  }
}

function moodOf(notice: DeskNotice): Mood {
  switch (notice.kind) {
    case 'written':
      return notice.isPageSetUp ? 'good' : 'info';
    case 'nothing-to-write':
    case 'hidden-sheet':
      return 'info';
    case 'unconfirmed':
    case 'problems':
    case 'edited-by-hand':
    case 'protected':
    case 'gone':
      return 'warning';
    case 'partial':
    case 'unknown-writing':
    case 'failed':
      return 'error';
  }
}

function rowsOf(keys: readonly string[], rows: readonly DraftRow[]): DraftRow[] {
  return keys.flatMap((key) => rows.find((row) => row.key === key) ?? []);
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function SheetLinks({ sheets }: { readonly sheets: readonly DeskSheet[] }): ReactNode {
  const { desk, words } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  return (
    <ul className={styles.list}>
      {sheets.map(({ id, name }) => (
        <li key={id}>
          <Button
            className={common.link}
            appearance="transparent"
            aria-label={words.notices.showSheet(name)}
            onClick={() => void desk.goTo({ sheetId: id, row: 0, column: 0 })}
          >
            {name}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function RowLinks({
  heading,
  rows,
}: {
  readonly heading: string;
  readonly rows: readonly DraftRow[];
}): ReactNode {
  const { showRow } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  if (rows.length === 0) return null;
  return (
    <>
      <p className={common.subheading}>{heading}</p>
      <ul className={styles.list}>
        {rows.map(({ key, row }) => (
          <li key={key}>
            <Button className={common.link} appearance="transparent" onClick={() => showRow(key)}>
              {row.label}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
