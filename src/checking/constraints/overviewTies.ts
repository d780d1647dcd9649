import {
  valueOfCell,
  yearOfColumn,
  type AmountColumn,
  type BudgetRow,
  type BudgetTable,
  type TableKind,
} from '../../domain/budgetTable';
import type { CommitteeRegistry } from '../../domain/committee';
import type { Proposal } from '../../domain/proposal';
import { totalOf, type Constraint, type Term } from '../constraint';
import { cellIn, columnOfYear, itemsOf, sourceFigure, termsOf, totalRowOf, yearsThatHold } from '../economy';
import type { ProposalIndex } from '../proposalIndex';
import { columnIndices, constraintOf } from './builder';
import { isUnfilled } from './unfilled';

interface Figure {
  readonly terms: readonly Term[];
  readonly followed: readonly Term[] | null;
  readonly kind: TableKind;
}

/**
 * Overview lines against the proposals they are about: Tabel 1's permanent change in the years of the overview's
 * header, an administration's share against its row in Tabel A, Samlet investering against the implementation costs
 * of all years. The overview's sign is uniform per table, and may be the opposite (domain guide, section 8).
 */
export function overviewTies(
  table: BudgetTable,
  proposals: ProposalIndex,
  committees: CommitteeRegistry,
): Constraint[] {
  const asPrinted = tiesWithSign(table, proposals, committees, 1);
  const turned = tiesWithSign(table, proposals, committees, -1);
  const opposite = oppositeSigns(asPrinted);
  if (opposite !== 0) return opposite > 0 ? turned : asPrinted;
  return yearsThatHold(turned) > yearsThatHold(asPrinted) ? turned : asPrinted;
}

/** More figures with the opposite sign of the proposals' than with the same: the overview counts the other way. */
function oppositeSigns(ties: readonly Constraint[]): number {
  let balance = 0;
  for (const tie of ties) {
    if (tie.year !== null) balance -= Math.sign(valueOfCell(tie.left)) * Math.sign(totalOf(tie.terms));
  }
  return balance;
}

function tiesWithSign(
  table: BudgetTable,
  proposals: ProposalIndex,
  committees: CommitteeRegistry,
  sign: 1 | -1,
): Constraint[] {
  return table.rows.flatMap((row) => {
    if (row.role !== 'item' || row.section === 'implementation') return [];
    const proposal = proposals.find(row);
    if (proposal === null) return [];
    return columnIndices(table).flatMap((column) => {
      const left = cellIn(row, column);
      const header = table.columns[column];
      if (left === null || header === undefined || isUnfilled(row, column, table)) return [];
      const figure = figureFor(header, proposal, committees);
      if (figure === null) return [];
      const oriented = header.role.kind === 'investment' ? 1 : sign;
      return constraintOf({
        code: 'overview-tie',
        table,
        proposal,
        row,
        column,
        left,
        terms: orient(figure.terms, oriented),
        followed: figure.followed === null ? null : orient(figure.followed, oriented),
        source: { kind: figure.kind, committeeId: header.shareOf },
      });
    });
  });
}

function orient(terms: readonly Term[], sign: 1 | -1): Term[] {
  return terms.map((term) => ({ ...term, sign: (term.sign * sign) as 1 | -1 }));
}

function figureFor(header: AmountColumn, proposal: Proposal, committees: CommitteeRegistry): Figure | null {
  const economy = proposal.tables.find((table) => table.kind === 'proposal-economy');
  if (economy === undefined) return null;
  if (header.role.kind === 'investment') return investmentFigure(economy);
  const year = yearOfColumn(header);
  if (year === null) return null;
  if (header.shareOf !== null) return shareFigure(proposal, header.shareOf, year, committees);
  const column = columnOfYear(economy, year);
  if (column < 0) return null;
  const figure = sourceFigure(totalRowOf(economy, 'permanent'), itemsOf(economy, 'permanent'), column);
  return figure === null ? null : { ...figure, kind: 'proposal-economy' };
}

function investmentFigure(economy: BudgetTable): Figure | null {
  const total = totalRowOf(economy, 'implementation');
  const items = itemsOf(economy, 'implementation');
  const figures = columnIndices(economy).flatMap((column) => sourceFigure(total, items, column) ?? []);
  if (figures.length === 0) return null;
  return {
    terms: figures.flatMap(({ terms }) => terms.map(ifFilled)),
    followed: figures.some(({ followed }) => followed !== null)
      ? figures.flatMap(({ terms, followed }) => followed ?? terms)
      : null,
    kind: 'proposal-economy',
  };
}

/** A blank is no addend, but an amount may belong in it. */
function ifFilled(term: Term): Term {
  return term.cell.kind === 'blank' ? { ...term, only: 'nonzero' } : term;
}

function shareFigure(
  proposal: Proposal,
  committeeId: string,
  year: number,
  committees: CommitteeRegistry,
): Figure | null {
  const net = proposal.tables.find((table) => table.kind === 'net-effect');
  if (net === undefined) return null;
  const column = columnOfYear(net, year);
  const belongs = (row: BudgetRow): boolean =>
    row.committeeId === committeeId ||
    committees.find((committee) => committee.id === row.committeeId)?.parent === committeeId;
  const rows = net.rows.filter((row) => row.role === 'item' && belongs(row));
  if (column < 0 || rows.length === 0) return null;
  return { terms: termsOf(rows, column), followed: null, kind: 'net-effect' };
}
