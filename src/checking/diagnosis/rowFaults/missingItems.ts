import { negate, subtract, type Amount } from '../../../domain/amount';
import { valueOfCell, type AmountCell, type BudgetRow, type Section } from '../../../domain/budgetTable';
import { AS_PRINTED, residualUnder, type Equation } from '../system';
import { causeOf, isIndependent, type RowFault } from './rowFault';

/** The failed equalities of a proposal, by column of their year. */
type ByYear = ReadonlyMap<number, readonly Equation[]>;

/** Equalities in which a row of the section stands, or would if there were one of the committee. */
function touches({ terms, constraint }: Equation, cells: ReadonlySet<AmountCell>, section: Section): boolean {
  if (terms.some(({ variable }) => cells.has(variable.cell))) return true;
  const { kind } = constraint.table;
  const isOfImplementation = kind === 'capital-split' || kind === 'service-split';
  return (
    terms.length === 0 &&
    constraint.code === 'committee-tie' &&
    isOfImplementation === (section === 'implementation')
  );
}

function byYear(equations: readonly Equation[]): ByYear {
  const years = new Map<number, Equation[]>();
  for (const equation of equations) {
    const { year } = equation.constraint;
    if (year === null) continue;
    const own = years.get(year);
    if (own === undefined) years.set(year, [equation]);
    else own.push(equation);
  }
  return years;
}

/** Fewer years may be a wrong figure here and there. */
const FEWEST_YEARS = 2;

/** A row that all totals and other tables count, and that does not stand among the items. */
export function missingItem(
  items: readonly BudgetRow[],
  failed: readonly Equation[],
  section: Section,
): RowFault | null {
  const cells = new Set(items.flatMap(({ amounts }) => amounts));
  const years = byYear(failed.filter((equation) => touches(equation, cells, section)));
  if (years.size < FEWEST_YEARS) return null;
  const missing = new Map<number, Amount>();
  let rows: string | null = null;
  for (const [year, own] of years) {
    const [first] = own;
    if (first === undefined) return null;
    const amount = residualUnder(first, AS_PRINTED);
    if (own.some((equation) => residualUnder(equation, AS_PRINTED) !== amount)) return null;
    if (!own.some(isSum) || own.every(isSum)) return null;
    const names = own
      .map(({ constraint }) => `${constraint.row.at.sheetId}!${constraint.row.at.row}`)
      .join(' ');
    if (rows !== null && rows !== names) return null;
    rows = names;
    missing.set(year, amount);
  }
  const explained = [...years.values()].flat();
  const isConfirmed = [...years.values()].every((own) => own.some(isIndependent));
  // Totals that were added up wrong, one from the other, have left out or counted twice a row that is there.
  if (!isConfirmed && items.some((row) => isCountedOtherwise(row, explained, missing))) return null;
  if (items.some((row) => mayBeWrong(row, explained, missing))) return null;
  const totals = explained.filter(({ constraint }) => constraint.source === null);
  const [first] = totals;
  const cellsAt = totals
    .filter(({ constraint }) => constraint.row === first?.constraint.row)
    .map(({ left }) => left.cell.at);
  return {
    explained,
    cause: (equation) =>
      causeOf('row-omitted', cellsAt, [], isConfirmed ? MISSING_ROW : MAY_BE_MISSING, equation, explained),
  };
}

const MISSING_ROW = 0.8;
/** Only what repeats the totals of Tabel 1 agrees with them. */
const MAY_BE_MISSING = 0.6;

/** A sum of Tabel 1 itself, and no copy of one of its totals. */
function isSum({ constraint, repeated }: Equation): boolean {
  return constraint.source === null && repeated === null;
}

/** Is what the totals have more than the rows, or less, just this row's amounts? */
function isCountedOtherwise(
  row: BudgetRow,
  explained: readonly Equation[],
  missing: ReadonlyMap<number, Amount>,
): boolean {
  return explained.every(({ terms, constraint: { year } }) => {
    const by = year === null ? undefined : missing.get(year);
    const cell = terms.find(({ variable }) => row.amounts.includes(variable.cell))?.variable.cell;
    return cell !== undefined && by !== undefined && Math.abs(valueOfCell(cell)) === Math.abs(by);
  });
}

/** Would the row by itself explain it: blank in those years, turned, in another unit, or moved by a year? */
function mayBeWrong(
  row: BudgetRow,
  explained: readonly Equation[],
  missing: ReadonlyMap<number, Amount>,
): boolean {
  const figures: { readonly printed: Amount; readonly meant: Amount; readonly index: number }[] = [];
  for (const equation of explained) {
    if (equation.terms.length === 0) continue;
    const index = equation.terms.reduce(
      (at, { variable }) => Math.max(at, row.amounts.indexOf(variable.cell)),
      -1,
    );
    const cell = row.amounts[index];
    const by = equation.constraint.year === null ? undefined : missing.get(equation.constraint.year);
    if (cell === undefined || by === undefined) return false;
    const printed = valueOfCell(cell);
    figures.push({ printed, meant: subtract(printed, negate(by)), index });
  }
  const all = (fits: (figure: (typeof figures)[number]) => boolean): boolean => figures.every(fits);
  const moved = (step: -1 | 1): boolean =>
    all(({ meant, index }) => {
      const beside = row.amounts[index + step];
      return beside === undefined || valueOfCell(beside) === meant;
    });
  return (
    all(({ printed }) => printed === 0) ||
    all(({ printed, meant }) => printed === negate(meant)) ||
    [10, 1000].some((factor) =>
      all(({ printed, meant }) => printed * factor === meant || printed === meant * factor),
    ) ||
    all(({ meant }) => meant === 0) ||
    moved(-1) ||
    moved(1)
  );
}
