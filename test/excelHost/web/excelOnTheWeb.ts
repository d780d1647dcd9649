import type { EventEntry } from '../hostEvents';
import { ALL_EVENTS } from '../hostEvents';
import type { ExcelServer } from '../excelServer';
import type { BridgeMessage, WireRequest } from '../wire/request';
import { appContextOf } from './appContext';
import type { HostLook } from './appContext';
import type { FrameRequest, MethodCall, Settings } from './protocol';
import {
  ActionKind,
  BODY,
  DispatchId,
  FLAGS,
  NO_ERROR,
  NOT_SUPPORTED,
  parseFrameRequest,
  refusalNumber,
  RESPONSE,
} from './protocol';

const CONVERSATION = 'conversation';
const INSTANCE = 'add-in';

/** Tells the pane that it is shown or hidden; a code of its own on the wire. */
const VISIBILITY_CHANGED = 65539;
const EVENT_CATEGORY = 65536;

/**
 * The page around an add-in as Excel on the web is: it hosts the add-in's own page in a frame and answers the
 * unmodified Office.js in there from the simulated Excel. Needs https and the add-in on the same host name.
 */
export class ExcelOnTheWeb {
  readonly frame: HTMLIFrameElement;
  readonly #server: ExcelServer;
  readonly #look: HostLook;
  readonly #onAnswered: () => void;
  readonly #pending = new Map<string, () => void>();
  #settings: Settings = [];
  #nextCommand = 1;

  constructor(server: ExcelServer, look: HostLook, onAnswered: () => void = () => undefined) {
    this.#server = server;
    this.#look = look;
    this.#onAnswered = onAnswered;
    this.frame = document.createElement('iframe');
    this.frame.title = 'Forslagskontrol';
    this.frame.name = JSON.stringify({
      baseFrameName: INSTANCE,
      hostInfo: `Excel|Web|16.00|${look.language}|correlation||`,
      xdmInfo: `${CONVERSATION}|${INSTANCE}|${location.origin}`,
      serializerVersion: '1',
    });
    server.events.onDelivery((entry) => setTimeout(() => this.#deliver(entry)));
    server.state.onPane((isShown) => {
      const visibility = JSON.stringify({ visibility: isShown ? 'Visible' : 'Hidden' });
      setTimeout(() => this.#deliver([EVENT_CATEGORY, VISIBILITY_CHANGED, '', visibility, 0]));
    });
    addEventListener('message', this.#receive);
  }

  /** Loads the add-in's page; once more: as after closing and opening the pane of an add-in without shared runtime. */
  load(page: string): void {
    for (const name of ALL_EVENTS) this.#server.events.unregister(name);
    const hostInfo = `Excel$Web$16.00$${this.#look.language}$correlation$$$0`;
    this.frame.src = `${page}?_host_Info=${encodeURIComponent(hostInfo)}`;
  }

  /** Presses a button of the ribbon; resolves when the add-in says that the command has come to an end. */
  invokeCommand(name: string): Promise<void> {
    const id = `command ${this.#nextCommand++}`;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      this.#fire('appCommandInvoked', { 0: id, 1: name, 2: JSON.stringify({ source: { id: name } }) });
    });
  }

  close(): void {
    removeEventListener('message', this.#receive);
    this.frame.remove();
  }

  readonly #receive = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== this.frame.contentWindow) return;
    const request = parseFrameRequest(data);
    if (request === null) return;
    const answer = this.#answer(request);
    const respond = (): void => this.#post({ ...answer, _correlationId: request._correlationId });
    if (this.#server.faults.delay > 0) setTimeout(respond, this.#server.faults.delay);
    else respond();
    this.#onAnswered();
  };

  #answer(request: FrameRequest): Record<string, unknown> {
    return {
      _actionName: request._actionName,
      _errorCode: NO_ERROR,
      _responseType: 0,
      _data: this.#dataFor(request),
    };
  }

  #dataFor({ _actionName, _actionType, _data }: FrameRequest): unknown {
    if (_actionName === 'ContextActivationManager_getAppContextAsync') {
      return appContextOf(this.#server, this.#look, INSTANCE, this.#settings);
    }
    if (_actionName === 'executeMethod') return this.#execute(_data ?? {});
    const isSubscription = _actionType === ActionKind.listen || _actionType === ActionKind.unlisten;
    return isSubscription ? { Error: NO_ERROR } : null;
  }

  #execute(call: MethodCall): unknown {
    const done = { Error: NO_ERROR, Version: 1 };
    switch (call.DdaMethod?.DispatchId) {
      case DispatchId.richApi: {
        const { statusCode, body } = this.#batch(call.ArrayData ?? []);
        const refusal = refusalNumber(statusCode, body);
        return refusal === null ? { ...done, Data: [statusCode, [], body] } : { Error: refusal, Version: 1 };
      }
      case DispatchId.saveSettings:
        this.#settings = call.DdaSettingsMethod?.Properties ?? [];
        return done;
      case DispatchId.commandCompleted:
        this.#completed(call);
        return done;
      default:
        return { Error: NOT_SUPPORTED, Version: 1 };
    }
  }

  #batch(parts: readonly unknown[]): { readonly statusCode: number; readonly body: string } {
    const text = parts[BODY];
    const flags = parts[FLAGS];
    if (typeof text !== 'string' || typeof flags !== 'number') throw new Error('A batch without a body.');
    const body = JSON.parse(text) as WireRequest;
    const message: BridgeMessage = { id: 0, type: 1, flags, message: { body, headers: {} } };
    return this.#server.answer(message, new TextEncoder().encode(text).length);
  }

  #completed(call: MethodCall): void {
    const id = (call as Readonly<Record<string, unknown>>)['0'];
    if (typeof id !== 'string') return;
    this.#pending.get(id)?.();
    this.#pending.delete(id);
  }

  #deliver(entry: EventEntry): void {
    this.#fire('richApiMessage', { ArrayData: [entry] });
  }

  #fire(event: string, data: unknown): void {
    this.#post({
      _actionName: event,
      _correlationId: -1,
      _errorCode: NO_ERROR,
      _responseType: 1,
      _data: data,
    });
  }

  #post(message: Record<string, unknown>): void {
    const envelope = {
      _messageType: RESPONSE,
      _origin: location.origin,
      _serializerVersion: 1,
      _conversationId: CONVERSATION,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify({ ...envelope, ...message }), location.origin);
  }
}
