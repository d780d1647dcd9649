import {
  absoluteFraction,
  addFractions,
  ceilingOfFraction,
  compareFractions,
  floorOfFraction,
  fraction,
  isWholeFraction,
  leastCommonMultiple,
  NOTHING,
  sumFractions,
  type Fraction,
} from '../domain/fraction';
import { minimumCostFlow, type Arc } from './minimumCostFlow';

/** A row of figures that are not divided further: one exact share per column. */
export interface ExactRow {
  /** From the widest group to the row itself. Rows of the same path are told apart by nothing but their figures. */
  readonly path: readonly string[];
  readonly shares: readonly Fraction[];
}

/** One column, or two that are added across. A null total may become either neighbour of its exact value. */
export type RequiredTotals = readonly [Fraction | null] | readonly [Fraction | null, Fraction | null];

export type RoundingRefusal =
  | { readonly kind: 'total-not-whole'; readonly column: number; readonly required: Fraction }
  /** The required total is 1 or more from what the shares add up to. */
  | {
      readonly kind: 'total-out-of-reach';
      readonly column: number;
      readonly required: Fraction;
      readonly exact: Fraction;
    }
  /** Each required total is near its column, but together they are 1 or more from the sum of all shares. */
  | { readonly kind: 'totals-conflict'; readonly required: Fraction; readonly exact: Fraction };

export type RoundingResult =
  | {
      readonly kind: 'rounded';
      /** By row as given, then by column. */ readonly rows: readonly (readonly bigint[])[];
    }
  | { readonly kind: 'refused'; readonly refusal: RoundingRefusal };

/**
 * Rounds rows × columns of exact shares to whole numbers so that every figure of the table that can be formed from it
 * is less than 1 from its exact value: every share, every sum of a row over the columns, every group of rows in one column and over
 * all columns, and every column's total. A required total is met exactly, or refused with the reason.
 *
 * Controlled rounding (Bacharach 1966; Cox 1987): groups of rows within a column and groups of rows over the columns are two
 * nested families, so the figures are the arcs of one network, in which the exact table is itself a flow; integer
 * bounds therefore have an integer flow. Of these the one with the least sum of squared deviations over all figures is taken,
 * and of several such the one that rounds away from zero the larger share, then the path that sorts first
 * (never the order in which rows are given). A row without any share has no part in it.
 */
export function roundControlled(rows: readonly ExactRow[], requiredTotals: RequiredTotals): RoundingResult {
  const refusal = refusalOf(rows, requiredTotals);
  if (refusal !== null) return { kind: 'refused', refusal };
  const network = new RoundingNetwork(rows, requiredTotals);
  const flows = minimumCostFlow({
    nodes: network.nodes,
    source: SOURCE,
    sink: SINK,
    arcs: network.pricedArcs(),
  });
  return { kind: 'rounded', rows: network.rounded(flows) };
}

/**
 * Required totals fit if and only if each lies within its column's floor and ceiling, and their sum within that of all
 * shares. (The column totals of all integer flows form an integral g-polymatroid; that holds the exact totals, and in two
 * dimensions it has no other faces than these.)
 */
function refusalOf(rows: readonly ExactRow[], requiredTotals: RequiredTotals): RoundingRefusal | null {
  const exactTotals = requiredTotals.map((_, column) =>
    sumFractions(rows.map((row) => shareOf(row, column))),
  );
  let least = 0n;
  let most = 0n;
  let sumRequired = NOTHING;
  for (const [column, required] of requiredTotals.entries()) {
    const exact = exactTotals[column] ?? NOTHING;
    const [low, high] = [floorOfFraction(exact), ceilingOfFraction(exact)];
    if (required === null) {
      least += low;
      most += high;
      sumRequired = addFractions(sumRequired, exact);
      continue;
    }
    if (!isWholeFraction(required)) return { kind: 'total-not-whole', column, required };
    const whole = required.numerator;
    if (whole < low || whole > high) return { kind: 'total-out-of-reach', column, required, exact };
    least += whole;
    most += whole;
    sumRequired = addFractions(sumRequired, required);
  }
  const exact = sumFractions(exactTotals);
  return most < floorOfFraction(exact) || least > ceilingOfFraction(exact)
    ? { kind: 'totals-conflict', required: sumRequired, exact }
    : null;
}

const SOURCE = 0;
const SINK = 1;

/** An arc that must carry something, can carry one more, or both. */
interface FigureArc {
  readonly from: number;
  readonly to: number;
  /** Units above the sum of the floors that the figure must have. */
  readonly mandatory: number;
  /** The part above the floor, where the figure may go either way; null where it may not. */
  readonly part: Fraction | null;
  /** The row and column of a share. */
  readonly cell: { readonly row: number; readonly column: number } | null;
}

interface Group {
  readonly rows: readonly number[];
  readonly parts: readonly Group[];
}

class RoundingNetwork {
  nodes = 2;
  private readonly arcs: FigureArc[] = [];
  /** Where a row's columns are added; the sink itself where there is one column. */
  private readonly rowNodes: number[];

  constructor(
    private readonly rows: readonly ExactRow[],
    requiredTotals: RequiredTotals,
  ) {
    const members = [...rows.keys()]
      .filter((row) => rows[row]?.shares.some((share) => share.numerator !== 0n))
      .sort((a, b) => comparePaths(rows[a], rows[b]));
    const all = groupRows(rows, members, 0);
    const columns = [...requiredTotals.keys()];
    const several = columns.length > 1;
    this.rowNodes = rows.map(() => (several ? this.addNode() : SINK));
    if (several) this.addAcross(all, SINK, columns);
    for (const [column, required] of requiredTotals.entries()) this.addWithin(all, SOURCE, column, required);
  }

