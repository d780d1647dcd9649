import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CheckedWorkbook } from '../workbook/checkedWorkbook';
import { chooseFixes, SAFE_CONFIDENCE } from '../workbook/fixes/safeFixes';
import type { SafeFixProposal } from '../workbook/session/safeFixProposal';
import { usePaneResult } from './paneResult';
import { usePane } from './paneTools';
import { SafeFixPanel } from './SafeFixPanel';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Shown {
  readonly of: CheckedWorkbook;
  readonly proposal: SafeFixProposal;
}

/** Where some causes are sure enough: the way to fix all of them in one go, every change shown first. */
export function SafeFixes(): ReactNode {
  const { actions, texts, words } = usePane();
  const { checked } = usePaneResult();
  const styles = useStyles();
  const [shown, setShown] = useState<Shown | null>(null);
  const [isCalledOff, setCalledOff] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const causes = useMemo(() => {
    const { fixes, leftOut } = chooseFixes([checked]);
    return fixes.length + leftOut.filter(({ reason }) => reason === 'formula').length;
  }, [checked]);
  // The panel that was called off is gone with its buttons: the keyboard goes on where it came from.
  useEffect(() => {
    if (isCalledOff) bar.current?.querySelector('button')?.focus();
  }, [isCalledOff]);
  // What was shown is of the figures before: another check may come to something else.
  if (shown !== null && shown.of === checked) {
    return (
      <SafeFixPanel
        proposal={shown.proposal}
        onApply={(fixes) => {
          setShown(null);
          actions.applySafeFixes(fixes);
        }}
        onCancel={() => {
          setCalledOff(true);
          setShown(null);
        }}
      />
    );
  }
  if (causes === 0) return null;
  return (
    <div ref={bar} className={styles.bar}>
      <Button
        size="small"
        aria-describedby={hintId}
        onClick={() => {
          setCalledOff(false);
          void actions.proposeSafeFixes().then((proposal) => {
            setShown(proposal === null ? null : { of: checked, proposal });
          });
        }}
      >
        {words.safeFixes.open}
      </Button>
      <span id={hintId} className={styles.hint}>
        {words.safeFixes.hint(causes, texts.numbers.share(SAFE_CONFIDENCE))}
      </span>
    </div>
  );
}
