import { flagValue } from '../wire/argumentsRead';
import { Remote } from '../wire/remote';
import type { RemoteType } from '../wire/remote';

const runtimeType: RemoteType<null> = {
  name: 'Runtime',
  scalars: {
    EnableEvents: {
      since: 8,
      get: (_, server) => server.eventsEnabled,
      set: (_, value, server) => {
        server.eventsEnabled = flagValue(value, 'Runtime.enableEvents');
      },
    },
  },
  links: {},
  methods: {},
};

export function runtimeObject(): Remote<null> {
  return new Remote(runtimeType, null);
}
