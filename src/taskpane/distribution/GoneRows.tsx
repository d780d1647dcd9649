import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { DraftRow } from '../../workbook/desk/deskState';
import { useDesk } from './deskTools';
import { wordsOfRow } from './shareWords';
import { useDeskStyles } from './useDeskStyles';
import { useNaming } from './useNaming';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: { overflowWrap: 'anywhere' },
});

/** Allocations of rows that Tabel 1 no longer has: each is moved to the row that is meant, or let go. */
export function GoneRows({ rows }: { readonly rows: readonly DraftRow[] }): ReactNode {
  const { words } = useDesk();
  const common = useDeskStyles();
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className={common.subheading}>{words.gone}</h3>
      <p className={common.note}>{words.goneExplained}</p>
      <ul className={common.list}>
        {rows.map((row) => (
          <GoneRow key={row.key} row={row} />
        ))}
      </ul>
    </>
  );
}

function GoneRow({ row }: { readonly row: DraftRow }): ReactNode {
  const { desk, draft, words, isLocked } = useDesk();
  const naming = useNaming();
  const styles = useStyles();
  const common = useDeskStyles();
  const [chosen, setChosen] = useState('');
  const targets = draft.rows.filter(({ at, status }) => at !== null && status.kind !== 'confirmed');
  const { label } = row.row;
  return (
    <li className={styles.row} data-row={row.key} tabIndex={-1}>
      <span className={styles.label}>{label}</span>
      <span className={common.note}>{wordsOfRow(row, naming)}</span>
      <div className={common.line}>
        {targets.length > 0 && (
          <>
            <Select
              className={common.select}
              size="small"
              aria-label={`${words.moveTo}: ${label}`}
              disabled={isLocked}
              value={chosen}
              onChange={(_event, { value }) => setChosen(value)}
            >
              <option value="">{`${words.moveTo} …`}</option>
              {targets.map((target) => (
                <option key={target.key} value={target.key}>
                  {target.row.label}
                </option>
              ))}
            </Select>
            <Button
              className={common.button}
              size="small"
              disabled={isLocked}
              disabledFocusable={chosen === ''}
              onClick={() => desk.moveRow(row.key, chosen)}
            >
              {words.move}
            </Button>
          </>
        )}
        <Button
          className={common.button}
          size="small"
          disabled={isLocked}
          onClick={() => desk.moveRow(row.key, null)}
        >
          {words.letGo}
        </Button>
      </div>
    </li>
  );
}
