import { makeStyles, mergeClasses, Switch, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { COMMITTEE_TABLE_KINDS, type CommitteeTableKind } from '../../domain/budgetTable';
import type { PreviewTables } from '../../workbook/desk/deskState';
import { tabId, Tabs } from '../Tabs';
import { Choices } from './Choices';
import { useDesk } from './deskTools';
import { PreviewGrid } from './PreviewGrid';
import { ProblemList } from './ProblemList';
import { TableMark } from './TableMark';
import { useDeskStyles } from './useDeskStyles';

const useStyles = makeStyles({
  switches: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  switch: { fontSize: tokens.fontSizeBase200 },
  absent: { padding: `${tokens.spacingVerticalS} 0` },
});

/** Tabel A–E as they would be made of the draft, one at a time, each with its control mark. */
export function Preview(): ReactNode {
  const { desk, draft, words, isLocked } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  const [chosen, setChosen] = useState<CommitteeTableKind | null>(null);
  const [isExact, setExact] = useState(false);
  const [isExecuted, setExecuted] = useState(false);
  const id = useId();
  const { preview, guesses, missing } = draft;
  const [first] = preview.kind === 'tables' ? preview.tables : [];
  const kind = chosen ?? first?.kind ?? 'net-effect';
  return (
    <section aria-label={words.preview}>
      <h2 className={common.heading} tabIndex={-1} data-preview>
        {words.preview}
      </h2>
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
              label: <TableMark kind={value} preview={preview} />,
            }))}
            chosen={kind}
            onChoose={setChosen}
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
              onChoose={(level) => setExecuted(level === 'execution')}
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
