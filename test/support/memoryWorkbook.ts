import { keyOfCell, type CellKey, type CellRef } from '../../src/domain/cell';
import type { SheetCell, SheetSnapshot } from '../../src/domain/sheetSnapshot';
import { isOwnSheet } from '../../src/reading/ownSheets';
import type { FoundMark, Mark, MarkOutcome, SkippedSheet } from '../../src/workbook/markPort';
import { markRules } from '../../src/workbook/markRules';
import type {
  HostFailure,
  OpenReading,
  OpenWorkbook,
  SheetChoice,
  StandingCell,
} from '../../src/workbook/session/openWorkbook';
import type { SheetModel } from '../../src/workbook/sheetModel';
import type { PutSheet, SheetOutcome, SheetsOutcome, SheetToPut } from '../../src/workbook/sheetWriter';
import type { CellState, CellWrite, WriteOutcome } from '../../src/workbook/valueWriter';
import { sameContent } from '../../src/workbook/valueWriter';

/** An error of the host, of a kind. */
export class MemoryFailure extends Error {
  readonly kind: HostFailure;

  constructor(kind: HostFailure) {
    super(kind);
    this.kind = kind;
  }
}

/** An open workbook without a host: what a session does to it can be looked at. */
export class MemoryWorkbook implements OpenWorkbook {
  sheets: SheetSnapshot[];
  activeSheetId: string;
  marks: readonly Mark[] = [];
  oldMarks: FoundMark[] = [];
  selected: CellRef | null = null;
  reads: SheetChoice[] = [];
  /** Errors for the next readings, first come first. */
  failures: HostFailure[] = [];
  /** Errors for the next markings, and for the next looks for marks. */
  markFailures: HostFailure[] = [];
  lookFailures: HostFailure[] = [];
  /** How often marks were written. */
  markings = 0;
  /** Whether the user's undo history survives a write. */
  hasUndo = true;
  protectedSheets = new Set<string>();
  /** How often a sheet of ours was written. */
  reports = 0;
  /** Why no sheet can be written. */
  sheetRefusal: SheetOutcome | null = null;
  /** What comes of the next writings of several sheets, instead of writing them; first come first. */
  setOutcomes: SheetsOutcome[] = [];
  /** Resolves the readings that wait while this is set. */
  gate: Promise<void> | null = null;

  constructor(sheets: readonly SheetSnapshot[]) {
    this.sheets = [...sheets];
    this.activeSheetId = sheets[0]?.id ?? '';
  }

  async read(choice: SheetChoice, signal: AbortSignal): Promise<OpenReading> {
    this.reads.push(choice);
    await this.gate;
    signal.throwIfAborted();
    const failure = this.failures.shift();
    if (failure !== undefined) throw new MemoryFailure(failure);
    const isChosen = (sheet: SheetSnapshot): boolean => {
      switch (choice.kind) {
        case 'all':
          return true;
        case 'active':
          return sheet.id === this.activeSheetId || isOwnSheet(sheet);
        case 'some':
          return choice.sheetIds.has(sheet.id);
      }
    };
    return {
      workbookName: 'Mappe.xlsx',
      list: this.sheets.map(({ id, name, visible }) => ({ id, name, visible })),
      sheets: this.sheets.filter(isChosen),
    };
  }

  sheetInFront(): Promise<string | null> {
    return Promise.resolve(this.activeSheetId);
  }

  readCells(cells: readonly CellRef[]): Promise<ReadonlyMap<CellKey, CellState>> {
    return Promise.resolve(
      new Map(
        cells.flatMap((cell) => {
          const state = this.stateOf(cell);
          return state === null ? [] : [[keyOfCell(cell), state] as const];
        }),
      ),
    );
  }

  readStanding(cells: readonly CellRef[]): Promise<ReadonlyMap<CellKey, StandingCell>> {
    return Promise.resolve(
      new Map(
        cells.flatMap((cell) => {
          const state = this.stateOf(cell);
          const isLocked = this.protectedSheets.has(cell.sheetId);
          return state === null ? [] : [[keyOfCell(cell), { state, isLocked }] as const];
        }),
      ),
    );
  }

  async write(writes: readonly CellWrite[]): Promise<WriteOutcome> {
    const changed = writes.filter(({ cell, before }) => {
      const now = this.stateOf(cell);
      return now === null || !sameContent(now, before);
    });
    if (changed.length > 0) {
      return { kind: 'refused', cells: changed.map(({ cell }) => ({ cell, reason: 'changed' })) };
    }
    await Promise.resolve();
    for (const { cell, after } of writes) this.put(cell, after);
    return {
      kind: 'written',
      undo: writes.map(({ cell, before, after }) => ({ cell, before: after, after: before })),
    };
  }

  readMarks(): Promise<readonly FoundMark[]> {
    const failure = this.lookFailures.shift();
    if (failure !== undefined) return Promise.reject(new MemoryFailure(failure));
    return Promise.resolve(this.oldMarks);
  }

