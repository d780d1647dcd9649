import type { SheetSnapshot } from '../domain/sheetSnapshot';
import type { UnusableReason } from '../findings/unusableReason';

/** An input that cannot be used. `place` names the part or limit concerned. */
export class UnusableWorkbook extends Error {
  readonly reason: UnusableReason;
  readonly place: string | null;

  constructor(reason: UnusableReason, place: string | null = null, options?: ErrorOptions) {
    super(place === null ? reason : `${reason}: ${place}`, options);
    this.name = 'UnusableWorkbook';
    this.reason = reason;
    this.place = place;
  }
}

/** A workbook behind any host. Excel and .xlsx files implement it alike. */
export interface WorkbookPort {
  /**
   * The worksheets in tab order, hidden ones included, chart sheets left out. Sheets may be read one by one:
   * a consumer that keeps only what it needs never holds the whole workbook.
   */
  sheets(): AsyncIterable<SheetSnapshot>;
}
