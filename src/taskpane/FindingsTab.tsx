import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { FindingFilters } from './FindingFilters';
import { CATEGORIES, type FindingCategory } from './findingCategory';
import { countByCategory, filterFindings, listFindings } from './findingList';
import { LapsedReasons } from './LapsedReasons';
import { moveInList } from './moveInList';
import { usePaneResult } from './paneResult';
import { usePane } from './paneTools';
import { ProposalGroup } from './ProposalGroup';
import { SafeFixes } from './SafeFixes';
import { StatePanel } from './StatePanel';

/** So many findings are drawn at a time. */
const PAGE = 100;

/** What only informs is there when it is asked for. */
const SHOWN_FIRST: ReadonlySet<FindingCategory> = new Set(
  CATEGORIES.filter((category) => category !== 'info'),
);

const useStyles = makeStyles({
  notes: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
  more: { alignSelf: 'center', margin: tokens.spacingVerticalS },
});

/** The findings by proposal and table, filtered and searched. What is open stays open when a check renews the list. */
export function FindingsTab(): ReactNode {
  const { names, texts, words } = usePane();
  const { checked, scope } = usePaneResult();
  const styles = useStyles();
  const [categories, setCategories] = useState(SHOWN_FIRST);
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(PAGE);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const listed = useMemo(() => listFindings(checked, texts, names), [checked, texts, names]);
  const counts = useMemo(() => countByCategory(listed), [listed]);
  const { proposals, matching } = filterFindings(listed, { categories, search }, most);
  const total = CATEGORIES.reduce((sum, category) => sum + counts[category], 0);
  const isWhole = scope === 'workbook' && checked.complete;
  const agrees = (
    <StatePanel
      mood={isWhole ? 'good' : 'neutral'}
      words={words.states.noFindings}
      more={isWhole ? words.states.nothingUnread : words.verdict.partial}
    />
  );
  if (total === 0) {
    return (
      <>
        {agrees}
        <LapsedReasons />
      </>
    );
  }
  const isOnlyNotes = total === counts.info && search === '';
  const setOpen = (fingerprint: string, isOpen: boolean): void => {
    const next = new Set(opened);
    if (isOpen) next.add(fingerprint);
    else next.delete(fingerprint);
    setOpened(next);
  };
  const showAll = (): void => {
    setCategories(new Set(CATEGORIES));
    setSearch('');
  };
  return (
    <>
      <FindingFilters
        counts={counts}
        categories={categories}
        search={search}
        matching={matching}
        onCategories={setCategories}
        onSearch={setSearch}
      />
      <SafeFixes />
      {matching === 0 && isOnlyNotes && (
        <>
          {agrees}
          <div className={styles.notes}>
            {words.states.onlyNotes(counts.info)}
            <Button size="small" onClick={showAll}>
              {words.states.showNotes}
            </Button>
          </div>
        </>
      )}
      {matching === 0 && !isOnlyNotes && (
        <StatePanel
          mood="neutral"
          words={words.states.noMatch}
          action={<Button onClick={showAll}>{words.filter.reset}</Button>}
        />
      )}
      <LapsedReasons />
      <div onKeyDown={moveInList}>
        {proposals.map((proposal) => (
          <ProposalGroup
            key={`${proposal.name ?? ''} ${proposal.sections[0]?.section.sheetId ?? ''}`}
            proposal={proposal}
            opened={opened}
            onToggle={setOpen}
          />
        ))}
      </div>
      {matching > most && (
        <Button className={styles.more} onClick={() => setMost(most + PAGE)}>
          {words.filter.more(Math.min(PAGE, matching - most))}
        </Button>
      )}
    </>
  );
}
