import type { ServerState } from '../serverState';
import { recalculate } from '../workbook/recalculate';
import type { CalculationMode } from '../workbook/simWorkbook';
import { Remote } from '../wire/remote';
import type { RemoteType } from '../wire/remote';
import type { Json } from '../wire/json';
import { invalidArgument } from '../wire/richApiError';

const MODES: readonly CalculationMode[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];

const applicationType: RemoteType<null> = {
  name: 'Application',
  scalars: {
    CalculationMode: { get: (_, { workbook }) => workbook.calculationMode, set: setCalculationMode },
    CalculationState: { since: 9, get: () => 'Done' },
  },
  links: {},
  methods: {
    SuspendScreenUpdatingUntilNextSync: { since: 9, call: () => null },
    SuspendApiCalculationUntilNextSync: { since: 6, call: () => null },
    Calculate: {
      call: (_, _args, { workbook }) => {
        recalculate(workbook);
      },
    },
  },
};

function setCalculationMode(_: null, value: Json, { workbook }: ServerState): void {
  const mode = MODES.find((known) => known === value);
  if (mode === undefined) throw invalidArgument('Application.calculationMode');
  workbook.calculationMode = mode;
}

export function applicationObject(): Remote<null> {
  return new Remote(applicationType, null);
}
