import { Faults } from './faults';
import { HostEvents } from './hostEvents';
import { RequestLog } from './requestLog';
import { ServerState } from './serverState';
import type { BridgeMessage, WireAction, WireAnswer } from './wire/request';
import { ActionType, WRITE_FLAG } from './wire/request';
import { processBatch } from './wire/processBatch';
import { recalculate } from './workbook/recalculate';
import type { SimWorkbook } from './workbook/simWorkbook';

export interface ServerOptions {
  /** The minor version of ExcelApi 1.x; the product needs 12. */
  readonly excelApi?: number;
  /** Excel on the web refuses larger requests and answers: 5 MB, documented on Microsoft Learn. */
  readonly payloadLimit?: number;
}

/** What the transport carries back: an HTTP-like status with a body. */
export interface ServerReply {
  readonly statusCode: number;
  readonly body: string;
}

/** The simulated Excel: answers the batches of the real Office.js client from a workbook in memory. */
export class ExcelServer {
  readonly state: ServerState;
  readonly events = new HostEvents();
  readonly log = new RequestLog();
  readonly faults = new Faults();
  readonly #payloadLimit: number;

  constructor(workbook: SimWorkbook, options: ServerOptions = {}) {
    this.state = new ServerState(workbook, options.excelApi ?? 12, this.events);
    this.#payloadLimit = options.payloadLimit ?? 5_000_000;
    recalculate(workbook);
  }

  answer(message: BridgeMessage, requestBytes: number): ServerReply {
    const actions = message.message.body.Actions;
    const isRelease = actions.length > 0 && actions.every(isReleaseAction);
    const reply = this.#reply(message, requestBytes, isRelease);
    this.log.add({
      requestBytes,
      answerBytes: byteLength(reply.body),
      actions: actions.length,
      isWrite: (message.flags & WRITE_FLAG) !== 0,
      isRelease,
      error: reply.error,
    });
    return { statusCode: reply.statusCode, body: reply.body };
  }

  #reply(
    { message }: BridgeMessage,
    requestBytes: number,
    isRelease: boolean,
  ): ServerReply & { readonly error: string | null } {
    if (this.faults.isCellBeingEdited) return refusal('InvalidOperationInCellEditMode');
    if (requestBytes > this.#payloadLimit) return refusal('RequestPayloadSizeLimitExceeded');
    const beforeAction = isRelease ? () => undefined : this.faults.next(message.body.Actions.length);
    const answer: WireAnswer = processBatch(message.body, this.state, beforeAction);
    const body = JSON.stringify(answer);
    if (byteLength(body) > this.#payloadLimit) return refusal('ResponsePayloadSizeLimitExceeded');
    return { statusCode: 200, body, error: 'Error' in answer ? answer.Error.Code : null };
  }
}

function refusal(code: string): ServerReply & { readonly error: string } {
  return { statusCode: 400, body: JSON.stringify({ error: { code, message: code } }), error: code };
}

function isReleaseAction({ ActionType: type, Name }: WireAction): boolean {
  return (type === ActionType.method && Name === '_RemoveReference') || type === ActionType.instantiate;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
