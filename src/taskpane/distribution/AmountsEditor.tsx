import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AmountsPart, Share } from '../../domain/allocation';
import { sum, ZERO, type Amount } from '../../domain/amount';
import { valueOfCell } from '../../domain/budgetTable';
import type { DraftRow } from '../../workbook/desk/deskState';
import { useDesk } from './deskTools';
import { FigureField } from './FigureField';
import { PartList } from './PartList';
import { nameOfPost } from './shareWords';
import { SumLine } from './SumLine';
import { useDeskStyles } from './useDeskStyles';
import { useNaming } from './useNaming';

const useStyles = makeStyles({
  years: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(68px, 1fr))',
    gap: `2px ${tokens.spacingHorizontalXS}`,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
  year: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
  },
});

interface AmountsEditorProps {
  readonly share: Extract<Share, { readonly kind: 'amounts' }>;
  readonly onChange: (share: Share) => void;
  readonly row: DraftRow;
  /** The years in which the period holds, and what the row has in them. */
  readonly years: readonly number[];
}

/** What each committee has of the row, year by year. */
export function AmountsEditor({ share, onChange, row, years }: AmountsEditorProps): ReactNode {
  const styles = useStyles();
  const { words, draft } = useDesk();
  const naming = useNaming();
  const common = useDeskStyles();
  const { parts } = share;
  const set = (index: number, year: number, amount: Amount | null): void =>
    onChange({
      kind: 'amounts',
      parts: parts.map((part, each) => (each === index ? withAmount(part, year, amount) : part)),
    });
  const sums = years.map((year) => {
    const cell = row.amounts[draft.years.indexOf(year)];
    const given = parts.flatMap(({ amounts }) =>
      amounts.filter((each) => each.year === year).map(({ amount }) => amount),
    );
    return { year, given: sum(given), wanted: cell === undefined ? ZERO : valueOfCell(cell) };
  });
  const off = sums.filter(({ given, wanted }) => given !== wanted);
  return (
    <>
      <PartList
        parts={parts.map(({ post, amounts }, index) => ({
          post,
          beside: null,
          below: (
            <div className={styles.years}>
              {years.map((year) => (
                <div key={year}>
                  <div className={styles.year} aria-hidden="true">
                    {year}
                  </div>
                  <FigureField
                    label={words.amountOf(nameOfPost(post, naming), year)}
                    value={amounts.find((each) => each.year === year)?.amount ?? null}
                    onChange={(amount) => set(index, year, amount)}
                  />
                </div>
              ))}
            </div>
          ),
        }))}
        onAdd={(post) => onChange({ kind: 'amounts', parts: [...parts, { post, amounts: [] }] })}
        onRemove={(index) => onChange({ kind: 'amounts', parts: parts.filter((_, each) => each !== index) })}
      />
      {off.length === 0 ? (
        <p className={common.note}>
          {`${words.sums}: `}
          <span className={common.good}>{`✓ ${words.adds}`}</span>
        </p>
      ) : (
        off.map(({ year, given, wanted }) => (
          <SumLine key={year} label={words.sumOf(year)} given={given} wanted={wanted} unit="" />
        ))
      )}
    </>
  );
}

function withAmount(part: AmountsPart, year: number, amount: Amount | null): AmountsPart {
  const others = part.amounts.filter((each) => each.year !== year);
  const amounts = amount === null ? others : [...others, { year, amount }];
  return { ...part, amounts: amounts.sort((one, other) => one.year - other.year) };
}
