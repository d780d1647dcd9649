import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { numberOfAmount } from '../domain/amount';
import type { PaybackBasis } from '../domain/budgetTable';
import type { CumulatedYear, PaybackSummary } from '../workbook/proposalSummary';
import { chartLayout } from './chartLayout';
import { usePane, type PaneTools } from './paneTools';

const useStyles = makeStyles({
  figure: { margin: 0 },
  caption: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
  },
  chart: { display: 'block', width: '100%', maxWidth: '460px', height: 'auto' },
  cost: {
    fill: tokens.colorNeutralForeground4,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  gain: { fill: tokens.colorCompoundBrandStroke, '@media (forced-colors: active)': { fill: 'Highlight' } },
  projected: { fillOpacity: 0.35, strokeDasharray: '2 2', strokeWidth: 1 },
  costLine: { stroke: tokens.colorNeutralForeground4 },
  gainLine: { stroke: tokens.colorCompoundBrandStroke },
  axis: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 1 },
  reached: { stroke: tokens.colorNeutralForeground1, strokeWidth: 1, strokeDasharray: '3 2' },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '10px',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  strong: { fill: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightBold },
});

/** Half the width of a letter of a label. */
const HALF_LETTER = 3.3;

interface CumulatedChartProps {
  readonly summary: PaybackSummary;
  readonly basis: PaybackBasis;
}

/** The cumulated net impact, year by year: above the line what is not yet paid back. */
export function CumulatedChart({ summary, basis }: CumulatedChartProps): ReactNode {
  const tools = usePane();
  const { texts, words } = tools;
  const styles = useStyles();
  const { cumulated, breakEven } = summary;
  const layout = chartLayout(cumulated.map(({ amount }) => numberOfAmount(amount)));
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{words.proposals.chartTitle}</figcaption>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-label={inWords(summary, basis, tools)}
      >
        {layout.bars.map(({ x, y, width, height, value, labelY }, index) => {
          const year = cumulated[index];
          if (year === undefined) return null;
          const isGain = value < 0;
          const isReached = year.year === breakEven;
          const isNamed = isReached || isEnd(index, cumulated, breakEven);
          return (
            <g key={year.year}>
              <rect
                x={x}
                y={y}
                width={width}
                height={Math.max(height, value === 0 ? 0 : 1)}
                rx="1.5"
                className={mergeClasses(
                  isGain ? styles.gain : styles.cost,
                  year.isProjected && styles.projected,
                  year.isProjected && (isGain ? styles.gainLine : styles.costLine),
                )}
              >
                <title>{`${year.year}: ${texts.numbers.figure(value)}`}</title>
              </rect>
              {isNamed && (
                <text
                  x={within(x + width / 2, texts.numbers.figure(value), layout.width)}
                  y={labelY}
                  textAnchor="middle"
                  className={mergeClasses(styles.text, isReached && styles.strong)}
                >
                  {texts.numbers.figure(value)}
                </text>
              )}
              <text
                x={x + width / 2}
                y={layout.height - 3}
                textAnchor="middle"
                className={mergeClasses(styles.text, isReached && styles.strong)}
              >
                {layout.bars.length > 7 ? `'${String(year.year).slice(2)}` : year.year}
              </text>
            </g>
          );
        })}
        <line className={styles.axis} x1="0" x2={layout.width} y1={layout.zero} y2={layout.zero} />
      </svg>
    </figure>
  );
}

/** The middle of a label that does not run over the edge. */
function within(middle: number, label: string, width: number): number {
  const half = label.length * HALF_LETTER;
  return Math.min(Math.max(middle, half), width - half);
}

/** The first and last bar wear their figure, unless it would touch that of the year of payback. */
function isEnd(index: number, cumulated: readonly CumulatedYear[], breakEven: number | null): boolean {
  if (index === 0 || index === cumulated.length - 1) {
    return breakEven === null || Math.abs((cumulated[index]?.year ?? 0) - breakEven) !== 1;
  }
  return false;
}

/** The chart for those who do not see it. */
function inWords(
  { cumulated, breakEven, payback }: PaybackSummary,
  basis: PaybackBasis,
  { texts, words }: PaneTools,
): string {
  const years = cumulated.map(({ year, amount, isProjected }) => {
    const figure = `${year}: ${texts.numbers.figure(numberOfAmount(amount))}`;
    return isProjected ? `${figure} (${words.proposals.projected})` : figure;
  });
  const end =
    breakEven === null ? `${words.proposals.payback(payback)}.` : words.proposals.breakEven(breakEven);
  return `${words.proposals.chartTitle}, ${words.proposals.basis[basis]}. ${years.join('; ')}. ${end}`;
}
