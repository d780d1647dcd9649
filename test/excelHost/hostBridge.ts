import type { ExcelServer } from './excelServer';
import type { BridgeMessage } from './wire/request';

/** The two ends that OfficeExtension.HostBridge.init asks for; JSON text both ways. */
export interface Bridge {
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}

const ANSWER = 2;
const EVENT = 3;

/** Connects the real client with the simulated Excel, always asynchronously as in Excel. */
export function bridgeTo(server: ExcelServer): Bridge {
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const message = parseMessage(text);
      const respond = (): void => {
        const { statusCode, body } = server.answer(message, new TextEncoder().encode(text).length);
        const content = { statusCode, headers: {}, body };
        bridge.onMessageFromHost?.(JSON.stringify({ id: message.id, type: ANSWER, message: content }));
      };
      if (server.faults.delay > 0) setTimeout(respond, server.faults.delay);
      else void Promise.resolve().then(respond);
    },
  };
  server.events.onDelivery((entry) => {
    setTimeout(() =>
      bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT, message: { entries: [entry] } })),
    );
  });
  return bridge;
}

function parseMessage(text: string): BridgeMessage {
  return JSON.parse(text) as BridgeMessage;
}
