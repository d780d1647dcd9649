import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { CellRef } from '../domain/cell';
import type { Finding } from '../findings/finding';
import { renderFinding } from '../findings/renderFinding';
import { CellButton } from './CellButton';
import { Disclosure } from './Disclosure';
import { usePane } from './paneTools';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    padding: 0,
    display: 'grid',
    rowGap: '2px',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(32px, auto) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
  },
  words: { color: tokens.colorNeutralForeground2 },
});

interface RelatedFindingsProps {
  readonly consequences: readonly Finding[];
  readonly seenFrom: CellRef;
}

/** What follows from a finding and disappears with it. */
export function RelatedFindings({ consequences, seenFrom }: RelatedFindingsProps): ReactNode {
  const { names, texts, words } = usePane();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (consequences.length === 0) return null;
  return (
    <div>
      <Disclosure isOpen={isOpen} controls={id} onToggle={() => setOpen(!isOpen)}>
        {words.finding.causes(consequences.length)}
      </Disclosure>
      <div id={id} hidden={!isOpen}>
        <ul className={styles.list}>
          {consequences.map((consequence) => (
            <li key={consequence.fingerprint} className={styles.item}>
              <CellButton cell={consequence.at} seenFrom={seenFrom} />
              <span className={styles.words}>{renderFinding(consequence, texts, names).statement}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
