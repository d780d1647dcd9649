import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { CountsAs } from '../../domain/allocation';
import type { DraftRow } from '../../workbook/desk/deskState';
import { usePane } from '../paneTools';
import { Choices } from './Choices';
import { useDesk } from './deskTools';
import { PeriodEditor } from './PeriodEditor';
import type { RowLook } from './rowLook';
import { useDeskStyles } from './useDeskStyles';

const useStyles = makeStyles({
  editor: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `2px ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM} 20px`,
  },
  years: { flex: '0 1 96px', minWidth: 0 },
  problem: { margin: 0 },
});

/** Everything about one row that can be decided. */
export function RowEditor({ row, look }: { readonly row: DraftRow; readonly look: RowLook }): ReactNode {
  const { texts } = usePane();
  const { desk, draft, words, isLocked } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  const { counts, countsChoices, isEdited, key, periods, problems, status } = row;
  const starts = periods.map(({ fromYear }) => fromYear ?? draft.years[0] ?? 0);
  const yearsOf = (index: number): number[] => {
    const [begin = 0, end = Infinity] = [starts[index], starts[index + 1]];
    return draft.years.filter((year) => year >= begin && year < end);
  };
  return (
    <div className={styles.editor}>
      {/* That nobody has it is what the row says itself. */}
      {look === 'problem' && (
        <ul className={common.list}>
          {problems.map(({ text }) => (
            <li key={text} className={mergeClasses(common.note, common.bad)}>
              {text}
            </li>
          ))}
        </ul>
      )}
      {(status.kind === 'guess' || isEdited) && (
        <div>
          {status.kind === 'guess' && (
            <p className={common.note}>
              {words.guessed(status.guess.reason, texts.numbers.share(status.guess.confidence))}
            </p>
          )}
          <div className={common.line}>
            {status.kind === 'guess' && (
              <Button
                className={common.button}
                size="small"
                appearance="primary"
                disabled={isLocked}
                onClick={() => desk.confirm(key)}
              >
                {words.confirm}
              </Button>
            )}
            {isEdited && (
              <Button
                className={common.button}
                size="small"
                disabled={isLocked}
                onClick={() => desk.resetRow(key)}
              >
                {words.reset}
              </Button>
            )}
          </div>
        </div>
      )}
      {countsChoices.length > 1 && (
        <div>
          <span className={common.label}>{words.countsAs}</span>
          <Choices<CountsAs>
            label={words.countsAs}
            chosen={counts}
            isLocked={isLocked}
            choices={countsChoices.map((value) => ({ value, label: words.counts[value] }))}
            onChoose={(chosen) => desk.setCounts(key, chosen)}
          />
          <p className={common.note}>{words.countsExplained[counts]}</p>
        </div>
      )}
      <div>
        <span className={common.label}>{words.sharedAs}</span>
        {periods.length === 0 ? (
          <PeriodEditor row={row} index={0} period={null} years={draft.years} />
        ) : (
          periods.map((period, index) => (
            <PeriodEditor
              key={period.fromYear ?? 'first'}
              row={row}
              index={index}
              period={period}
              years={yearsOf(index)}
            />
          ))
        )}
      </div>
      {periods.length > 0 && <NewPeriod row={row} />}
    </div>
  );
}

/** Another share from a later year on. */
function NewPeriod({ row }: { readonly row: DraftRow }): ReactNode {
  const { desk, draft, words, isLocked } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  const [chosen, setChosen] = useState('');
  const [firstYear = 0] = draft.years;
  const begun = new Set(row.periods.map(({ fromYear }) => fromYear ?? firstYear));
  const years = draft.years.filter((year) => !begun.has(year));
  if (years.length === 0) return null;
  return (
    <div>
      <span className={common.label} aria-hidden="true">
        {words.newPeriod}
      </span>
      <div className={common.line}>
        <Select
          className={styles.years}
          size="small"
          aria-label={words.newPeriod}
          disabled={isLocked}
          value={chosen}
          onChange={(_event, { value }) => setChosen(value)}
        >
          <option value="">{words.choose}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </Select>
        <Button
          className={common.button}
          size="small"
          disabled={isLocked}
          disabledFocusable={chosen === ''}
          aria-label={words.addPeriod}
          onClick={() => {
            desk.addPeriod(row.key, Number(chosen));
            setChosen('');
          }}
        >
          {words.add}
        </Button>
      </div>
    </div>
  );
}
