import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { numberOfAmount } from '../domain/amount';
import type { PaybackSummary } from '../workbook/proposalSummary';
import { useArithmeticStyles } from './Arithmetic';
import { usePane } from './paneTools';

/** The arithmetic of a payback time: the net impact year by year, cumulated until it is below 0. */
export function PaybackArithmetic({ summary }: { readonly summary: PaybackSummary }): ReactNode {
  const { texts, words } = usePane();
  const styles = useArithmeticStyles();
  const { figure } = texts.numbers;
  const heading = mergeClasses(styles.cell, styles.label);
  const value = mergeClasses(styles.cell, styles.value, styles.apart);
  return (
    <table className={styles.table} aria-label={words.finding.arithmetic}>
      <thead>
        <tr>
          <th scope="col" className={heading}>
            {words.finding.year}
          </th>
          <th scope="col" className={mergeClasses(heading, styles.value, styles.apart)}>
            {words.finding.impact}
          </th>
          <th scope="col" className={mergeClasses(heading, styles.value, styles.apart)}>
            {words.finding.cumulated}
          </th>
        </tr>
      </thead>
      <tbody className={styles.rule}>
        {summary.cumulated.map(({ year, impact, amount, isProjected }, index) => {
          const reached = year === summary.breakEven && styles.strong;
          return (
            <tr key={year}>
              <th scope="row" className={mergeClasses(heading, reached)}>
                {`${index + 1}. ${year}`}
                {isProjected && ` (${words.proposals.projected})`}
              </th>
              <td className={mergeClasses(value, reached)}>{figure(numberOfAmount(impact))}</td>
              <td className={mergeClasses(value, reached)}>{figure(numberOfAmount(amount))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
