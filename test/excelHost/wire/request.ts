import type { Json, JsonRecord } from './json';

/**
 * The RichApi wire format, as the `@microsoft/office-js` 1.1.110 bundle sends it: one batch of actions over object
 * paths. Found by recording what each public call sends; Microsoft does not document it.
 */
export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

/** A proxy object given as an argument arrives as the id of its path, at the same index. */
export interface WireArguments {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export type WireAnswer =
  | { readonly Results: readonly WireResult[]; readonly TraceIds: readonly number[] }
  | {
      readonly Error: WireError;
      readonly ProcessedResults: { readonly Results: readonly WireResult[] };
      readonly TraceIds: readonly number[];
    };

/** What HostBridge hands over: the batch with its flags (1 marks a write, 4 a concurrent read). */
export interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: WireRequest; readonly headers: JsonRecord };
}

export const WRITE_FLAG = 1;
