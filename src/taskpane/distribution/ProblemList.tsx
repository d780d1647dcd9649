import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DeskProblem } from '../../workbook/desk/deskState';
import { useDesk } from './deskTools';
import { useDeskStyles } from './useDeskStyles';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL },
  item: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** Problems in words; each takes the keyboard to the row, key or cell that it is about. */
export function ProblemList({ problems }: { readonly problems: readonly DeskProblem[] }): ReactNode {
  const { showProblem } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  return (
    <ul className={styles.list}>
      {problems.map((problem, index) => {
        const isAbout = problem.row !== null || problem.key !== null || problem.cell !== null;
        return (
          // The same words can be said of two lines.
          <li key={`${index} ${problem.text}`} className={styles.item}>
            {isAbout ? (
              <Button className={common.link} appearance="transparent" onClick={() => showProblem(problem)}>
                {problem.text}
              </Button>
            ) : (
              problem.text
            )}
          </li>
        );
      })}
    </ul>
  );
}
