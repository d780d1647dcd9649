import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ZERO } from '../../domain/amount';
import { TABLE_LETTERS, type CommitteeTableKind } from '../../domain/budgetTable';
import type { PreviewTable, PreviewTables } from '../../workbook/desk/deskState';
import { useHiddenStyles } from '../useHiddenStyles';
import { useDesk } from './deskTools';
import { useDeskStyles } from './useDeskStyles';

const useStyles = makeStyles({
  mark: { whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface TableMarkProps {
  readonly kind: CommitteeTableKind;
  readonly preview: PreviewTables;
}

/** The letter with its mark: made and tied, not tied, tied with a printed total that is another, not made. */
export function TableMark({ kind, preview }: TableMarkProps): ReactNode {
  const { words } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  const hidden = useHiddenStyles();
  const table = preview.tables.find((each) => each.kind === kind);
  const mark = markOf(table);
  const looks = { none: styles.quiet, off: common.bad, differs: undefined, ties: common.good };
  const signs = { none: '–', off: '!', differs: '≠', ties: '✓' };
  const said = { none: words.absentMark, off: words.difference, differs: words.differs, ties: words.ties };
  return (
    <span className={styles.mark}>
      <span className={hidden.hidden}>{`${words.table(TABLE_LETTERS[kind])}, ${said[mark]}`}</span>
      <span className={mark === 'none' ? styles.quiet : undefined} aria-hidden="true">
        {TABLE_LETTERS[kind]}
      </span>
      <span className={looks[mark]} aria-hidden="true">
        {`\u00A0${signs[mark]}`}
      </span>
    </span>
  );
}

function markOf(table: PreviewTable | undefined): 'none' | 'off' | 'differs' | 'ties' {
  if (table === undefined) return 'none';
  if (table.control.some((difference) => difference !== ZERO)) return 'off';
  return table.printed.some(({ difference }) => difference !== ZERO) ? 'differs' : 'ties';
}
