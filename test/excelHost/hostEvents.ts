import type { Json } from './wire/json';

/** Event codes of the wire, as the bundle registers them. */
export const EventCode = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  rowHiddenChanged: 22,
} as const;

export type EventName = keyof typeof EventCode;

export const ALL_EVENTS = Object.keys(EventCode) as readonly EventName[];

/** All events go to the workbook's collection of sheets; sheets of their own are not listened to in this project. */
const WORKBOOK_TARGET = 'Workbook';

/** One entry as HostBridge delivers it: category (always 65536), code, target, arguments as JSON, id. */
export type EventEntry = readonly [number, number, string, string, number];

/** Which events the add-in listens to, and the way to it. */
export class HostEvents {
  readonly #registered = new Set<EventName>();
  #deliver: (entry: EventEntry) => void = () => undefined;

  onDelivery(deliver: (entry: EventEntry) => void): void {
    this.#deliver = deliver;
  }

  register(name: EventName): void {
    this.#registered.add(name);
  }

  unregister(name: EventName): void {
    this.#registered.delete(name);
  }

  registered(): readonly EventName[] {
    return [...this.#registered];
  }

  raise(name: EventName, args: Readonly<Record<string, Json>>): void {
    if (!this.#registered.has(name)) return;
    this.#deliver([65536, EventCode[name], WORKBOOK_TARGET, JSON.stringify(args), 0]);
  }
}
