import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Share, SharePeriod } from '../../domain/allocation';
import type { DraftRow } from '../../workbook/desk/deskState';
import { Choices } from './Choices';
import { useDesk } from './deskTools';
import { ShareEditor } from './ShareEditor';
import { firstPost, modeOfShare, SHARE_MODES, type ShareMode } from './shareMode';
import { useDeskStyles } from './useDeskStyles';

const useStyles = makeStyles({
  period: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '24px' },
  years: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface PeriodEditorProps {
  readonly row: DraftRow;
  readonly index: number;
  /** Null: nobody has the row yet, and what is chosen begins its first period. */
  readonly period: SharePeriod | null;
  /** The years in which it holds. */
  readonly years: readonly number[];
}

/** How a row is shared in one period. */
export function PeriodEditor({ row, index, period, years }: PeriodEditorProps): ReactNode {
  const { desk, draft, words, isLocked } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  const share: Share = period?.share ?? { kind: 'equal', posts: [] };
  // Equal shares of one committee are that committee's whole, until somebody is about to add another.
  const [isSharing, setSharing] = useState(false);
  const shown = modeOfShare(share);
  const mode = shown === 'one' && isSharing ? 'equal' : shown;
  const isAlone = row.periods.length <= 1;
  const fromYear = period?.fromYear ?? null;
  const until = years.at(-1);
  const name =
    fromYear !== null
      ? words.fromYear(fromYear)
      : isAlone || until === undefined
        ? words.allYears
        : words.fromStart(until);
  const change = (changed: Share): void => desk.setShare(row.key, index, changed);
  const choose = (chosen: ShareMode): void => {
    setSharing(chosen === 'equal');
    if (chosen === 'one') {
      const post = firstPost(share);
      change({ kind: 'equal', posts: post === null ? [] : [post] });
    } else {
      desk.setShareKind(row.key, index, chosen);
    }
  };
  return (
    <div className={styles.period} role="group" aria-label={name}>
      {(!isAlone || fromYear !== null) && (
        <div className={styles.head}>
          <h4 className={styles.years}>{name}</h4>
          {!isAlone && fromYear !== null && (
            <Button
              className={common.button}
              size="small"
              appearance="subtle"
              disabled={isLocked}
              aria-label={words.removePeriod(name)}
              onClick={() => desk.removePeriod(row.key, index)}
            >
              {words.remove}
            </Button>
          )}
        </div>
      )}
      <Choices<ShareMode>
        label={words.sharedAs}
        chosen={mode}
        isLocked={isLocked}
        choices={SHARE_MODES.filter((each) => each !== 'key' || mode === 'key' || draft.keys.length > 0).map(
          (value) => ({ value, label: words.modes[value] }),
        )}
        onChoose={choose}
      />
      <ShareEditor row={row} share={share} isWhole={mode === 'one'} years={years} onChange={change} />
    </div>
  );
}