  replaceMarks(marks: readonly Mark[], sheetIds?: ReadonlySet<string>): Promise<MarkOutcome> {
    this.markings += 1;
    const failure = this.markFailures.shift();
    if (failure !== undefined) return Promise.reject(new MemoryFailure(failure));
    const isConcerned = (sheetId: string): boolean => sheetIds?.has(sheetId) ?? true;
    const kept = this.marks.filter(({ cell }) => !isConcerned(cell.sheetId));
    const placed = marks.filter(({ cell }) => !this.protectedSheets.has(cell.sheetId));
    this.marks = [...kept, ...placed];
    const stale = this.oldMarks.filter(({ sheetId }) => this.protectedSheets.has(sheetId));
    this.oldMarks = stale;
    const skipped = [...this.protectedSheets].flatMap((sheetId): SkippedSheet[] => {
      const missing = marks.filter(({ cell }) => cell.sheetId === sheetId).length;
      return missing + stale.length === 0
        ? []
        : [{ sheetId, reason: 'protected', missing, stale: stale.length }];
    });
    const marked = markRules(placed).length === 0 ? 0 : placed.length;
    return Promise.resolve({ marked, skipped });
  }

  goTo(cell: CellRef): Promise<boolean> {
    if (this.sheets.find(({ id }) => id === cell.sheetId)?.visible !== true) return Promise.resolve(false);
    this.selected = cell;
    return Promise.resolve(true);
  }

  keepsUndo(): boolean {
    return this.hasUndo;
  }

  failureOf(error: unknown): HostFailure {
    return error instanceof MemoryFailure ? error.kind : 'unknown';
  }

  putSheet(model: SheetModel, replacing: string | null): Promise<SheetOutcome> {
    if (this.sheetRefusal !== null) return Promise.resolve(this.sheetRefusal);
    this.reports += 1;
    const written = snapshotOfModel(replacing ?? `own${this.sheets.length}`, model);
    const others = this.sheets.filter(({ id }) => id !== written.id);
    this.sheets = [...others, written];
    return Promise.resolve('done');
  }

  putSheets(sheets: readonly SheetToPut[]): Promise<SheetsOutcome> {
    const refusal = this.sheetRefusal;
    if (refusal !== null && refusal !== 'done') {
      const refused = sheets.map(({ model }) => ({ name: model.name, reason: refusal }));
      return Promise.resolve({ kind: 'refused', sheets: refused });
    }
    const outcome = this.setOutcomes.shift();
    if (outcome !== undefined) return Promise.resolve(outcome);
    const written = sheets.map(({ model, replacing }): PutSheet => {
      const known = this.sheets.find(({ id }) => id === replacing);
      const name = known?.name ?? model.name;
      const sheet = snapshotOfModel(replacing ?? `own${this.sheets.length}`, { ...model, name });
      this.sheets =
        known === undefined
          ? [...this.sheets, sheet]
          : this.sheets.map((each) => (each === known ? sheet : each));
      return { id: sheet.id, name };
    });
    return Promise.resolve({ kind: 'written', sheets: written, isPageSetUp: true });
  }

  removeSheet(sheetId: string): Promise<SheetOutcome> {
    this.sheets = this.sheets.filter(({ id }) => id !== sheetId);
    return Promise.resolve('done');
  }

  /** What a user types into a cell. */
  type(cell: CellRef, value: number | string): void {
    this.put(cell, { formula: null, value, numberFormat: 'General' });
  }

  stateOf({ sheetId, row, column }: CellRef): CellState | null {
    const sheet = this.sheets.find(({ id }) => id === sheetId);
    if (sheet === undefined) return null;
    const cell = sheet.rows.find((each) => each.row === row)?.cells.find((each) => each.column === column);
    const value = cell?.value ?? '';
    return {
      formula: cell === undefined || cell.formula === null ? null : `=${cell.formula}`,
      value: typeof value === 'object' ? value.error : value,
      numberFormat: cell?.numberFormat ?? 'General',
    };
  }

  private put({ sheetId, row, column }: CellRef, { formula, value, numberFormat }: CellState): void {
    const written: SheetCell = { column, value, formula: formula?.slice(1) ?? null, numberFormat };
    this.sheets = this.sheets.map((sheet) => {
      if (sheet.id !== sheetId) return sheet;
      const old = sheet.rows.find((each) => each.row === row) ?? { row, hidden: false, cells: [] };
      const others = old.cells.filter((cell) => cell.column !== column);
      const cells = value === '' ? others : [...others, written].sort((a, b) => a.column - b.column);
      const rows = [...sheet.rows.filter((each) => each.row !== row), { ...old, cells }];
      return { ...sheet, rows: rows.sort((a, b) => a.row - b.row) };
    });
  }
}

/** A sheet of ours as it reads once it is written. */
function snapshotOfModel(id: string, { name, rows }: SheetModel): SheetSnapshot {
  return {
    id,
    name,
    visible: true,
    rows: rows.flatMap(({ cells }, row) => {
      const filled = cells.filter(({ value }) => value !== null && value !== '');
      return filled.length === 0 ? [] : [{ row, hidden: false, cells: filled }];
    }),
  };
}
