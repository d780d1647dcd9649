import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CellRef } from '../domain/cell';
import { usePane } from './paneTools';

const useStyles = makeStyles({
  cell: {
    appearance: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    background: 'none',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { textDecoration: 'underline', backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

interface CellButtonProps {
  readonly cell: CellRef;
  /** The cell whose sheet goes without saying. */
  readonly seenFrom?: CellRef;
  readonly className?: string;
  /** False where opening the line goes to the cell anyway, so that a long list has one stop a line. */
  readonly isKeyboardStop?: boolean;
  /** What stands on it where that is not the cell's name. */
  readonly children?: ReactNode;
}

/** A cell's name that goes to the cell. */
export function CellButton(props: CellButtonProps): ReactNode {
  const { cell, seenFrom = cell, className, isKeyboardStop = true, children } = props;
  const { actions, names, words } = usePane();
  const styles = useStyles();
  const name = names.nameOf(cell, seenFrom);
  return (
    <button
      type="button"
      className={mergeClasses(styles.cell, className)}
      tabIndex={isKeyboardStop ? 0 : -1}
      title={words.finding.goTo(name)}
      aria-label={children === undefined ? words.finding.goTo(name) : undefined}
      onClick={() => actions.goTo(cell)}
    >
      {children ?? name}
    </button>
  );
}
