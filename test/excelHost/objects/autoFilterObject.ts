import { isRemote, Remote } from '../wire/remote';
import type { RemoteType } from '../wire/remote';
import { accessDenied, invalidArgument, notSimulated } from '../wire/richApiError';
import type { SimSheet } from '../workbook/simSheet';
import { isRangeState } from './rangeObject';

const autoFilterType: RemoteType<SimSheet> = {
  name: 'AutoFilter',
  scalars: { Enabled: { since: 9, get: ({ filtered }) => filtered !== null } },
  links: {},
  methods: {
    Apply: {
      since: 9,
      call: (sheet, [target, column]) => {
        if (sheet.isProtected) throw accessDenied('AutoFilter.apply');
        if (!isRemote(target) || !isRangeState(target.state)) throw invalidArgument('AutoFilter.apply');
        if (column !== undefined && column !== null) throw notSimulated('filtering by a criterion');
        sheet.filtered = target.state.area;
      },
    },
    Remove: {
      since: 9,
      call: (sheet) => {
        if (sheet.isProtected) throw accessDenied('AutoFilter.remove');
        sheet.filtered = null;
      },
    },
  },
};

export function autoFilterObject(sheet: SimSheet): Remote<SimSheet> {
  return new Remote(autoFilterType, sheet);
}
