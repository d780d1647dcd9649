import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { Fix } from '../workbook/fixes/fix';
import type { CellState } from '../workbook/valueWriter';
import { useArithmeticStyles } from './Arithmetic';
import { CellButton } from './CellButton';
import { usePane } from './paneTools';
import { useFirstFocus } from './useFirstFocus';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  question: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  old: { color: tokens.colorNeutralForeground2, textDecoration: 'line-through' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

interface FixPanelProps {
  readonly fix: Fix;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** Shows what would be written, old and new, before anything is. */
export function FixPanel({ fix, onApply, onCancel }: FixPanelProps): ReactNode {
  const { names, texts, words } = usePane();
  const styles = useStyles();
  const table = useArithmeticStyles();
  const questionId = useId();
  const panel = useFirstFocus<HTMLDivElement>('[data-first]');
  const { at } = fix.finding;
  const shown = ({ value }: CellState): string => {
    if (value === '') return texts.report.blank;
    return typeof value === 'number' ? texts.numbers.figure(value) : String(value);
  };
  const formulas = fix.writes.filter(({ before }) => before.formula !== null);
  const heading = mergeClasses(table.cell, table.label);
  return (
    <div
      ref={panel}
      className={styles.panel}
      role="group"
      aria-labelledby={questionId}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <p id={questionId} className={styles.question}>
        {words.fix.question(fix.writes.length)}
      </p>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={heading}>
              {words.fix.cell}
            </th>
            <th scope="col" className={mergeClasses(heading, table.value)}>
              {words.fix.now}
            </th>
            <th scope="col" className={mergeClasses(heading, table.value, table.apart)}>
              {words.fix.then}
            </th>
          </tr>
        </thead>
        <tbody>
          {fix.writes.map(({ cell, before, after }) => (
            <tr key={names.nameOf(cell, at)}>
              <td className={table.cell}>
                <CellButton cell={cell} seenFrom={at} />
              </td>
              <td className={mergeClasses(table.cell, table.value, styles.old)}>{shown(before)}</td>
              <td className={mergeClasses(table.cell, table.value, table.strong, table.apart)}>
                {shown(after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {formulas.map(({ cell, before }) => (
        <p key={names.nameOf(cell, at)} className={styles.text}>
          {`${words.fix.formulaLost(names.nameOf(cell, at))} (${before.formula ?? ''})`}
        </p>
      ))}
      <div className={styles.actions}>
        <Button data-first size="small" appearance="primary" onClick={onApply}>
          {words.fix.apply}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
