import type { Json, JsonRecord } from './json';
import type { ServerState } from '../serverState';

/** An argument of a remote method: plain data, or another object of the server. */
export type Argument = Json | Remote;

/** A property. `since` is the minor version of ExcelApi 1.x that brought it (documented on Microsoft Learn). */
export interface Scalar<State> {
  readonly since?: number;
  get(self: State, server: ServerState): Json;
  set?(self: State, value: Json, server: ServerState): void;
}

/** A property that leads to another object; null answers a null object. */
export interface Link<State> {
  readonly since?: number;
  open(self: State, server: ServerState): Remote | null;
}

export interface Method<State> {
  readonly since?: number;
  call(self: State, args: readonly Argument[], server: ServerState): Json | Remote | void;
}

/** A class of the Excel API as the server sees it, with PascalCase members as they come over the wire. */
export interface RemoteType<State> {
  readonly name: string;
  readonly scalars: Readonly<Record<string, Scalar<State>>>;
  readonly links: Readonly<Record<string, Link<State>>>;
  readonly methods: Readonly<Record<string, Method<State>>>;
  /** The keys that the client needs to find the object again. */
  identity?(self: State): JsonRecord;
  /** A collection's members. */
  items?(self: State, server: ServerState): readonly Remote[];
  /** A collection's member by key; throws ItemNotFound. */
  item?(self: State, key: Json, server: ServerState): Remote;
  /** Ranges are tracked: `_KeepReference` gives them an id that outlives the batch. */
  readonly tracked?: true;
}

/** One object on the server's side. */
export class Remote<State = unknown> {
  readonly type: RemoteType<State>;
  readonly state: State;
  /** Set once the client keeps a reference. */
  referenceId: string | null = null;

  constructor(type: RemoteType<State>, state: State) {
    this.type = type;
    this.state = state;
  }
}

export function isRemote(value: unknown): value is Remote {
  return value instanceof Remote;
}
