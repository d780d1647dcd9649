import { textArgument } from '../wire/argumentsRead';
import { Remote } from '../wire/remote';
import type { Method, RemoteType } from '../wire/remote';
import { invalidArgument, notSimulated } from '../wire/richApiError';

const ignore: Method<null> = { call: () => null };

/** The add-in's life-cycle chatter; every call is answered with nothing. */
const internalServiceType: RemoteType<null> = {
  name: 'InternalService',
  scalars: {},
  links: {},
  methods: {
    NotifyEventHandlerReady: ignore,
    NotifyActionHandlerReady: ignore,
    RegisterHostSkillEvent: ignore,
    UnregisterHostSkillEvent: ignore,
  },
};

/** Behind Office.addin: shows and hides the pane of a shared runtime. */
const appRuntimeType: RemoteType<null> = {
  name: 'AppRuntimeService',
  scalars: {},
  links: {},
  methods: {
    GetAppRuntimeState: { call: (_, _args, server) => (server.isPaneShown ? 'Visible' : 'Background') },
    SetAppRuntimeState: {
      call: (_, args, server) => {
        const wanted = textArgument(args, 0, 'AppRuntimeService.setAppRuntimeState');
        if (wanted !== 'Visible' && wanted !== 'Background') {
          throw invalidArgument('AppRuntimeService.setAppRuntimeState');
        }
        server.showPane(wanted === 'Visible');
      },
    },
  },
};

/** A service that the client opens by its name. */
export function internalService(name: string): Remote<null> {
  if (name.startsWith('Microsoft.InternalService')) return new Remote(internalServiceType, null);
  if (name === 'Microsoft.AppRuntime.AppRuntimeService') return new Remote(appRuntimeType, null);
  throw notSimulated(name);
}
