import type { Area } from '../../../src/domain/a1';
import { Remote } from '../wire/remote';
import type { RemoteType } from '../wire/remote';
import { addressOf, cellCount } from '../workbook/areas';
import type { SimSheet } from '../workbook/simSheet';
import { select } from '../workbookChanges';
import { conditionalFormatsObject } from './conditionalFormatsObject';
import { rangeFormatObject } from './rangeFormatObject';
import { rangeObject } from './rangeObject';
import { worksheetObject } from './worksheetObject';

export interface RangeAreasState {
  readonly sheet: SimSheet;
  readonly areas: readonly Area[];
}

const rangeAreasType: RemoteType<RangeAreasState> = {
  name: 'RangeAreas',
  tracked: true,
  scalars: {
    Address: { since: 9, get: ({ sheet, areas }) => addressOf(sheet.name, areas) },
    AreaCount: { since: 9, get: ({ areas }) => areas.length },
    CellCount: { since: 9, get: ({ areas }) => areas.reduce((count, area) => count + cellCount(area), 0) },
  },
  links: {
    Format: { since: 9, open: (state) => rangeFormatObject(state) },
    Areas: { since: 9, open: (state) => new Remote(rangeCollectionType, state) },
    ConditionalFormats: { since: 9, open: ({ sheet, areas }) => conditionalFormatsObject(sheet, areas) },
    Worksheet: { since: 9, open: ({ sheet }) => worksheetObject(sheet) },
  },
  methods: {
    Select: { since: 18, call: ({ sheet, areas }, _, server) => select(server, sheet, areas) },
  },
};

const rangeCollectionType: RemoteType<RangeAreasState> = {
  name: 'RangeCollection',
  scalars: {},
  links: {},
  methods: {},
  items: ({ sheet, areas }) => areas.map((area) => rangeObject(sheet, area)),
};

export function rangeAreasObject(sheet: SimSheet, areas: readonly Area[]): Remote<RangeAreasState> {
  return new Remote(rangeAreasType, { sheet, areas });
}
