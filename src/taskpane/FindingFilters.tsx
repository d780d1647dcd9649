import { makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CATEGORIES, type FindingCategory } from './findingCategory';
import { usePane } from './paneTools';
import { SeverityIcon, useSeverityStyles } from './severityLook';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: {
    appearance: 'none',
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    margin: 0,
    minHeight: '24px',
    padding: '2px 8px 2px 6px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  icon: { width: '14px', height: '14px' },
  search: { maxWidth: 'none', width: '100%' },
  shown: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface FindingFiltersProps {
  readonly counts: Readonly<Record<FindingCategory, number>>;
  readonly categories: ReadonlySet<FindingCategory>;
  readonly search: string;
  readonly matching: number;
  readonly onCategories: (categories: ReadonlySet<FindingCategory>) => void;
  readonly onSearch: (search: string) => void;
}

/** Which findings the list shows: by category, each with its number, and by search. */
export function FindingFilters(props: FindingFiltersProps): ReactNode {
  const { words } = usePane();
  const styles = useStyles();
  const severity = useSeverityStyles();
  const { counts, categories } = props;
  const total = CATEGORIES.reduce((sum, category) => sum + counts[category], 0);
  const toggle = (category: FindingCategory): void => {
    const next = new Set(categories);
    if (!next.delete(category)) next.add(category);
    props.onCategories(next);
  };
  return (
    <div className={styles.filters}>
      <div className={styles.chips} role="group" aria-label={words.filter.label}>
        {CATEGORIES.filter((category) => counts[category] > 0).map((category) => {
          const isPressed = categories.has(category);
          return (
            <button
              key={category}
              type="button"
              className={mergeClasses(styles.chip, isPressed && styles.pressed)}
              aria-pressed={isPressed}
              onClick={() => toggle(category)}
            >
              <SeverityIcon category={category} className={mergeClasses(styles.icon, severity[category])} />
              {`${words.filter.categories[category]} ${counts[category]}`}
            </button>
          );
        })}
      </div>
      <SearchBox
        className={styles.search}
        size="small"
        value={props.search}
        placeholder={words.filter.search}
        aria-label={words.filter.search}
        onChange={(_event, { value }) => props.onSearch(value)}
      />
      {props.search !== '' && (
        <span className={styles.shown} role="status">
          {words.filter.shown(props.matching, total)}
        </span>
      )}
    </div>
  );
}
