import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { Disclosure } from './Disclosure';
import { usePaneResult } from './paneResult';
import { usePane } from './paneTools';

const useStyles = makeStyles({
  lapsed: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  item: { overflowWrap: 'anywhere' },
});

/** The reasons whose findings are not there any more; a finding of other figures tells its own. */
export function LapsedReasons(): ReactNode {
  const { texts } = usePane();
  const { checked } = usePaneResult();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const gone = checked.waivers.lapsed.filter(({ now }) => now === null);
  if (gone.length === 0) return null;
  return (
    <div className={styles.lapsed}>
      <Disclosure isOpen={isOpen} controls={id} onToggle={() => setOpen(!isOpen)}>
        {`${texts.reportSheet.lapsedTitle} (${gone.length})`}
      </Disclosure>
      <div id={id} hidden={!isOpen}>
        <ul className={styles.list}>
          {gone.map(({ waiver }) => (
            <li key={waiver.fingerprint} className={styles.item}>
              {[waiver.about.cell?.value, waiver.about.explanation?.value, waiver.reason]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
