import { Store } from '../src/workbook/session/store';
import { ExcelServer } from '../test/excelHost/excelServer';
import { editAsUser } from '../test/excelHost/userEdits';
import { ExcelOnTheWeb } from '../test/excelHost/web/excelOnTheWeb';
import { a1Of, type Area } from '../src/domain/a1';
import type { SimSheet } from '../test/excelHost/workbook/simSheet';
import type { SimWorkbook } from '../test/excelHost/workbook/simWorkbook';
import { select } from '../test/excelHost/workbookChanges';
import { typedByUser } from './grid/typedByUser';
import { contentOf, markedCopy, sheetsBeside } from './open/markedCopy';

const PANE = '/taskpane.html';

/** What the page draws anew for: everything else is in the workbook itself. */
export interface BenchState {
  /** Counts what happened; the workbook changes in place. */
  readonly version: number;
  readonly isPaneShown: boolean;
  readonly isDark: boolean;
}

export interface ExcelSettings {
  /** Minor version of ExcelApi 1.x. */
  readonly excelApi: number;
  readonly language: string;
}

/** A copy of the file; or why there is none: there is no file, or what it could not hold was changed. */
export type SavedCopy =
  | { readonly kind: 'copy'; readonly bytes: Uint8Array; readonly leftOut: readonly string[] }
  | { readonly kind: 'made-up' }
  | { readonly kind: 'changed' };

/** One workbook open in the simulated Excel, with the pane beside it. Tests reach it as `window.openExcel`. */
export class OpenExcel {
  readonly workbook: SimWorkbook;
  readonly server: ExcelServer;
  readonly web: ExcelOnTheWeb;
  readonly #file: Uint8Array | null;
  readonly #content: readonly string[];
  readonly #store = new Store<BenchState>({ version: 0, isPaneShown: true, isDark: false });
  readonly state = this.#store.get;
  readonly subscribe = this.#store.subscribe;

  /** @param file what it was opened from; null: it was made up */
  constructor(workbook: SimWorkbook, file: Uint8Array | null, { excelApi, language }: ExcelSettings) {
    this.workbook = workbook;
    this.#file = file;
    this.server = new ExcelServer(workbook, { excelApi });
    this.#content = contentOf(workbook);
    this.web = new ExcelOnTheWeb(this.server, { language, hasSharedRuntime: true }, () => this.#drawSoon());
    this.web.frame.addEventListener('load', () => this.#showTheme());
    this.web.load(PANE);
  }

  reloadPane(): void {
    this.web.load(PANE);
  }

  /** Presses a ribbon button; the pane may be closed. */
  async press(command: string): Promise<void> {
    await this.web.invokeCommand(command);
    this.#draw();
  }

  showPane(isShown: boolean): void {
    this.server.state.showPane(isShown);
    this.#draw();
  }

  select(sheet: SimSheet, areas: readonly Area[]): void {
    select(this.server.state, sheet, areas);
    this.#draw();
  }

  /** From the first keystroke until Enter or Escape Excel refuses every request. */
  beginEdit(): void {
    this.server.faults.isCellBeingEdited = true;
  }

  /** What was typed, in Danish spelling; null: the editing was given up. */
  endEdit(sheet: SimSheet, row: number, column: number, text: string | null): void {
    this.server.faults.isCellBeingEdited = false;
    if (text !== null) editAsUser(this.server, sheet.name, a1Of({ row, column }), typedByUser(text));
    this.#draw();
  }

  /** What another person types into the workbook. */
  editAsCoAuthor(sheetName: string, address: string, value: number): void {
    editAsUser(this.server, sheetName, address, value, 'Remote');
    this.#draw();
  }

  /** Excel's own theme. Office.js 1.1.110 does not tell the pane on the web: the sandbox does in its place. */
  setDark(isDark: boolean): void {
    this.#store.update({ isDark });
    this.#showTheme();
  }

  /** A copy of the file with the marks as they stand; sheets that came later are left out of it. */
  async markedCopy(): Promise<SavedCopy> {
    if (this.#file === null) return { kind: 'made-up' };
    const leftOut = sheetsBeside(this.#content, this.workbook);
    if (leftOut === null) return { kind: 'changed' };
    return { kind: 'copy', bytes: await markedCopy(this.#file, this.workbook), leftOut };
  }

  close(): void {
    this.web.close();
  }

  #showTheme(): void {
    const pane = this.web.frame.contentWindow as
      (Window & { Office?: { context?: object }; Event: typeof Event }) | null;
    const context = pane?.Office?.context;
    if (pane === null || context === undefined) return;
    const bodyBackgroundColor = this.state().isDark ? '#292929' : '#FFFFFF';
    Object.defineProperty(context, 'officeTheme', { value: { bodyBackgroundColor }, configurable: true });
    pane.dispatchEvent(new pane.Event('focus'));
  }

  #isDrawing = false;

  #drawSoon(): void {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    requestAnimationFrame(() => {
      this.#isDrawing = false;
      this.#draw();
    });
  }

  #draw(): void {
    const { version } = this.state();
    this.#store.update({ version: version + 1, isPaneShown: this.server.state.isPaneShown });
  }
}
