import { flagValue, numberValue, textValue } from '../wire/argumentsRead';
import type { Json } from '../wire/json';
import { Remote } from '../wire/remote';
import type { RemoteType } from '../wire/remote';
import { accessDenied, itemNotFound } from '../wire/richApiError';
import type { SimConditionalFormat } from '../workbook/conditionalFormat';
import type { SimSheet } from '../workbook/simSheet';
import { conditionalStyleObject } from './conditionalStyleObject';
import { rangeAreasObject } from './rangeAreasObject';

export interface RuleState {
  readonly sheet: SimSheet;
  readonly rule: SimConditionalFormat;
}

const conditionalFormatType: RemoteType<RuleState> = {
  name: 'ConditionalFormat',
  identity: ({ rule }) => ({ Id: rule.id }),
  scalars: {
    Id: { since: 6, get: ({ rule }) => rule.id },
    Type: { since: 6, get: ({ rule }) => rule.type },
    Priority: {
      since: 6,
      get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule),
      set: setPriority,
    },
    StopIfTrue: {
      since: 6,
      get: ({ rule }) => rule.stopIfTrue,
      set: ({ rule }, value) => {
        rule.stopIfTrue = flagValue(value, 'ConditionalFormat.stopIfTrue');
      },
    },
  },
  links: {
    Custom: {
      since: 6,
      open: (state) => {
        if (state.rule.type !== 'Custom') throw itemNotFound('ConditionalFormat.custom');
        return new Remote(customRuleType, state);
      },
    },
    CustomOrNullObject: {
      since: 6,
      open: (state) => (state.rule.type === 'Custom' ? new Remote(customRuleType, state) : null),
    },
  },
  methods: {
    Delete: {
      since: 6,
      call: ({ sheet, rule }) => {
        if (sheet.refusesFormatting) throw accessDenied('ConditionalFormat.delete');
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== rule);
      },
    },
    GetRanges: { since: 9, call: ({ sheet, rule }) => rangeAreasObject(sheet, rule.areas) },
  },
};

const customRuleType: RemoteType<RuleState> = {
  name: 'CustomConditionalFormat',
  scalars: {},
  links: {
    Rule: { since: 6, open: (state) => new Remote(ruleFormulaType, state) },
    Format: { since: 6, open: ({ rule }) => conditionalStyleObject(rule) },
  },
  methods: {},
};

const ruleFormulaType: RemoteType<RuleState> = {
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: {
      since: 6,
      get: ({ rule }) => rule.formula,
      set: ({ sheet, rule }, value) => {
        if (sheet.refusesFormatting) throw accessDenied('ConditionalFormatRule.formula');
        rule.formula = textValue(value, 'ConditionalFormatRule.formula');
      },
    },
  },
  links: {},
  methods: {},
};

/** A priority beyond the last is the last, as documented. */
function setPriority({ sheet, rule }: RuleState, value: Json): void {
  if (sheet.refusesFormatting) throw accessDenied('ConditionalFormat.priority');
  const others = sheet.conditionalFormats.filter((other) => other !== rule);
  others.splice(numberValue(value, 'ConditionalFormat.priority'), 0, rule);
  sheet.conditionalFormats = others;
}

export function conditionalFormatObject(sheet: SimSheet, rule: SimConditionalFormat): Remote<RuleState> {
  return new Remote(conditionalFormatType, { sheet, rule });
}
