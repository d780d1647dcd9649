import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CellRef } from '../domain/cell';
import type { Finding } from '../findings/finding';
import { isYearFix } from '../workbook/fixes/isYearFix';
import type { CellState, CellWrite } from '../workbook/valueWriter';
import { useArithmeticStyles } from './Arithmetic';
import { CellButton } from './CellButton';
import { usePane } from './paneTools';

const useStyles = makeStyles({
  old: { color: tokens.colorNeutralForeground2, textDecoration: 'line-through' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** A cell that is written, and the finding that it repairs; null where it only follows from a repair. */
interface FixedCell {
  readonly write: CellWrite;
  readonly repairs: Finding | null;
}

interface FixCellsProps {
  readonly writes: readonly FixedCell[];
  /** The cell whose sheet goes without saying. */
  readonly seenFrom: CellRef;
}

/** The cells that a fix changes, old and new, and what is said where a formula would be lost. */
export function FixCells({ writes, seenFrom }: FixCellsProps): ReactNode {
  const { names, texts, words } = usePane();
  const styles = useStyles();
  const table = useArithmeticStyles();
  const shown = ({ value }: CellState, repairs: Finding | null): string => {
    if (value === '') return texts.report.blank;
    const isGrouped = typeof value === 'number' && (repairs === null || !isYearFix(repairs));
    return isGrouped ? texts.numbers.figure(value) : String(value);
  };
  const formulas = writes.map(({ write }) => write).filter(({ before }) => before.formula !== null);
  const heading = mergeClasses(table.cell, table.label);
  return (
    <>
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
          {writes.map(({ write: { cell, before, after }, repairs }) => (
            <tr key={names.nameOf(cell, seenFrom)}>
              <td className={table.cell}>
                <CellButton cell={cell} seenFrom={seenFrom} />
              </td>
              <td className={mergeClasses(table.cell, table.value, styles.old)}>{shown(before, repairs)}</td>
              <td className={mergeClasses(table.cell, table.value, table.strong, table.apart)}>
                {shown(after, repairs)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {formulas.map(({ cell, before }) => (
        <p key={names.nameOf(cell, seenFrom)} className={styles.text}>
          {`${words.fix.formulaLost(names.nameOf(cell, seenFrom))} (${before.formula ?? ''})`}
        </p>
      ))}
    </>
  );
}
