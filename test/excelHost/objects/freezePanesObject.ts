import { numberArgument } from '../wire/argumentsRead';
import { isRemote, Remote } from '../wire/remote';
import type { RemoteType } from '../wire/remote';
import { invalidArgument } from '../wire/richApiError';
import { COLUMNS, parseArea, ROWS } from '../workbook/areas';
import type { SimSheet } from '../workbook/simSheet';
import { isRangeState } from './rangeObject';

const freezePanesType: RemoteType<SimSheet> = {
  name: 'WorksheetFreezePanes',
  scalars: {},
  links: {},
  methods: {
    FreezeRows: {
      since: 7,
      call: (sheet, args) => {
        const rows = numberArgument(args, 0, 'WorksheetFreezePanes.freezeRows');
        sheet.frozen = { top: 0, left: 0, bottom: rows - 1, right: COLUMNS - 1 };
      },
    },
    FreezeColumns: {
      since: 7,
      call: (sheet, args) => {
        const columns = numberArgument(args, 0, 'WorksheetFreezePanes.freezeColumns');
        sheet.frozen = { top: 0, left: 0, bottom: ROWS - 1, right: columns - 1 };
      },
    },
    FreezeAt: {
      since: 7,
      call: (sheet, [target]) => {
        if (typeof target === 'string') sheet.frozen = parseArea(target, 'WorksheetFreezePanes.freezeAt');
        else if (isRemote(target) && isRangeState(target.state)) sheet.frozen = target.state.area;
        else throw invalidArgument('WorksheetFreezePanes.freezeAt');
      },
    },
    Unfreeze: {
      since: 7,
      call: (sheet) => {
        sheet.frozen = null;
      },
    },
  },
};

export function freezePanesObject(sheet: SimSheet): Remote<SimSheet> {
  return new Remote(freezePanesType, sheet);
}
