import type { Area } from '../../../src/domain/a1';
import { textArgument } from '../wire/argumentsRead';
import { Remote } from '../wire/remote';
import type { RemoteType } from '../wire/remote';
import { accessDenied, invalidArgument, itemNotFound } from '../wire/richApiError';
import { intersects } from '../workbook/areas';
import { CONDITIONAL_FORMAT_TYPES } from '../workbook/conditionalFormat';
import type { SimConditionalFormat } from '../workbook/conditionalFormat';
import type { SimSheet } from '../workbook/simSheet';
import { conditionalFormatObject } from './conditionalFormatObject';

interface ConditionalFormatsState {
  readonly sheet: SimSheet;
  readonly areas: readonly Area[];
}

/** The rules that reach into a range; adding gives a rule the range's cells and the first priority. */
const conditionalFormatsType: RemoteType<ConditionalFormatsState> = {
  name: 'ConditionalFormatCollection',
  scalars: {},
  links: {},
  methods: {
    GetCount: { since: 6, call: (state) => rulesOf(state).length },
    Add: {
      since: 6,
      call: ({ sheet, areas }, args, { workbook }) => {
        if (sheet.refusesFormatting) throw accessDenied('ConditionalFormatCollection.add');
        const wanted = textArgument(args, 0, 'ConditionalFormatCollection.add');
        const type = CONDITIONAL_FORMAT_TYPES.find((known) => known === wanted);
        if (type === undefined) throw invalidArgument('ConditionalFormatCollection.add');
        const rule: SimConditionalFormat = {
          id: workbook.nextRuleId(),
          type,
          areas,
          stopIfTrue: false,
          formula: '',
          style: {},
          rule: {},
        };
        sheet.conditionalFormats = [rule, ...sheet.conditionalFormats];
        return conditionalFormatObject(sheet, rule);
      },
    },
    ClearAll: {
      since: 6,
      call: (state) => {
        if (state.sheet.refusesFormatting) throw accessDenied('ConditionalFormatCollection.clearAll');
        const gone = rulesOf(state);
        state.sheet.conditionalFormats = state.sheet.conditionalFormats.filter(
          (rule) => !gone.includes(rule),
        );
      },
    },
  },
  items: (state) => rulesOf(state).map((rule) => conditionalFormatObject(state.sheet, rule)),
  item: (state, key) => {
    const rule = state.sheet.conditionalFormats.find(({ id }) => id === key);
    if (rule === undefined || !reaches(rule, state))
      throw itemNotFound('ConditionalFormatCollection.getItem');
    return conditionalFormatObject(state.sheet, rule);
  },
};

function rulesOf(state: ConditionalFormatsState): SimConditionalFormat[] {
  return state.sheet.conditionalFormats.filter((rule) => reaches(rule, state));
}

function reaches(rule: SimConditionalFormat, { areas }: ConditionalFormatsState): boolean {
  return rule.areas.some((ruleArea) => areas.some((area) => intersects(area, ruleArea)));
}

export function conditionalFormatsObject(
  sheet: SimSheet,
  areas: readonly Area[],
): Remote<ConditionalFormatsState> {
  return new Remote(conditionalFormatsType, { sheet, areas });
}
