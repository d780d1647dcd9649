import type { AmountCell } from '../../src/domain/budgetTable';
import type { CellRef } from '../../src/domain/cell';
import type { CauseKind } from '../../src/findings/finding';
import { figureOf } from './carry';
import type { CleanCase } from './cleanCase';
import type { Edit } from './edit';
import type { Draw } from './random';

/** A cell with what it should hold. */
export interface WrongFigure {
  readonly cell: AmountCell;
  readonly meant: number;
}

/** An error to be put into tables. */
export interface Seed {
  /** False where the same would show if another table were wrong in the same way (A and C without a Tabel B). */
  readonly oneTable?: boolean;
  readonly edits: readonly Edit[];
  /** The wrong cells, with what they should hold. */
  readonly wrong: readonly WrongFigure[];
  /**
   * What is to be found: of each group one cell at least. One group of all wrong cells where nothing else is said;
   * two errors are two groups; the figure that wrong totals were added up from is a group by itself.
   */
  readonly groups?: readonly (readonly WrongFigure[])[];
  /** Paybacks are recomputed, not compared: the error breaks no equality and is to be found all the same. */
  readonly payback?: boolean;
  /** What is wrong with a row as a whole, where no figure is: to be named as the cause of one root, without a repair. */
  readonly fault?: Fault;
}

export interface Fault {
  readonly kind: CauseKind;
  /** Cells of which the cause is to name one; none where the row is gone. */
  readonly cells: readonly CellRef[];
}

export type Seeder = (clean: CleanCase, draw: Draw) => Seed | null;

/** The figures written over the cells; null where nothing changes. */
export function seedOf(changes: readonly (readonly [AmountCell, number | null])[]): Seed | null {
  const real = changes.filter(([cell, figure]) => (figure ?? 0) !== figureOf(cell));
  if (real.length === 0) return null;
  return {
    edits: real.map(([cell, figure]) => ({ at: cell.at, figure })),
    wrong: real.map(([cell]) => ({ cell, meant: figureOf(cell) })),
  };
}
