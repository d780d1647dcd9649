import type { Area } from '../domain/a1';
import type { AmountCell, BudgetTable } from '../domain/budgetTable';
import type { CellRef } from '../domain/cell';
import type { Proposal } from '../domain/proposal';
import type { SheetSnapshot } from '../domain/sheetSnapshot';

/** A place that looks like a standard table, or a part of one, but could not be read. */
export interface UnrecognisedPlace {
  readonly kind: 'table' | 'caption' | 'column';
  readonly sheetId: string;
  readonly area: Area;
  /** The header's first cell. */
  readonly at: CellRef;
  readonly caption: string | null;
  /** How many amounts stand in it. */
  readonly amounts: number;
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** Everything the engine knows of one workbook after reading. */
export interface WorkbookReading {
  readonly file: string;
  /** All sheets in tab order, the product's own included. */
  readonly sheets: readonly SheetInfo[];
  /** The product's own sheets, which hold no proposal tables but what people wrote into them. */
  readonly ownSheets: readonly SheetSnapshot[];
  readonly proposals: readonly Proposal[];
  /** Every standard table in sheet order, those that belong to no proposal included. */
  readonly tables: readonly BudgetTable[];
  readonly unrecognised: readonly UnrecognisedPlace[];
}

/** How much of a workbook was read: shown with every verdict. */
export interface Coverage {
  readonly sheets: number;
  readonly tables: number;
  readonly rows: number;
  readonly amounts: number;
  readonly unreadable: number;
  readonly constraints: number;
}

/** Counts the non-blank cells in amount columns. */
export function isPrinted(cell: AmountCell): boolean {
  return cell.kind !== 'blank';
}
