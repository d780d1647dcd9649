import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { equalityOf } from '../findings/equality';
import type { Addend, Finding } from '../findings/finding';
import { CellButton } from './CellButton';
import { differenceText, figureText } from './figureText';
import { usePane } from './paneTools';

/** A longer sum shows its first and last rows, the rest as one line, so that the column still adds up. */
const LONGEST_SUM = 12;
const SHOWN_FIRST = 6;
const SHOWN_LAST = 3;

export const useArithmeticStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    padding: `2px ${tokens.spacingHorizontalS} 2px 0`,
    textAlign: 'left',
    verticalAlign: 'baseline',
    fontWeight: tokens.fontWeightRegular,
  },
  place: { whiteSpace: 'nowrap', width: '1%' },
  wide: { whiteSpace: 'normal', minWidth: '56px' },
  label: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  value: { textAlign: 'right', whiteSpace: 'nowrap', width: '1%', paddingRight: 0 },
  apart: { paddingLeft: tokens.spacingHorizontalM },
  rule: { borderTop: `1px solid ${tokens.colorNeutralForeground2}` },
  strong: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  more: { minWidth: 0, padding: 0 },
});

/** The equality behind a finding as a column: the addends, what they give, what is printed, the difference. */
export function Arithmetic({ finding }: { readonly finding: Finding }): ReactNode {
  const { texts, words, names } = usePane();
  const styles = useArithmeticStyles();
  const [isWhole, setWhole] = useState(false);
  const addends = equalityOf(finding)?.addends.filter(({ value }) => value !== null && value !== 0) ?? [];
  if (finding.expected === null || addends.length === 0) return null;
  const isLong = addends.length > LONGEST_SUM && !isWhole;
  const above = isLong ? addends.slice(0, SHOWN_FIRST) : addends;
  const hidden = isLong ? addends.slice(SHOWN_FIRST, -SHOWN_LAST) : [];
  const below = isLong ? addends.slice(-SHOWN_LAST) : [];
  const line = (addend: Addend): ReactNode => (
    <AddendLine key={names.nameOf(addend.at, finding.at)} addend={addend} finding={finding} />
  );
  const total = (label: string, value: string, className: string, place: ReactNode = null): ReactNode => (
    <tr>
      <td className={mergeClasses(styles.cell, styles.place)}>{place}</td>
      <th scope="row" className={mergeClasses(styles.cell, styles.label, className)}>
        {label}
      </th>
      <td className={mergeClasses(styles.cell, styles.value, className)}>{value}</td>
    </tr>
  );
  const difference = differenceText(finding, texts);
  return (
    <table className={styles.table} aria-label={words.finding.arithmetic}>
      <tbody>
        {above.map(line)}
        {isLong && (
          <tr>
            <td className={styles.cell} />
            <td className={styles.cell}>
              <Button
                className={styles.more}
                appearance="transparent"
                size="small"
                onClick={() => setWhole(true)}
              >
                {words.finding.allRows(addends.length)}
              </Button>
            </td>
            <td className={mergeClasses(styles.cell, styles.value)}>{texts.numbers.figure(sumOf(hidden))}</td>
          </tr>
        )}
        {below.map(line)}
      </tbody>
      <tbody className={styles.rule}>
        {total(texts.report.expected, figureText(finding, finding.expected, texts), styles.strong)}
        {total(
          texts.report.printed,
          figureText(finding, finding.printed, texts),
          '',
          <CellButton cell={finding.at} />,
        )}
        {difference !== null && total(words.finding.difference, difference, styles.wrong)}
      </tbody>
    </table>
  );
}

function AddendLine({ addend, finding }: { readonly addend: Addend; readonly finding: Finding }): ReactNode {
  const { texts } = usePane();
  const styles = useArithmeticStyles();
  const isElsewhere = addend.at.sheetId !== finding.at.sheetId;
  return (
    <tr>
      <td className={mergeClasses(styles.cell, styles.place, isElsewhere && styles.wide)}>
        <CellButton cell={addend.at} seenFrom={finding.at} />
      </td>
      <td className={mergeClasses(styles.cell, styles.label)}>
        {addend.label}
        {addend.sign === -1 && ` (${texts.report.turned})`}
      </td>
      <td className={mergeClasses(styles.cell, styles.value)}>
        {texts.numbers.figure(addend.sign * (addend.value ?? 0))}
      </td>
    </tr>
  );
}

function sumOf(addends: readonly Addend[]): number {
  return addends.reduce((total, { sign, value }) => total + sign * (value ?? 0), 0);
}
