import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { DeskProposal } from '../../workbook/desk/deskState';
import type { DistributionDesk } from '../../workbook/desk/distributionDesk';
import type { DistributionTexts } from '../texts/distributionTexts';
import { useDeskStyles } from './useDeskStyles';

const useStyles = makeStyles({
  choice: { paddingTop: tokens.spacingVerticalS },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    marginTop: '2px',
  },
  link: {
    minWidth: 0,
    padding: 0,
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface ProposalChoiceProps {
  readonly desk: DistributionDesk;
  readonly proposals: readonly DeskProposal[];
  /** Null: the one that was chosen is no longer there. */
  readonly chosen: DeskProposal | null;
  readonly words: DistributionTexts;
}

/** Which proposal is distributed, and the way to what there is of it. */
export function ProposalChoice({ desk, proposals, chosen, words }: ProposalChoiceProps): ReactNode {
  const styles = useStyles();
  const common = useDeskStyles();
  const id = useId();
  const link = (label: string, onClick: () => Promise<void>): ReactNode => (
    <Button className={styles.link} size="small" appearance="transparent" onClick={() => void onClick()}>
      {label}
    </Button>
  );
  return (
    <div className={styles.choice}>
      <label htmlFor={id} className={common.label}>
        {words.proposal}
      </label>
      <Select
        id={id}
        className={common.select}
        value={chosen?.name ?? ''}
        onChange={(_event, { value }) => desk.choose(value)}
      >
        {chosen === null && <option value="">{words.choose}</option>}
        {proposals.map(({ name, title, isEdited }) => (
          <option key={name} value={name}>
            {words.proposalOption(name, title, isEdited)}
          </option>
        ))}
      </Select>
      {chosen !== null && (
        <div className={styles.links}>
          {link(words.goToTable, () => desk.goTo(chosen.at))}
          {chosen.allocationSheet !== null &&
            link(chosen.allocationSheet.name, () => desk.showSheet('allocation'))}
          {chosen.tableSheet !== null && link(chosen.tableSheet.name, () => desk.showSheet('tables'))}
        </div>
      )}
    </div>
  );
}
