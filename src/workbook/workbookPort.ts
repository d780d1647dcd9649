import type { SheetSnapshot } from '../domain/sheetSnapshot';

/** Why a file or workbook cannot be used at all. The command line and the pane word it. */
export type UnusableReason =
  | 'missing-file'
  | 'not-a-file'
  | 'empty-file'
  | 'csv'
  | 'old-xls'
  | 'binary-xlsb'
  | 'encrypted'
  | 'not-a-zip'
  | 'truncated-zip'
  | 'not-a-workbook'
  | 'broken-part'
  | 'too-large'
  | 'no-sheets'
  | 'no-standard-table'
  | 'unreadable-file';

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
