import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { CellRef } from '../domain/cell';
import type { CellNames } from '../findings/cellNames';
import type { Texts } from '../findings/texts';
import type { Notice } from '../workbook/session/sessionState';
import { CloseIcon } from './icons';
import { usePane, type PaneTools } from './paneTools';
import { useBarStyles } from './useBarStyles';

/** What the last action did, with the way back where there is one. */
export function NoticeBar({ notice }: { readonly notice: Notice }): ReactNode {
  const tools = usePane();
  const { actions, words } = tools;
  const styles = useBarStyles();
  const way = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its finding: the way back is where the keyboard goes on.
  useEffect(() => {
    if (document.activeElement === document.body) way.current?.querySelector('button')?.focus();
  }, [notice]);
  const next = wayOn(notice, tools);
  return (
    <div ref={way}>
      <MessageBar className={styles.bar} intent={intentOf(notice)} politeness="polite">
        <MessageBarBody>{textOf(notice, tools)}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              aria-label={words.close}
              icon={<CloseIcon />}
              onClick={actions.dismissNotice}
            />
          }
        >
          {next !== null && (
            <Button size="small" onClick={next.act}>
              {next.label}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

function intentOf(notice: Notice): 'success' | 'info' | 'warning' | 'error' {
  switch (notice.kind) {
    case 'fixed':
    case 'undone':
    case 'accepted':
    case 'withdrawn':
    case 'report-written':
      return 'success';
    case 'marks-cleared':
      return notice.outcome.skipped.length === 0 ? 'success' : 'warning';
    case 'hidden-cell':
      return 'info';
    case 'refused':
    case 'restored':
    case 'report-refused':
      return 'warning';
    case 'partly-written':
    case 'unknown-writing':
    case 'failed':
      return 'error';
  }
}

function textOf(notice: Notice, { names, texts, words }: PaneTools): string {
  const list = (cells: readonly CellRef[]): string => listCells(cells, names, texts);
  switch (notice.kind) {
    case 'fixed':
      return words.notices.fixed(list(notice.cells));
    case 'undone':
      return words.notices.undone(list(notice.cells));
    case 'refused': {
      const [first] = notice.cells;
      return words.notices.refused[first?.reason ?? 'changed'](list(notice.cells.map(({ cell }) => cell)));
    }
    case 'restored':
      return words.notices.restored;
    case 'partly-written':
      return words.notices.partlyWritten(
        list(notice.written),
        list(notice.unwritten.map(({ cell }) => cell)),
      );
    case 'unknown-writing':
      return words.notices.unknownWriting(list(notice.cells));
    case 'marks-cleared': {
      const { skipped } = notice.outcome;
      if (skipped.length === 0) return words.notices.marksCleared;
      const sheets = skipped.map(({ sheetId }) => names.sheetOf({ sheetId, row: 0, column: 0 }));
      return words.notices.marksLeft(sheets.filter(Boolean).join(', '));
    }
    case 'accepted':
      return words.notices.accepted;
    case 'withdrawn':
      return words.notices.withdrawn;
    case 'report-written':
      return words.notices.reportWritten;
    case 'report-refused':
      return words.notices.reportRefused[notice.outcome];
    case 'hidden-cell':
      return words.notices.hiddenCell(names.nameOf(notice.cell, notice.cell), names.sheetOf(notice.cell));
    case 'failed': {
      const { title, text } = words.failures[notice.failure];
      return `${title}. ${text}`;
    }
  }
}

function wayOn(
  notice: Notice,
  { actions, words }: PaneTools,
): { readonly label: string; readonly act: () => void } | null {
  switch (notice.kind) {
    case 'fixed':
      return notice.undo.length === 0
        ? null
        : { label: words.notices.undo, act: () => actions.write(notice.undo, 'undo') };
    case 'partly-written':
      return { label: words.notices.complete, act: () => actions.write(notice.unwritten, 'fix') };
    case 'report-written':
      return { label: words.notices.showReport, act: actions.showReport };
    case 'undone':
    case 'refused':
    case 'restored':
    case 'unknown-writing':
    case 'marks-cleared':
    case 'accepted':
    case 'withdrawn':
    case 'report-refused':
    case 'hidden-cell':
    case 'failed':
      return null;
  }
}

/** More cells than these are counted instead of named. */
const NAMED_CELLS = 8;

function listCells(cells: readonly CellRef[], names: CellNames, texts: Texts): string {
  const [first] = cells;
  if (first === undefined) return '';
  const shown = cells
    .slice(0, NAMED_CELLS)
    .map((cell) => names.nameOf(cell, first))
    .join(', ');
  const more = cells.length - NAMED_CELLS;
  return more > 0 ? `${shown} ${texts.report.moreCells(more)}` : shown;
}