  /** Groups of rows over all columns: from the rows towards the sink. */
  private addAcross(group: Group, towards: number, columns: readonly number[]): void {
    const only = group.parts.length === 0 ? group.rows[0] : undefined;
    const node = only === undefined ? this.addNode() : (this.rowNodes[only] ?? SINK);
    this.addFigure(node, towards, this.boundsOf(group.rows, columns, null), null);
    for (const part of group.parts) this.addAcross(part, node, columns);
  }

  /** Groups of rows in one column: from the source towards the rows. */
  private addWithin(group: Group, from: number, column: number, required: Fraction | null): void {
    const bounds = this.boundsOf(group.rows, [column], required);
    const only = group.parts.length === 0 ? group.rows[0] : undefined;
    if (only !== undefined) {
      this.addFigure(from, this.rowNodes[only] ?? SINK, bounds, { row: only, column });
      return;
    }
    const node = this.addNode();
    this.addFigure(from, node, bounds, null);
    for (const part of group.parts) this.addWithin(part, node, column, null);
  }

  private boundsOf(
    rows: readonly number[],
    columns: readonly number[],
    required: Fraction | null,
  ): Pick<FigureArc, 'mandatory' | 'part'> {
    const shares = rows.flatMap((row) => columns.map((column) => shareOf(this.rows[row], column)));
    const floors = shares.reduce((sum, share) => sum + floorOfFraction(share), 0n);
    const exact = required ?? sumFractions(shares);
    const floor = floorOfFraction(exact);
    return {
      mandatory: Number(floor - floors),
      part: isWholeFraction(exact)
        ? null
        : fraction(exact.numerator - floor * exact.denominator, exact.denominator),
    };
  }

  private addFigure(
    from: number,
    to: number,
    bounds: Pick<FigureArc, 'mandatory' | 'part'>,
    cell: FigureArc['cell'],
  ): void {
    if (bounds.mandatory > 0 || bounds.part !== null) this.arcs.push({ from, to, ...bounds, cell });
  }

  private addNode(): number {
    this.nodes += 1;
    return this.nodes - 1;
  }

  /** Two arcs a figure: what it must carry at a price that outweighs all else, and the unit more at 1 − 2 × its part. */
  pricedArcs(): Arc[] {
    const tieOrder = this.tieOrder();
    const tieScale = 1n << BigInt(tieOrder.size + 1);
    const denominator = this.arcs.reduce(
      (common, arc) => (arc.part === null ? common : leastCommonMultiple(common, arc.part.denominator)),
      1n,
    );
    const outweighing = BigInt(this.arcs.length + 1) * (denominator + 1n) * tieScale;
    return this.arcs.flatMap((arc) => {
      const { from, to, part, cell } = arc;
      const scaled = part === null ? 0n : (part.numerator * denominator) / part.denominator;
      const tie = cell === null ? 0n : (tieOrder.get(cell) ?? 0n);
      return [
        { from, to, capacity: arc.mandatory, cost: -outweighing },
        { from, to, capacity: part === null ? 0 : 1, cost: (denominator - 2n * scaled) * tieScale + tie },
      ];
    });
  }

  /** Distinct powers of two, so that no two roundings cost the same; the larger the share, the weightier. */
  private tieOrder(): Map<FigureArc['cell'], bigint> {
    const cells = this.arcs.flatMap(({ cell, part }) => (cell === null || part === null ? [] : [cell]));
    const ordered = cells
      .map((cell) => ({ cell, share: shareOf(this.rows[cell.row], cell.column) }))
      .sort(
        (a, b) =>
          compareFractions(absoluteFraction(b.share), absoluteFraction(a.share)) ||
          comparePaths(this.rows[a.cell.row], this.rows[b.cell.row]) ||
          a.cell.column - b.cell.column,
      );
    return new Map(
      ordered.map(({ cell, share }, rank) => {
        const weight = 1n << BigInt(ordered.length - 1 - rank);
        return [cell, share.numerator > 0n ? -weight : weight];
      }),
    );
  }

  rounded(flows: readonly number[]): bigint[][] {
    const result = this.rows.map((row) => row.shares.map(floorOfFraction));
    for (const [index, { cell }] of this.arcs.entries()) {
      const row = cell === null ? undefined : result[cell.row];
      if (cell === null || row === undefined) continue;
      row[cell.column] =
        (row[cell.column] ?? 0n) + BigInt((flows[2 * index] ?? 0) + (flows[2 * index + 1] ?? 0));
    }
    return result;
  }
}

/** The groups that the paths form, a group of a single part being that part. `members` are sorted by path. */
function groupRows(rows: readonly ExactRow[], members: readonly number[], depth: number): Group {
  if (members.length === 1) return { rows: members, parts: [] };
  const byName = new Map<string | number, number[]>();
  for (const member of members) {
    const path = rows[member]?.path ?? [];
    const name = depth > path.length ? member : (path[depth] ?? '');
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [member]);
    else known.push(member);
  }
  const parts = [...byName.values()].map((part) => groupRows(rows, part, depth + 1));
  const [single] = parts;
  return parts.length === 1 && single !== undefined ? single : { rows: members, parts };
}

function comparePaths(left: ExactRow | undefined, right: ExactRow | undefined): number {
  const [a, b] = [left?.path ?? [], right?.path ?? []];
  for (let depth = 0; depth < Math.max(a.length, b.length); depth += 1) {
    const [x, y] = [a[depth] ?? '', b[depth] ?? ''];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

function shareOf(row: ExactRow | undefined, column: number): Fraction {
  return row?.shares[column] ?? NOTHING;
}
