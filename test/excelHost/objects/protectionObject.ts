import { Remote } from '../wire/remote';
import type { RemoteType } from '../wire/remote';
import { RichApiError } from '../wire/richApiError';
import type { SimSheet } from '../workbook/simSheet';

/** Sheets are protected with a password in this simulation: unprotecting always fails, as the product never may. */
const protectionType: RemoteType<SimSheet> = {
  name: 'WorksheetProtection',
  scalars: {
    Protected: { since: 2, get: ({ isProtected }) => isProtected },
    Options: { since: 2, get: ({ allowsFormatting }) => ({ allowFormatCells: allowsFormatting }) },
  },
  links: {},
  methods: {
    Protect: {
      since: 2,
      call: (sheet) => {
        sheet.isProtected = true;
      },
    },
    Unprotect: {
      since: 2,
      call: () => {
        throw new RichApiError(
          'AccessDenied',
          'The password is wrong.',
          'WorksheetProtection.unprotect',
          403,
        );
      },
    },
  },
};

export function protectionObject(sheet: SimSheet): Remote<SimSheet> {
  return new Remote(protectionType, sheet);
}
