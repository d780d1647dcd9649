import { Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DeskCommittee } from '../../workbook/desk/deskState';
import { useDesk } from './deskTools';
import { useDeskStyles } from './useDeskStyles';

/** A sub-unit stands indented below its committee. */
const INDENT = '\u00A0\u00A0\u00A0';

export interface CommitteeSelectProps {
  readonly label: string;
  /** Empty: nobody is chosen yet. */
  readonly chosen: string;
  readonly onChoose: (committeeId: string) => void;
  /** Those that are taken already. */
  readonly without?: ReadonlySet<string>;
  /** Further choices below the committees. */
  readonly children?: ReactNode;
  readonly placeholder?: string;
}

/** Committees and their sub-units to choose from. */
export function CommitteeSelect(props: CommitteeSelectProps): ReactNode {
  const { label, chosen, onChoose, without, children, placeholder } = props;
  const { state, words, isLocked } = useDesk();
  const common = useDeskStyles();
  const isKnown = chosen === '' || children !== undefined || state.committees.some(({ id }) => id === chosen);
  return (
    <Select
      className={common.select}
      size="small"
      aria-label={label}
      disabled={isLocked}
      value={chosen}
      onChange={(_event, { value }) => onChoose(value)}
    >
      {chosen === '' && <option value="">{placeholder ?? words.choose}</option>}
      {!isKnown && <option value={chosen}>{chosen}</option>}
      {families(state.committees)
        .filter(({ id }) => without?.has(id) !== true)
        .map(({ id, name, parent }) => (
          <option key={id} value={id}>
            {parent === null ? name : `${INDENT}${name}`}
          </option>
        ))}
      {children}
    </Select>
  );
}

/** Each committee followed by its own sub-units, whatever the order of the list. */
function families(committees: readonly DeskCommittee[]): DeskCommittee[] {
  const known = new Set(committees.map(({ id }) => id));
  return committees
    .filter(({ parent }) => parent === null || !known.has(parent))
    .flatMap((head) => [head, ...committees.filter(({ parent }) => parent === head.id)]);
}
