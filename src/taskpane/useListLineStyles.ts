import { makeStyles, tokens } from '@fluentui/react-components';

/** For the lines of a list that open: a button with a turning chevron, what stands beside it, and the mark of the one that is open. */
export const useListLineStyles = makeStyles({
  item: {
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTopColor: 'transparent' },
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `-3px 0 0 ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    '@media (forced-colors: active)': { borderLeft: '3px solid Highlight' },
  },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' },
  toggle: {
    appearance: 'none',
    border: 'none',
    background: 'none',
    margin: 0,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    display: 'grid',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { marginTop: '2px', color: tokens.colorNeutralForeground3, transitionDuration: '120ms' },
  turned: { transform: 'rotate(90deg)' },
});
