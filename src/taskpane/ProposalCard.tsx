import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { numberOfAmount, type Amount } from '../domain/amount';
import type { PaybackBasis } from '../domain/budgetTable';
import type { ProposalSummary } from '../workbook/proposalSummary';
import { CellButton } from './CellButton';
import { CumulatedChart } from './CumulatedChart';
import { usePane } from './paneTools';

const BASES: readonly PaybackBasis[] = ['total', 'service'];

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    justifyContent: 'space-between',
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  title: {
    margin: '2px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  badges: { flexShrink: 0, display: 'flex', gap: tokens.spacingHorizontalXS },
  figures: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalS,
  },
  term: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  told: { whiteSpace: 'normal', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // Terms of one and of two lines have their figures on the same line.
  pair: { display: 'flex', flexDirection: 'column', justifyContent: 'space-between' },
  bases: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalXS },
  basis: {
    appearance: 'none',
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: '4px 8px',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 -2px 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  years: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  when: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  foot: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** One proposal in figures: effect, investment, payback on both bases with the curve behind it. */
export function ProposalCard({ summary }: { readonly summary: ProposalSummary }): ReactNode {
  const { texts, words } = usePane();
  const styles = useStyles();
  const [basis, setBasis] = useState<PaybackBasis>('total');
  const { firstEffect, fullEffect, investment, paybacks, priceLevel } = summary;
  const name = summary.name ?? words.proposals.unnamed;
  const amount = (value: Amount | null): string =>
    value === null ? words.proposals.unreadable : texts.numbers.figure(numberOfAmount(value));
  const noEffect = summary.hasPermanentChanges ? words.proposals.unreadable : words.proposals.none;
  const figures: readonly (readonly [string, string])[] = [
    ...(firstEffect === null
      ? [[words.proposals.effect, noEffect] as const]
      : [[words.proposals.firstEffect(firstEffect.year), amount(firstEffect.amount)] as const]),
    ...(fullEffect === null || fullEffect.year === firstEffect?.year
      ? []
      : [[words.proposals.fullEffect(fullEffect.year), amount(fullEffect.amount)] as const]),
    [words.proposals.investment, amount(investment)],
  ];
  const shown = paybacks[basis];
  return (
    <li className={styles.card}>
      <div>
        <div className={styles.head}>
          <h2 className={styles.name}>{name}</h2>
          <span className={styles.badges}>
            {priceLevel !== null && (
              <Badge appearance="outline" color={summary.isPriceLevelWrong ? 'danger' : 'informative'}>
                {summary.isPriceLevelWrong
                  ? words.proposals.wrongPriceLevel(priceLevel)
                  : words.proposals.priceLevel(priceLevel)}
              </Badge>
            )}
            <Badge appearance="outline" color="informative">
              {words.proposals.unit(summary.unit)}
            </Badge>
          </span>
        </div>
        {summary.title !== null && summary.title !== name && <p className={styles.title}>{summary.title}</p>}
      </div>
      <dl className={styles.figures}>
        {figures.map(([term, value]) => (
          <div key={term} className={styles.pair}>
            <dt className={styles.term}>{term}</dt>
            <dd className={mergeClasses(styles.value, value === words.proposals.unreadable && styles.told)}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.heading}>{words.proposals.paybackHeading}</h3>
      <div className={styles.bases} role="group" aria-label={words.proposals.paybackHeading}>
        {BASES.map((each) => {
          const payback = paybacks[each];
          return (
            <button
              key={each}
              type="button"
              className={mergeClasses(styles.basis, each === basis && styles.chosen)}
              aria-pressed={each === basis}
              onClick={() => setBasis(each)}
            >
              <span className={styles.term}>{words.proposals.basis[each]}</span>
              <span className={styles.years}>
                {payback === null ? words.proposals.unreadable : words.proposals.payback(payback.payback)}
                {payback !== null && payback.breakEven !== null && (
                  <span className={styles.when}>{` ${words.proposals.inYear(payback.breakEven)}`}</span>
                )}
              </span>
            </button>
          );
        })}
      </div>
      {shown !== null && <CumulatedChart summary={shown} basis={basis} />}
      <div className={styles.foot}>
        <CellButton cell={summary.at}>{words.proposals.goToTable}</CellButton>
      </div>
    </li>
  );
}
