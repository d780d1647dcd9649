import type { HostEvents } from './hostEvents';
import type { Remote } from './wire/remote';
import type { SimWorkbook } from './workbook/simWorkbook';

/** What outlives a batch on the server's side. */
export class ServerState {
  readonly workbook: SimWorkbook;
  /** The minor version of ExcelApi 1.x that this Excel supports. */
  readonly excelApi: number;
  readonly events: HostEvents;
  /** Tracked ranges by the id that the client holds. */
  readonly references = new Map<string, Remote>();
  /** Does the add-in hear events? (Excel.Runtime.enableEvents) */
  eventsEnabled = true;
  #nextReference = 1;
  #isPaneShown = true;
  #tellPane: (isShown: boolean) => void = () => undefined;

  constructor(workbook: SimWorkbook, excelApi: number, events: HostEvents) {
    this.workbook = workbook;
    this.excelApi = excelApi;
    this.events = events;
  }

  keep(target: Remote): void {
    target.referenceId ??= `ref:${this.#nextReference++}`;
    this.references.set(target.referenceId, target);
  }

  /** Is the add-in's pane open? With a shared runtime its page runs also while it is not. */
  get isPaneShown(): boolean {
    return this.#isPaneShown;
  }

  showPane(isShown: boolean): void {
    if (this.#isPaneShown === isShown) return;
    this.#isPaneShown = isShown;
    this.#tellPane(isShown);
  }

  onPane(tell: (isShown: boolean) => void): void {
    this.#tellPane = tell;
  }
}
