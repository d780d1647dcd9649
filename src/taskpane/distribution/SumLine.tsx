import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { absolute, numberOfAmount, subtract, ZERO, type Amount } from '../../domain/amount';
import { usePane } from '../paneTools';
import { useDesk } from './deskTools';
import { useDeskStyles } from './useDeskStyles';

const useStyles = makeStyles({
  sums: { marginTop: tokens.spacingVerticalXS, fontVariantNumeric: 'tabular-nums' },
});

interface SumLineProps {
  readonly label: string;
  readonly given: Amount;
  readonly wanted: Amount;
  readonly unit: string;
}

/** What the parts come to, and whether that is what it should be. */
export function SumLine({ label, given, wanted, unit }: SumLineProps): ReactNode {
  const { texts } = usePane();
  const { words } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  const figure = (amount: Amount): string => `${texts.numbers.figure(numberOfAmount(amount))}${unit}`;
  const rest = subtract(wanted, given);
  const isTied = rest === ZERO;
  // Of savings, which are negative, too little is given where the rest is negative too.
  const isShort = wanted === ZERO ? rest > 0 : rest > 0 === wanted > 0;
  const size = figure(absolute(rest));
  const verdict = isTied ? words.adds : isShort ? words.left(size) : words.tooMuch(size);
  return (
    <p className={mergeClasses(common.note, styles.sums)}>
      {`${label}: ${figure(given)} · `}
      <span className={isTied ? common.good : common.bad}>{isTied ? `✓ ${verdict}` : verdict}</span>
    </p>
  );
}
