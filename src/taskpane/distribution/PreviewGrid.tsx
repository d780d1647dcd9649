import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { numberOfAmount, sum, ZERO, type Amount } from '../../domain/amount';
import { valueOfCell } from '../../domain/budgetTable';
import { keyOfPost } from '../../domain/distributionKey';
import type { PreviewRow, PreviewTable } from '../../workbook/desk/deskState';
import { usePane } from '../paneTools';
import { useHiddenStyles } from '../useHiddenStyles';
import { useDesk } from './deskTools';
import { useDeskStyles } from './useDeskStyles';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    marginBottom: tokens.spacingVerticalS,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  caption: { padding: `${tokens.spacingVerticalXS} 0` },
  cell: {
    padding: `3px 0 3px 6px`,
    textAlign: 'right',
    verticalAlign: 'baseline',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
  },
  // Stays while the years are scrolled.
  name: {
    position: 'sticky',
    left: 0,
    paddingLeft: 0,
    textAlign: 'left',
    whiteSpace: 'normal',
    hyphens: 'auto',
    overflowWrap: 'break-word',
    minWidth: '118px',
    maxWidth: '180px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  appropriation: {
    display: 'block',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
  },
  head: { color: tokens.colorNeutralForeground2, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  total: { fontWeight: tokens.fontWeightSemibold },
  rule: { borderTop: `1px solid ${tokens.colorNeutralForeground2}` },
  zero: { color: tokens.colorNeutralForeground3 },
  below: { color: tokens.colorNeutralForeground2 },
});

interface PreviewGridProps {
  readonly table: PreviewTable;
  /** The shares before rounding instead of what stands in the table. */
  readonly isExact: boolean;
  /** Whether the table is held against Tabel 1, which is in the proposal's own price level. */
  readonly isTied: boolean;
}

/** One of Tabel A–E: committees down, years across, and under the total what it is held against. */
export function PreviewGrid({ table, isExact, isTied }: PreviewGridProps): ReactNode {
  const { texts } = usePane();
  const { words } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  const captionId = useId();
  const { caption, control, leftOut, printed, rows, total, years } = table;
  const figure = (amount: Amount): string => texts.numbers.figure(numberOfAmount(amount));
  const cell = (amount: Amount, key: string | number, look?: string): ReactNode => (
    <td key={key} className={mergeClasses(styles.cell, amount === ZERO && styles.zero, look)}>
      {figure(amount)}
    </td>
  );
  const head = (label: ReactNode, look?: string): ReactNode => (
    <th scope="row" className={mergeClasses(styles.cell, styles.name, look)}>
      {label}
    </th>
  );
  const differing = printed.filter(({ difference }) => difference !== ZERO);
  const printedIn = (year: number) => printed.find((each) => each.year === year);
  return (
    <>
      <p id={captionId} className={mergeClasses(common.note, styles.caption)}>
        {caption}
        {isExact && ` · ${words.exactExplained}`}
      </p>
      <div className={styles.scroll} role="region" aria-labelledby={captionId} tabIndex={0}>
        <table className={styles.table} aria-labelledby={captionId}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.cell, styles.name, styles.head)}>
                {words.committee}
              </th>
              {years.map((year) => (
                <th key={year} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                  {year}
                </th>
              ))}
              <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {words.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOfPost(row)}>
                {head(
                  <>
                    {row.name}
                    {row.appropriation !== '' && (
                      <span className={styles.appropriation}>{row.appropriation}</span>
                    )}
                  </>,
                )}
                {isExact && row.exact !== null
                  ? exactCells(row.exact, texts.numbers.figure, styles.cell)
                  : row.amounts.map((amount, index) => cell(amount, years[index] ?? index))}
                {isExact && row.exact !== null ? <td /> : cell(row.total, 'total', styles.total)}
              </tr>
            ))}
            <tr className={styles.rule}>
              {head(words.total, styles.total)}
              {total.map((amount, index) => cell(amount, years[index] ?? index, styles.total))}
              {cell(sum(total), 'total', styles.total)}
            </tr>
          </tbody>
          <tbody className={styles.below}>
            {leftOut.map((left) => (
              <tr key={`${left.key} ${left.entry}`}>
                {head(words.leftOut(left.entry))}
                {left.amounts.map((amount, index) => cell(amount, years[index] ?? index))}
                {cell(sum(left.amounts), 'total')}
              </tr>
            ))}
            {isTied && (
              <tr>
                {head(<span title={words.controlExplained}>{words.control}</span>)}
                {control.map((difference, index) => (
                  <td
                    key={years[index] ?? index}
                    className={mergeClasses(styles.cell, difference === ZERO ? common.good : common.bad)}
                  >
                    <ControlMark difference={difference} figure={figure} />
                  </td>
                ))}
                <td />
              </tr>
            )}
            {isTied && differing.length > 0 && (
              <>
                <tr>
                  {head(words.printed)}
                  {years.map((year) => {
                    const found = printedIn(year);
                    return found === undefined ? <td key={year} /> : cell(valueOfCell(found.printed), year);
                  })}
                  <td />
                </tr>
                <tr>
                  {head(words.difference)}
                  {years.map((year) => {
                    const difference = printedIn(year)?.difference ?? ZERO;
                    return cell(difference, year, difference === ZERO ? undefined : styles.total);
                  })}
                  <td />
                </tr>
              </>
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ControlMark(props: {
  readonly difference: Amount;
  readonly figure: (amount: Amount) => string;
}): ReactNode {
  const { words } = useDesk();
  const hidden = useHiddenStyles();
  const { difference, figure } = props;
  if (difference !== ZERO) return `${difference > 0 ? '+' : ''}${figure(difference)}`;
  return (
    <>
      <span aria-hidden="true">✓</span>
      <span className={hidden.hidden}>{words.ties}</span>
    </>
  );
}

/** Shares as they are before rounding, in the decimals that a screen has room for. */
function exactCells(
  exact: NonNullable<PreviewRow['exact']>,
  figure: (value: number) => string,
  look: string,
): ReactNode {
  return exact.map((share, index) => (
    <td key={index} className={look}>
      {figure(Number(share))}
    </td>
  ));
}
