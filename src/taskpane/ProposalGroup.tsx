import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { a1OfArea } from '../domain/a1';
import { CellButton } from './CellButton';
import { Disclosure } from './Disclosure';
import { FindingItem } from './FindingItem';
import type { ListedProposal, ListedSection } from './findingList';
import { usePane } from './paneTools';

const useStyles = makeStyles({
  group: { marginTop: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  toggle: { width: '100%', minWidth: 0, padding: '6px 0' },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  code: { fontWeight: tokens.fontWeightBold, color: tokens.colorNeutralForeground1 },
  table: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    justifyContent: 'space-between',
    margin: `${tokens.spacingVerticalS} 0 2px`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  // As large as a target must be.
  area: { minHeight: '24px' },
  list: { margin: 0, padding: 0 },
});

interface ProposalGroupProps {
  readonly proposal: ListedProposal;
  /** The fingerprints of the findings that are open. */
  readonly opened: ReadonlySet<string>;
  readonly onToggle: (fingerprint: string, isOpen: boolean) => void;
}

/** The findings of one proposal, table by table. */
export function ProposalGroup({ proposal, opened, onToggle }: ProposalGroupProps): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(true);
  const id = useId();
  const name = proposal.name ?? texts.report.otherTables;
  return (
    <section className={styles.group} aria-label={name}>
      <h2 className={styles.heading}>
        <Disclosure className={styles.toggle} isOpen={isOpen} controls={id} onToggle={() => setOpen(!isOpen)}>
          <span className={styles.name} title={proposal.title ?? undefined}>
            <span className={styles.code}>{name}</span>
            {proposal.title !== null && ` ${proposal.title}`}
          </span>
        </Disclosure>
      </h2>
      <div id={id} hidden={!isOpen}>
        {proposal.sections.map((section) => (
          <TableFindings
            key={`${section.section.sheetId} ${section.section.table?.area.top ?? ''} ${section.section.table?.area.left ?? ''}`}
            listed={section}
            opened={opened}
            onToggle={onToggle}
          />
        ))}
      </div>
    </section>
  );
}

interface TableFindingsProps extends Omit<ProposalGroupProps, 'proposal'> {
  readonly listed: ListedSection;
}

function TableFindings({ listed, opened, onToggle }: TableFindingsProps): ReactNode {
  const { names, texts } = usePane();
  const styles = useStyles();
  const { table, sheetId } = listed.section;
  const at = table?.at ?? { sheetId, row: 0, column: 0 };
  const area = table === null ? '' : `!${a1OfArea(table.area)}`;
  return (
    <>
      <h3 className={styles.table}>
        <span>{table === null ? texts.report.withoutTable : texts.kinds[table.kind]}</span>
        <CellButton cell={at} className={styles.area}>
          {`${names.sheetOf(at)}${area}`}
        </CellButton>
      </h3>
      <ul className={styles.list}>
        {listed.findings.map((finding) => {
          const { fingerprint } = finding.root.finding;
          return (
            <FindingItem
              key={fingerprint}
              listed={finding}
              isOpen={opened.has(fingerprint)}
              onToggle={(isOpen) => onToggle(fingerprint, isOpen)}
            />
          );
        })}
      </ul>
    </>
  );
}
