import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { CommitteeSelect, type CommitteeSelectProps } from './CommitteeSelect';
import { useDesk } from './deskTools';
import { useDeskStyles } from './useDeskStyles';

type PickCommitteeProps = Pick<CommitteeSelectProps, 'label' | 'placeholder' | 'without'> & {
  readonly button: string;
  readonly onPick: (committeeId: string) => void;
};

/** A committee is chosen first, then the button is pressed, so that the arrows in the list do nothing by themselves. */
export function PickCommittee({ button, onPick, ...choice }: PickCommitteeProps): ReactNode {
  const { isLocked } = useDesk();
  const common = useDeskStyles();
  const [chosen, setChosen] = useState('');
  const pick = (): void => {
    if (chosen === '') return;
    onPick(chosen);
    setChosen('');
  };
  return (
    <div className={common.line}>
      <CommitteeSelect {...choice} chosen={chosen} onChoose={setChosen} />
      <Button
        className={common.button}
        size="small"
        disabled={isLocked}
        disabledFocusable={chosen === ''}
        aria-label={choice.label}
        onClick={pick}
      >
        {button}
      </Button>
    </div>
  );
}
