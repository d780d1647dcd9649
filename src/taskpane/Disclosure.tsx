import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ChevronIcon } from './icons';

const useStyles = makeStyles({
  button: {
    appearance: 'none',
    border: 'none',
    background: 'none',
    margin: 0,
    padding: '2px 4px 2px 0',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    cursor: 'pointer',
    display: 'inline-flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecoration: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3, transitionDuration: '120ms' },
  turned: { transform: 'rotate(90deg)' },
});

interface DisclosureProps {
  readonly isOpen: boolean;
  /** The id of what it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button that opens and closes what stands below it. */
export function Disclosure({ isOpen, controls, onToggle, className, children }: DisclosureProps): ReactNode {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, className)}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
    >
      <ChevronIcon className={mergeClasses(styles.icon, isOpen && styles.turned)} />
      {children}
    </button>
  );
}
