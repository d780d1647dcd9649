import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { CommitteeSelect } from './CommitteeSelect';
import { useDesk } from './deskTools';
import { useDeskStyles } from './useDeskStyles';

interface AddCommitteeProps {
  readonly taken: ReadonlySet<string>;
  readonly onAdd: (committeeId: string) => void;
}

/** Another committee for a share: chosen first, then added, so that the arrows in the list add nobody. */
export function AddCommittee({ taken, onAdd }: AddCommitteeProps): ReactNode {
  const { words, isLocked } = useDesk();
  const common = useDeskStyles();
  const [chosen, setChosen] = useState('');
  const add = (): void => {
    if (chosen === '') return;
    onAdd(chosen);
    setChosen('');
  };
  return (
    <div className={common.line}>
      <CommitteeSelect
        label={words.addCommittee}
        placeholder={`${words.addCommittee} …`}
        chosen={chosen}
        onChoose={setChosen}
        without={taken}
      />
      <Button
        className={common.button}
        size="small"
        disabled={isLocked}
        disabledFocusable={chosen === ''}
        aria-label={words.addCommittee}
        onClick={add}
      >
        {words.add}
      </Button>
    </div>
  );
}
