import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { a1OfArea } from '../domain/a1';
import type { CellRef } from '../domain/cell';
import { CATALOGUE } from '../findings/catalogue';
import { renderFinding } from '../findings/renderFinding';
import { isPrinted } from '../reading/workbookReading';
import { proposalOfTable } from '../workbook/proposalOfTable';
import type { SessionResult } from '../workbook/session/sessionState';
import { CellButton } from './CellButton';
import { usePane, type PaneTools } from './paneTools';

export type CoverageTopic = 'tables' | 'amounts' | 'unread' | 'hidden';

const useStyles = makeStyles({
  box: {
    maxHeight: '190px',
    overflowY: 'auto',
    marginTop: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { margin: '2px 0', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: '2px 0',
  },
  side: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface Line {
  readonly key: string;
  readonly at: CellRef | null;
  readonly label: string;
  /** Beside it: a figure or a range, or the way to the place where the label is a sentence. */
  readonly side: string;
  readonly isSentence: boolean;
}

interface CoverageDetailsProps {
  readonly topic: CoverageTopic;
  readonly result: SessionResult;
}

/** The list behind one count of the coverage, each line a way to its place. */
export function CoverageDetails({ topic, result }: CoverageDetailsProps): ReactNode {
  const tools = usePane();
  const styles = useStyles();
  const text = textOf(topic, result, tools);
  return (
    // What scrolls must be reachable by keyboard even where nothing in it is.
    <div className={styles.box} role="group" aria-label={tools.words.coverage.label} tabIndex={0}>
      {text !== null && <p className={styles.text}>{text}</p>}
      <ul className={styles.list}>
        {linesOf(topic, result, tools).map(({ key, at, label, side, isSentence }) => (
          <li key={key} className={styles.item}>
            {at === null || isSentence ? <span>{label}</span> : <CellButton cell={at}>{label}</CellButton>}
            {at !== null && isSentence ? (
              <CellButton cell={at} />
            ) : (
              <span className={styles.side}>{side}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function textOf(topic: CoverageTopic, { checked }: SessionResult, { words }: PaneTools): string | null {
  switch (topic) {
    case 'tables':
      return words.coverage.equalities(checked.coverage.constraints);
    case 'amounts':
      return words.coverage.amountsByTable;
    case 'unread':
      return checked.complete ? words.coverage.allRead : null;
    case 'hidden':
      return words.coverage.hiddenExplained;
  }
}

function linesOf(topic: CoverageTopic, result: SessionResult, tools: PaneTools): readonly Line[] {
  switch (topic) {
    case 'tables':
    case 'amounts':
      return tableLines(topic, result, tools);
    case 'unread':
      return unreadLines(result, tools);
    case 'hidden':
      return result.checked.reading.sheets
        .filter(({ visible }) => !visible)
        .map(({ id, name }) => ({ key: id, at: null, label: name, side: '', isSentence: false }));
  }
}

function tableLines(
  topic: 'tables' | 'amounts',
  { checked }: SessionResult,
  { names, texts }: PaneTools,
): readonly Line[] {
  return checked.reading.tables.map((table, index) => {
    const proposal = proposalOfTable(table, checked.reading);
    const kind = texts.kinds[table.kind];
    const amounts = table.rows.reduce(
      (sum, row) => sum + (row.payback === null ? row.amounts : [row.payback.value]).filter(isPrinted).length,
      0,
    );
    return {
      key: String(index),
      at: table.at,
      label: proposal === null ? kind : `${proposal}: ${kind}`,
      side:
        topic === 'amounts'
          ? texts.numbers.figure(amounts)
          : `${names.sheetOf(table.at)}!${a1OfArea(table.area)}`,
      isSentence: false,
    };
  });
}

function unreadLines({ checked }: SessionResult, { names, texts }: PaneTools): readonly Line[] {
  return checked.findings
    .filter(({ code }) => CATALOGUE[code].unread)
    .map((finding) => ({
      key: finding.fingerprint,
      at: finding.at,
      label: renderFinding(finding, texts, names).statement,
      side: '',
      isSentence: true,
    }));
}
