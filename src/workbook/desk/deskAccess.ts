import type { Language } from '../../findings/language';
import type { CheckSession } from '../session/checkSession';
import type { DistributionDesk } from './distributionDesk';
import type { WorkbookDesk } from './workbookDesk';

/** The way to the desk, whose code is loaded when it is first asked for: most who open the pane only check. */
export interface DeskAccess {
  /** The desk on the open workbook, the same one every time. It reads the workbook when it is first opened. */
  readonly open: () => Promise<DistributionDesk>;
  /** How often the ribbon has asked for the desk's page. A change of the number means: show it. */
  readonly requests: () => number;
  readonly onRequest: (listener: () => void) => () => void;
}

/** See {@link DeskAccess}; pane and ribbon share one. */
export class LazyDesk implements DeskAccess {
  readonly #session: CheckSession;
  readonly #language: () => Language;
  readonly #listeners = new Set<() => void>();
  #loading: Promise<WorkbookDesk> | null = null;
  #desk: WorkbookDesk | null = null;
  #requests = 0;

  constructor(session: CheckSession, language: () => Language) {
    this.#session = session;
    this.#language = language;
  }

  readonly open = async (): Promise<DistributionDesk> => {
    const isFirst = this.#desk === null;
    const desk = await this.load();
    if (isFirst) await desk.refresh();
    return desk;
  };

  /** The desk without a reading. A page that could not load it tries again the next time. */
  async load(): Promise<WorkbookDesk> {
    this.#loading ??= import('./workbookDesk').then(
      ({ WorkbookDesk: Desk }) => new Desk(this.#session, this.#language),
    );
    try {
      this.#desk = await this.#loading;
    } catch (error) {
      this.#loading = null;
      throw error;
    }
    return this.#desk;
  }

  readonly requests = (): number => this.#requests;

  readonly onRequest = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The ribbon asks for the desk's page. */
  requestPage(): void {
    this.#requests += 1;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Sheets were edited: a desk that nobody has opened yet has nothing to follow. */
  sheetsChanged(sheetIds: Iterable<string>): void {
    this.#desk?.sheetsChanged(sheetIds);
  }
}
