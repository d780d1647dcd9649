import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { targetOfKey, type ListKeys } from './listKeys';

const useStyles = makeStyles({
  list: { display: 'flex', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  tab: {
    appearance: 'none',
    position: 'relative',
    border: 'none',
    background: 'none',
    margin: 0,
    padding: `6px ${tokens.spacingHorizontalS} 8px`,
    font: 'inherit',
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalS,
      bottom: '2px',
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusCircular,
      '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
    },
  },
});

export interface TabEntry<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
}

interface TabsProps<Value extends string> {
  readonly label: string;
  readonly tabs: readonly TabEntry<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  /** The id of the panel that the tabs change. */
  readonly panelId: string;
}

const TAB_KEYS: ListKeys = { back: 'ArrowLeft', forth: 'ArrowRight' };

/** Tabs as the ARIA pattern has them: one stop for the keyboard, arrows between them. Fluent's weigh 20 kB. */
export function Tabs<Value extends string>(props: TabsProps<Value>): ReactNode {
  const { label, tabs, chosen, onChoose, panelId } = props;
  const styles = useStyles();
  const choose = (index: number): void => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (tab === undefined) return;
    onChoose(tab.value);
    document.getElementById(tabId(panelId, tab.value))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = tabs.findIndex(({ value }) => value === chosen);
    const target = targetOfKey(event.key, index, tabs.length, TAB_KEYS);
    if (target === null) return;
    event.preventDefault();
    choose(target);
  };
  return (
    <div className={styles.list} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => {
        const isChosen = tab.value === chosen;
        return (
          <button
            key={tab.value}
            id={tabId(panelId, tab.value)}
            type="button"
            role="tab"
            className={mergeClasses(styles.tab, isChosen && styles.chosen)}
            aria-selected={isChosen}
            aria-controls={panelId}
            tabIndex={isChosen ? 0 : -1}
            onClick={() => onChoose(tab.value)}
          >
            {tab.label}
          </button>
        );
      })}
    </div>
  );
}

/** The id of a tab, for the panel to be called after it. */
export function tabId(panelId: string, value: string): string {
  return `${panelId}-${value}`;
}
