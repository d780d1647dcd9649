/**
 * The messages between Excel on the web and the frame of an add-in, as `@microsoft/office-js` 1.1.110 speaks them.
 * Found by recording them; Microsoft does not document them.
 */

/** What an add-in's frame sends: a method to invoke, or an event to listen to or no longer. */
export interface FrameRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _actionType?: number;
  readonly _data?: MethodCall | null;
}

export interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId: number };
  /** Of a batch: custom data, verb, path, headers, body, permission, flags. */
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: Settings };
}

/** Name and JSON text of each setting that an add-in keeps in the workbook. */
export type Settings = readonly (readonly [string, string])[];

export const REQUEST = 0;
export const RESPONSE = 1;

export const ActionKind = { invoke: 0, listen: 1, unlisten: 2 } as const;

/** The methods that executeMethod names by number. */
export const DispatchId = { richApi: 93, saveSettings: 76, commandCompleted: 94 } as const;

/** Where a batch's body and flags stand in ArrayData. */
export const BODY = 4;
export const FLAGS = 6;

export const NO_ERROR = 0;

/** "The operation is not supported": what lacks here, fails there. */
export const NOT_SUPPORTED = 5001;

/** A batch that is refused as a whole comes back as a number; the client knows these. */
const REFUSALS: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/** The number for a refusal's body; null: the batch was not refused. */
export function refusalNumber(statusCode: number, body: string): number | null {
  if (statusCode === 200) return null;
  const { error } = JSON.parse(body) as { readonly error: { readonly code: string } };
  const number = REFUSALS[error.code];
  if (number === undefined) throw new Error(`No number is known for the refusal ${error.code}.`);
  return number;
}

export function parseFrameRequest(data: unknown): FrameRequest | null {
  if (typeof data !== 'string') return null;
  try {
    const message = JSON.parse(data) as Partial<FrameRequest> | null;
    return message?._messageType === REQUEST && message._actionName !== undefined
      ? (message as FrameRequest)
      : null;
  } catch {
    // Other scripts of the page send each other messages too.
    return null;
  }
}
