import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { numberOfAmount, ZERO } from '../../domain/amount';
import { valueOfCell, writtenAs, type AmountCell } from '../../domain/budgetTable';
import type { DraftRow } from '../../workbook/desk/deskState';
import { CellButton } from '../CellButton';
import { Figure } from '../Figure';
import { ChevronIcon } from '../icons';
import { usePane } from '../paneTools';
import { useListLineStyles } from '../useListLineStyles';
import { useDesk } from './deskTools';
import { KeepFocus } from './KeepFocus';
import { onEscape } from '../onEscape';
import { RowEditor } from './RowEditor';
import { lookOfRow } from './rowLook';
import { RowStatus } from './RowStatus';
import { wordsOfRow } from './shareWords';
import { useNaming } from './useNaming';

const useStyles = makeStyles({
  toggle: { padding: `6px ${tokens.spacingHorizontalXS} 0 0`, gridTemplateColumns: '16px minmax(0, 1fr)' },
  label: {
    display: 'block',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  who: {
    display: 'block',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  right: { padding: `6px ${tokens.spacingHorizontalXS} 0 0` },
  below: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: '0 0 2px 20px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  cell: {
    minWidth: '24px',
    minHeight: '24px',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXXS})`,
  },
});

interface AllocationRowProps {
  readonly row: DraftRow;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** One row of Tabel 1: what it is, who gets it and how that stands; opened, it is edited. */
export function AllocationRow({ row, isOpen, onToggle }: AllocationRowProps): ReactNode {
  const { words } = useDesk();
  const naming = useNaming();
  const styles = useStyles();
  const lines = useListLineStyles();
  const editorId = useId();
  const toggleId = useId();
  const look = lookOfRow(row);
  const close = (): void => {
    document.getElementById(toggleId)?.focus();
    onToggle(false);
  };
  return (
    <li
      className={mergeClasses(lines.item, isOpen && lines.open)}
      onKeyDown={isOpen ? onEscape(close) : undefined}
    >
      <KeepFocus fallback="[data-row]">
        <div className={lines.line}>
          <button
            id={toggleId}
            type="button"
            data-row={row.key}
            className={mergeClasses(lines.toggle, styles.toggle)}
            aria-expanded={isOpen}
            aria-controls={editorId}
            onClick={() => onToggle(!isOpen)}
          >
            <ChevronIcon className={mergeClasses(lines.chevron, isOpen && lines.turned)} />
            <span>
              <span className={styles.label}>{row.row.label}</span>
              <span className={styles.who}>
                {look === 'empty' ? words.nothingToGive : wordsOfRow(row, naming)}
              </span>
            </span>
          </button>
          <span className={styles.right}>
            <RowStatus look={look} />
          </span>
        </div>
        <div className={styles.below}>
          {row.at !== null && <CellButton cell={row.at} className={styles.cell} />}
          <RowAmounts row={row} />
          {row.isEdited && <span>{`· ${words.status.edited}`}</span>}
        </div>
        <div id={editorId} hidden={!isOpen} role="group" aria-label={words.rowLabel(row.row.label)}>
          {isOpen && <RowEditor row={row} look={look} />}
        </div>
      </KeepFocus>
    </li>
  );
}

/** What the row has in its first and its last year with an amount. */
function RowAmounts({ row }: { readonly row: DraftRow }): ReactNode {
  const { texts } = usePane();
  const { draft, words } = useDesk();
  const shown = row.amounts.flatMap((cell, index) => {
    const year = draft.years[index];
    const isThere = cell.kind === 'unreadable' || valueOfCell(cell) !== ZERO;
    return year === undefined || !isThere ? [] : [words.inYear(year, textOfCell(cell, texts.numbers.figure))];
  });
  const [first] = shown;
  if (first === undefined) return null;
  return <Figure>{words.amounts(first, shown.length === 1 ? null : (shown.at(-1) ?? null))}</Figure>;
}

function textOfCell(cell: AmountCell, figure: (value: number) => string): string {
  return cell.kind === 'amount' ? figure(numberOfAmount(cell.value)) : writtenAs(cell);
}
