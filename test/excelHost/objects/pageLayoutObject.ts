import { a1OfArea } from '../../../src/domain/a1';
import type { ServerState } from '../serverState';
import { plainArgument, textArgument } from '../wire/argumentsRead';
import type { Json } from '../wire/json';
import { isRemote, Remote } from '../wire/remote';
import type { RemoteType, Scalar } from '../wire/remote';
import { invalidArgument, RichApiError } from '../wire/richApiError';
import type { SimSheet } from '../workbook/simSheet';
import { isRangeState } from './rangeObject';

const pageLayoutType: RemoteType<SimSheet> = {
  name: 'PageLayout',
  scalars: {
    Orientation: setting('Orientation', 'Portrait'),
    PaperSize: setting('PaperSize', 'A4'),
    Zoom: setting('Zoom', { scale: 100 }),
  },
  links: { HeadersFooters: { since: 9, open: (sheet) => new Remote(headersFootersType, sheet) } },
  methods: {
    SetPrintMargins: {
      since: 9,
      call: (sheet, args, server) => {
        const margins = plainArgument(args, 1, 'PageLayout.setPrintMargins');
        const unit = textArgument(args, 0, 'PageLayout.setPrintMargins');
        put(sheet, server, 'PrintMargins', [unit, margins]);
      },
    },
    SetPrintTitleRows: {
      since: 9,
      call: (sheet, args, server) =>
        put(sheet, server, 'PrintTitleRows', textArgument(args, 0, 'PageLayout.setPrintTitleRows')),
    },
    SetPrintArea: {
      since: 9,
      call: (sheet, [target], server) => {
        if (!isRemote(target) || !isRangeState(target.state))
          throw invalidArgument('PageLayout.setPrintArea');
        put(sheet, server, 'PrintArea', a1OfArea(target.state.area));
      },
    },
  },
};

const headersFootersType: RemoteType<SimSheet> = {
  name: 'HeaderFooterGroup',
  scalars: {},
  links: { DefaultForAllPages: { since: 9, open: (sheet) => new Remote(headerFooterType, sheet) } },
  methods: {},
};

const headerFooterType: RemoteType<SimSheet> = {
  name: 'HeaderFooter',
  scalars: { LeftFooter: setting('LeftFooter', ''), RightFooter: setting('RightFooter', '') },
  links: {},
  methods: {},
};

function setting(name: string, fallback: Json): Scalar<SimSheet> {
  return {
    since: 9,
    get: ({ pageLayout }) => pageLayout.get(name) ?? fallback,
    set: (sheet, value, server) => put(sheet, server, name, value),
  };
}

function put(sheet: SimSheet, { workbook }: ServerState, name: string, value: Json): void {
  if (!workbook.hasPrinter) {
    throw new RichApiError('InvalidOperation', 'No printer is installed.', `PageLayout.${name}`);
  }
  sheet.pageLayout.set(name, value);
}

export function pageLayoutObject(sheet: SimSheet): Remote<SimSheet> {
  return new Remote(pageLayoutType, sheet);
}
