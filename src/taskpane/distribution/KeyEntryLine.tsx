import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { numberOfAmount, ZERO } from '../../domain/amount';
import type { KeyEntry, KeyTarget } from '../../domain/distributionKey';
import { usePane } from '../paneTools';
import { CommitteeSelect } from './CommitteeSelect';
import { useDesk } from './deskTools';
import { nameOfPost } from './shareWords';
import { useDeskStyles } from './useDeskStyles';
import { useNaming } from './useNaming';

/** What stands among the committees to be chosen; no committee is called so. */
const LEAVE_OUT = '\u0000left-out';
const SUB_UNITS = '\u0000sub-units';

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { overflowWrap: 'anywhere' },
  part: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

interface KeyEntryLineProps {
  /** The key's name. */
  readonly distributionKey: string;
  readonly entry: KeyEntry;
  /** Its part of the key, as text. */
  readonly part: string;
}

/** What becomes of one entry: a committee has it, or it is left out with a reason, and its amount is shown. */
export function KeyEntryLine({ distributionKey, entry, part }: KeyEntryLineProps): ReactNode {
  const { desk, words, isLocked } = useDesk();
  const naming = useNaming();
  const styles = useStyles();
  const common = useDeskStyles();
  const { label, target } = entry;
  // Left out without a reason is undecided: until one is typed the choice stands here only.
  const [isLeaving, setLeaving] = useState(false);
  const isLeft = target.kind === 'left-out' || (target.kind === 'undecided' && isLeaving);
  const set = (changed: KeyTarget): void => desk.setKeyTarget(distributionKey, label, changed);
  const choose = (chosen: string): void => {
    setLeaving(chosen === LEAVE_OUT);
    if (chosen === LEAVE_OUT) set({ kind: 'undecided' });
    else if (chosen !== SUB_UNITS) set({ kind: 'post', post: { committeeId: chosen, appropriation: '' } });
  };
  const give = (reason: string): void => {
    setLeaving(true);
    set(reason.trim() === '' ? { kind: 'undecided' } : { kind: 'left-out', reason });
  };
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <span className={styles.name}>{label}</span>
        <span className={styles.part}>{part}</span>
      </div>
      <div className={common.line}>
        <CommitteeSelect
          label={words.becomes(label)}
          placeholder={words.undecided}
          chosen={isLeft ? LEAVE_OUT : chosenOf(target)}
          onChoose={choose}
        >
          {target.kind === 'sub-units' && <option value={SUB_UNITS}>{words.subUnits}</option>}
          <option value={LEAVE_OUT}>{words.leaveOut}</option>
        </CommitteeSelect>
      </div>
      {target.kind === 'sub-units' && (
        <p className={common.note}>
          {`${target.units.map(({ post }) => nameOfPost(post, naming)).join(', ')}. ${words.subUnitsExplained}`}
        </p>
      )}
      {isLeft && (
        <>
          <Field
            label={words.reason}
            size="small"
            required
            hint={target.kind === 'left-out' ? '' : words.reasonHint}
          >
            <Input
              size="small"
              disabled={isLocked}
              value={target.kind === 'left-out' ? target.reason : ''}
              onChange={(_event, { value }) => give(value)}
            />
          </Field>
          <LeftOutAmounts distributionKey={distributionKey} entry={label} />
        </>
      )}
    </li>
  );
}

function chosenOf(target: KeyTarget): string {
  switch (target.kind) {
    case 'post':
      return target.post.committeeId;
    case 'sub-units':
      return SUB_UNITS;
    case 'left-out':
      return LEAVE_OUT;
    case 'undecided':
      return '';
  }
}

/** What a left-out entry would have had, table by table. */
function LeftOutAmounts(props: { readonly distributionKey: string; readonly entry: string }): ReactNode {
  const { draft, words } = useDesk();
  const { texts } = usePane();
  const common = useDeskStyles();
  const { preview } = draft;
  if (preview.kind === 'problems') return <p className={common.note}>{words.noLeftOutAmounts}</p>;
  const lines = preview.tables.flatMap(({ letter, leftOut, years }) => {
    const found = leftOut.find(({ key, entry }) => key === props.distributionKey && entry === props.entry);
    const amounts = (found?.amounts ?? []).flatMap((amount, index) =>
      amount === ZERO ? [] : [words.inYear(years[index] ?? 0, texts.numbers.figure(numberOfAmount(amount)))],
    );
    return found === undefined
      ? []
      : [`${words.table(letter)} ${amounts.length === 0 ? '0' : amounts.join(', ')}`];
  });
  return (
    <p className={common.note}>
      {`${words.leftOutAmounts}: ${lines.length === 0 ? '0' : lines.join(' · ')}`}
    </p>
  );
}
