import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { Finding } from '../findings/finding';
import { renderFinding } from '../findings/renderFinding';
import { CellButton } from './CellButton';
import { Figure } from './Figure';
import { differenceText, rowLabelOf } from './figureText';
import { FindingDetails } from './FindingDetails';
import type { ListedFinding } from './findingList';
import { ChevronIcon } from './icons';
import { LIST_LINE } from './moveInList';
import { usePaneResult } from './paneResult';
import { usePane } from './paneTools';
import { SeverityIcon, useSeverityStyles } from './severityLook';
import type { PaneTexts } from './texts/paneTexts';
import { useHiddenStyles } from './useHiddenStyles';
import { useListLineStyles } from './useListLineStyles';

const useStyles = makeStyles({
  toggle: {
    padding: `6px ${tokens.spacingHorizontalXS} 6px 0`,
    gridTemplateColumns: '16px 16px minmax(0, 1fr)',
  },
  icon: { marginTop: '2px' },
  title: {
    display: 'block',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  year: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground1 },
  label: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  whole: { whiteSpace: 'normal' },
  muted: { color: tokens.colorNeutralForeground3 },
  right: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    padding: `6px ${tokens.spacingHorizontalXS} 6px 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  cell: { paddingRight: '2px' },
  // Room for the ring around the cell above while the keyboard is on it.
  difference: { marginTop: '3px', lineHeight: tokens.lineHeightBase200, paddingRight: '3px' },
});

/** Two paybacks stand below each other: what they are based on tells them apart. */
function basisOf({ data }: Finding, { proposals }: PaneTexts): string | null {
  return 'basis' in data ? proposals.basis[data.basis] : null;
}

interface FindingItemProps {
  readonly listed: ListedFinding;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** One finding: what and where in two lines, the arithmetic and what can be done about it below. */
export function FindingItem({ listed, isOpen, onToggle }: FindingItemProps): ReactNode {
  const { actions, names, texts, words } = usePane();
  const { checked } = usePaneResult();
  const styles = useStyles();
  const lines = useListLineStyles();
  const severity = useSeverityStyles();
  const hidden = useHiddenStyles();
  const detailsId = useId();
  const { category, root } = listed;
  const { finding } = root;
  const { title, statement } = renderFinding(finding, texts, names);
  const difference = differenceText(finding, texts);
  const waiver = checked.waivers.waived.get(finding.fingerprint);
  const rowLabel = rowLabelOf(finding);
  // A row that is called what the finding is called is not named twice.
  const ownLabel = rowLabel === title ? '' : rowLabel;
  const label = ownLabel ?? basisOf(finding, words) ?? (isOpen ? null : statement);
  const toggle = (): void => {
    if (!isOpen) actions.goTo(finding.at, true);
    onToggle(!isOpen);
  };
  return (
    <li className={mergeClasses(lines.item, isOpen && lines.open)}>
      <div className={lines.line}>
        <button
          type="button"
          {...LIST_LINE}
          className={mergeClasses(lines.toggle, styles.toggle)}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onClick={toggle}
        >
          <ChevronIcon className={mergeClasses(lines.chevron, isOpen && lines.turned)} />
          <SeverityIcon category={category} className={mergeClasses(styles.icon, severity[category])} />
          <span>
            <span className={hidden.hidden}>{`${words.finding.category[category]}: `}</span>
            <span className={mergeClasses(styles.title, category === 'waived' && styles.muted)}>{title}</span>
            <span className={mergeClasses(styles.label, isOpen && styles.whole)}>
              {finding.year !== null && <span className={styles.year}>{finding.year}</span>}
              {finding.year !== null && label !== null && label !== '' && ' · '}
              {label}
            </span>
            {waiver !== undefined && !isOpen && (
              <span className={mergeClasses(styles.label, styles.muted)}>
                {words.accept.accepted(waiver.reason)}
              </span>
            )}
          </span>
        </button>
        <div className={styles.right}>
          <CellButton cell={finding.at} className={styles.cell} isKeyboardStop={false} />
          {difference !== null && (
            <Figure className={mergeClasses(styles.difference, severity[category])}>{difference}</Figure>
          )}
        </div>
      </div>
      <div id={detailsId} hidden={!isOpen}>
        {isOpen && <FindingDetails listed={listed} />}
      </div>
    </li>
  );
}
