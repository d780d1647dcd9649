import { makeStyles, mergeClasses, Switch, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { COMMITTEE_TABLE_KINDS, type CommitteeTableKind } from '../../domain/budgetTable';
import { ZERO } from '../../domain/amount';
import type { PreviewTable, PreviewTables } from '../../workbook/desk/deskState';
import { tabId, Tabs } from '../Tabs';
import { useHiddenStyles } from '../useHiddenStyles';
import { Choices } from './Choices';
import { useDesk } from './deskTools';
import { PreviewGrid } from './PreviewGrid';
import { ProblemList } from './ProblemList';
import { useDeskStyles } from './useDeskStyles';

const LETTERS: Readonly<Record<CommitteeTableKind, string>> = {
  'net-effect': 'A',
  'running-cost': 'B',
  'gross-effect': 'C',
  'capital-split': 'D',
  'service-split': 'E',
};

const useStyles = makeStyles({
  switches: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  switch: { fontSize: tokens.fontSizeBase200 },
  absent: { padding: `${tokens.spacingVerticalS} 0` },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Tabel A–E as they would be made of the draft, one at a time, each with its control mark. */
export function Preview(): ReactNode {
  const { desk, draft, words, isLocked } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  const [kind, setKind] = useState<CommitteeTableKind>('net-effect');
  const [isExact, setExact] = useState(false);
  const [isExecuted, setExecuted] = useState(false);
  const id = useId();
  const { preview, guesses, missing } = draft;
  return (
    <section aria-label={words.preview}>
      <h2 className={common.heading}>{words.preview}</h2>
      {preview.kind === 'problems' ? (
        <>
          <p className={common.note}>{words.noPreview}</p>
          <ProblemList problems={preview.problems} />
        </>
      ) : (
        <>
          {guesses.length + missing.length > 0 && (
            <p className={common.note}>{words.provisional(guesses.length, missing.length)}</p>
          )}
          <Tabs<CommitteeTableKind>
            label={words.preview}
            tabs={COMMITTEE_TABLE_KINDS.map((value) => ({
              value,
              label: <TabLabel kind={value} preview={preview} />,
            }))}
            chosen={kind}
            onChoose={setKind}
            panelId={id}
          />
          <div id={id} role="tabpanel" aria-labelledby={tabId(id, kind)}>
            <Table kind={kind} preview={preview} isExact={isExact} isExecuted={isExecuted} />
          </div>
          {preview.execution !== null && (
            <Choices<string>
              label={words.priceLevel}
              chosen={isExecuted ? 'execution' : 'own'}
              isLocked={false}
              choices={[
                { value: 'own', label: words.ownLevel },
                { value: 'execution', label: words.executionLevel(preview.execution.level) },
              ]}
              onChoose={(chosen) => setExecuted(chosen === 'execution')}
            />
          )}
          <div className={styles.switches}>
            <Switch
              checked={draft.showZero}
              disabled={isLocked}
              label={{ children: words.showZero, className: styles.switch }}
              onChange={(_event, { checked }) => desk.setShowZero(checked)}
            />
            {preview.tables.some(({ rows }) => rows.some(({ exact }) => exact !== null)) && (
              <Switch
                checked={isExact}
                label={{ children: words.showExact, className: styles.switch }}
                onChange={(_event, { checked }) => setExact(checked)}
              />
            )}
          </div>
        </>
      )}
    </section>
  );
}

interface OfKind {
  readonly kind: CommitteeTableKind;
  readonly preview: PreviewTables;
}

/** The letter with its mark: made and tied, not tied, tied with a printed total that is another, not made. */
function TabLabel({ kind, preview }: OfKind): ReactNode {
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
    <>
      <span className={mark === 'none' ? styles.quiet : undefined}>
        <span className={hidden.hidden}>{`${words.table(LETTERS[kind])}, ${said[mark]}`}</span>
        <span aria-hidden="true">{LETTERS[kind]}</span>
      </span>{' '}
      <span className={mergeClasses(looks[mark])} aria-hidden="true">
        {signs[mark]}
      </span>
    </>
  );
}

function markOf(table: PreviewTable | undefined): 'none' | 'off' | 'differs' | 'ties' {
  if (table === undefined) return 'none';
  if (table.control.some((difference) => difference !== ZERO)) return 'off';
  return table.printed.some(({ difference }) => difference !== ZERO) ? 'differs' : 'ties';
}

interface TableProps extends OfKind {
  readonly isExact: boolean;
  readonly isExecuted: boolean;
}

function Table({ kind, preview, isExact, isExecuted }: TableProps): ReactNode {
  const { words } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  const { tables } = isExecuted && preview.execution !== null ? preview.execution : preview;
  const table = tables.find((each) => each.kind === kind);
  return table === undefined ? (
    <p className={mergeClasses(common.note, styles.absent)}>{words.absent[kind]}</p>
  ) : (
    <PreviewGrid table={table} isExact={isExact} isTied={!isExecuted} />
  );
}
