import { Remote } from '../wire/remote';
import type { RemoteType, Scalar } from '../wire/remote';
import { flagValue, textValue } from '../wire/argumentsRead';
import type { SimConditionalFormat } from '../workbook/conditionalFormat';

/** How a rule that holds paints its cells. */
const styleType: RemoteType<SimConditionalFormat> = {
  name: 'ConditionalRangeFormat',
  scalars: { NumberFormat: text('NumberFormat') },
  links: {
    Fill: { since: 6, open: (rule) => new Remote(fillType, rule) },
    Font: { since: 6, open: (rule) => new Remote(fontType, rule) },
  },
  methods: {},
};

const fillType: RemoteType<SimConditionalFormat> = {
  name: 'ConditionalRangeFill',
  scalars: { Color: text('Fill.Color') },
  links: {},
  methods: {},
};

const fontType: RemoteType<SimConditionalFormat> = {
  name: 'ConditionalRangeFont',
  scalars: {
    Color: text('Font.Color'),
    Underline: text('Font.Underline'),
    Bold: flag('Font.Bold'),
    Italic: flag('Font.Italic'),
  },
  links: {},
  methods: {},
};

function text(key: string): Scalar<SimConditionalFormat> {
  return {
    since: 6,
    get: ({ style }) => style[key] ?? '',
    set: ({ style }, value) => {
      style[key] = textValue(value, key);
    },
  };
}

function flag(key: string): Scalar<SimConditionalFormat> {
  return {
    since: 6,
    get: ({ style }) => style[key] ?? null,
    set: ({ style }, value) => {
      style[key] = flagValue(value, key);
    },
  };
}

export function conditionalStyleObject(rule: SimConditionalFormat): Remote<SimConditionalFormat> {
  return new Remote(styleType, rule);
}
