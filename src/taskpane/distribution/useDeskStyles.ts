import { makeStyles, tokens } from '@fluentui/react-components';

/** What the parts of the page share. */
export const useDeskStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
    scrollMarginTop: tokens.spacingVerticalM,
  },
  subheading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  label: {
    display: 'block',
    marginBottom: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
  select: { flex: '1 1 140px', minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis' } },
  link: {
    display: 'inline',
    minWidth: 0,
    padding: 0,
    border: 'none',
    font: 'inherit',
    textAlign: 'left',
    whiteSpace: 'normal',
    color: tokens.colorBrandForegroundLink,
    textDecoration: 'underline',
  },
  button: { minWidth: 0, whiteSpace: 'nowrap', paddingInline: tokens.spacingHorizontalS },
});
