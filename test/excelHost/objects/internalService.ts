import { Remote } from '../wire/remote';
import type { Method, RemoteType } from '../wire/remote';
import { notSimulated } from '../wire/richApiError';

/** The add-in's life-cycle chatter; every call is answered with nothing. */
const SERVICES = ['Microsoft.InternalService'];

const ignore: Method<string> = { call: () => null };

const internalServiceType: RemoteType<string> = {
  name: 'InternalService',
  scalars: {},
  links: {},
  methods: {
    NotifyEventHandlerReady: ignore,
    RegisterHostSkillEvent: ignore,
    UnregisterHostSkillEvent: ignore,
  },
};

export function internalService(name: string): Remote<string> {
  if (!SERVICES.some((known) => name.startsWith(known))) throw notSimulated(name);
  return new Remote(internalServiceType, name);
}
