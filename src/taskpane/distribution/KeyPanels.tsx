import { makeStyles } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { sum } from '../../domain/amount';
import type { DistributionKey } from '../../domain/distributionKey';
import {
  decimalTextOfFraction,
  fraction,
  fractionOfAmount,
  NOTHING,
  type Fraction,
} from '../../domain/fraction';
import type { DraftRow } from '../../workbook/desk/deskState';
import { Disclosure } from '../Disclosure';
import { usePane } from '../paneTools';
import { useDesk } from './deskTools';
import { KeyEntryLine } from './KeyEntryLine';
import { useDeskStyles } from './useDeskStyles';

const useStyles = makeStyles({
  toggle: { width: '100%', minWidth: 0 },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  content: { paddingLeft: '20px' },
});

/** The keys that rows of the proposal are shared by, and what becomes of their entries. */
export function KeyPanels(): ReactNode {
  const { draft, words } = useDesk();
  const common = useDeskStyles();
  const used = keysInUse(draft.rows);
  const keys = draft.keys.filter(({ name }) => used.has(name));
  if (keys.length === 0) return null;
  return (
    <section aria-label={words.keys}>
      <h2 className={common.heading}>{words.keys}</h2>
      {keys.map((each) => (
        <KeyPanel key={each.name} distributionKey={each} />
      ))}
    </section>
  );
}

function keysInUse(rows: readonly DraftRow[]): Set<string> {
  return new Set(
    rows.flatMap(({ periods }) => periods.flatMap(({ share }) => (share.kind === 'key' ? [share.name] : []))),
  );
}

/** One key: its basis and source, and its entries. Open while an entry is undecided. */
function KeyPanel({ distributionKey }: { readonly distributionKey: DistributionKey }): ReactNode {
  const { words } = useDesk();
  const { texts } = usePane();
  const styles = useStyles();
  const common = useDeskStyles();
  const id = useId();
  const { name, basis, source, entries } = distributionKey;
  const undecided = entries.filter(({ target }) => target.kind === 'undecided').length;
  const [isOpen, setOpen] = useState(undecided > 0);
  const total = fractionOfAmount(sum(entries.map(({ weight }) => weight)));
  return (
    <div>
      <div className={common.line}>
        <Disclosure isOpen={isOpen} controls={id} onToggle={() => setOpen(!isOpen)} className={styles.toggle}>
          <span className={styles.name} data-key={name}>
            {name}
            {undecided > 0 && <span className={common.bad}>{` · ${words.undecidedCount(undecided)}`}</span>}
          </span>
        </Disclosure>
      </div>
      <div id={id} hidden={!isOpen} className={styles.content}>
        {basis !== '' && basis !== name && <p className={common.note}>{`${words.basis}: ${basis}`}</p>}
        {source !== '' && <p className={common.note}>{`${words.source}: ${source}`}</p>}
        <ul className={common.list}>
          {entries.map((entry) => (
            <KeyEntryLine
              key={entry.label}
              distributionKey={name}
              entry={entry}
              part={`${texts.numbers.figure(percentOf(fractionOfAmount(entry.weight), total))} %`}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}

/** For show: a weight in percent of all, with two decimals. */
function percentOf(weight: Fraction, total: Fraction): number {
  const part =
    total.numerator === 0n
      ? NOTHING
      : fraction(weight.numerator * total.denominator * 100n, weight.denominator * total.numerator);
  return Number(decimalTextOfFraction(part, 2));
}
