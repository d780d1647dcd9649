import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Section } from '../../domain/budgetTable';
import { AllocationRow } from './AllocationRow';
import { useDesk } from './deskTools';
import { GoneRows } from './GoneRows';
import { KeepFocus } from './KeepFocus';
import { PickCommittee } from './PickCommittee';
import { lookOfRow, type RowLook } from './rowLook';
import { useDeskStyles } from './useDeskStyles';

const SECTIONS: readonly Section[] = ['permanent', 'implementation'];

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
  },
  bulk: { width: '100%' },
});

interface AllocationRowsProps {
  /** The rows that are open, by their keys. */
  readonly opened: ReadonlySet<string>;
  readonly onToggle: (row: string, isOpen: boolean) => void;
}

/** The rows of Tabel 1, section by section, with what can be done for many at once. */
export function AllocationRows({ opened, onToggle }: AllocationRowsProps): ReactNode {
  const { desk, draft, words, isLocked } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  const here = draft.rows.filter(({ at }) => at !== null);
  const gone = draft.rows.filter(({ at }) => at === null);
  const looks = here.map(lookOfRow);
  const count = (look: RowLook): number => looks.filter((each) => each === look).length;
  const { guesses } = draft;
  return (
    <KeepFocus fallback="[data-rows]">
      <h2 className={common.heading} tabIndex={-1} data-rows>
        {words.rows}
      </h2>
      <p className={common.note} role="status">
        {words.summary({
          rows: here.length - count('empty'),
          confirmed: count('confirmed'),
          guesses: count('guess'),
          missing: count('missing'),
          problems: count('problem'),
        })}
      </p>
      {(guesses.length > 0 || draft.missing.length > 1) && (
        <div className={styles.tools}>
          {guesses.length > 0 && (
            <Button
              className={common.button}
              size="small"
              disabled={isLocked}
              onClick={() => desk.confirmAll()}
            >
              {words.confirmAll(guesses.length)}
            </Button>
          )}
          {draft.missing.length > 1 && <GiveAll />}
        </div>
      )}
      {SECTIONS.map((section) => {
        const rows = here.filter((row) => row.section === section);
        return rows.length === 0 ? null : (
          <section key={section} aria-label={words.sections[section]}>
            <h3 className={common.subheading}>{words.sections[section]}</h3>
            <ul className={common.list}>
              {rows.map((row) => (
                <AllocationRow
                  key={row.key}
                  row={row}
                  isOpen={opened.has(row.key)}
                  onToggle={(isOpen) => onToggle(row.key, isOpen)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <GoneRows rows={gone} />
    </KeepFocus>
  );
}

/** Most proposals are one committee's: its rows are given to it in one go. */
function GiveAll(): ReactNode {
  const { desk, draft, words } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  const label = words.giveAll(draft.missing.length);
  return (
    <div className={styles.bulk}>
      <span className={common.label} aria-hidden="true">
        {label}
      </span>
      <PickCommittee label={label} button={words.give} onPick={(committeeId) => desk.giveAll(committeeId)} />
    </div>
  );
}
