import type { Area } from '../../../src/domain/a1';
import type { Json } from '../wire/json';
import { Remote } from '../wire/remote';
import type { RemoteType } from '../wire/remote';
import { accessDenied, invalidArgument } from '../wire/richApiError';
import { intersects } from '../workbook/areas';
import type { SimSheet, SimValidation } from '../workbook/simSheet';

interface Validated {
  readonly sheet: SimSheet;
  readonly area: Area;
}

const dataValidationType: RemoteType<Validated> = {
  name: 'DataValidation',
  scalars: {
    Rule: { since: 8, get: () => null, set: setRule },
    ErrorAlert: { since: 8, get: () => null, set: setAlert },
  },
  links: {},
  methods: {
    Clear: {
      since: 8,
      call: ({ sheet, area }) => {
        if (sheet.isProtected) throw accessDenied('DataValidation.clear');
        sheet.validations = sheet.validations.filter((each) => !intersects(each.area, area));
      },
    },
  },
};

/** Lists only. Excel takes them as text: values with commas, or a formula. */
function setRule({ sheet, area }: Validated, rule: Json): void {
  const location = 'DataValidation.rule';
  if (sheet.isProtected) throw accessDenied(location);
  const list = memberOf(rule, 'list') ?? memberOf(rule, 'List');
  const source = memberOf(list ?? null, 'source') ?? memberOf(list ?? null, 'Source');
  // Excel refuses a typed list of more than 255 characters.
  if (typeof source !== 'string' || (!source.startsWith('=') && source.length > 255)) {
    throw invalidArgument(location);
  }
  put(sheet, { area, source, alerts: true });
}

function setAlert({ sheet, area }: Validated, alert: Json): void {
  const known = sheet.validations.find((each) => JSON.stringify(each.area) === JSON.stringify(area));
  const shown = memberOf(alert, 'showAlert') ?? memberOf(alert, 'ShowAlert');
  if (known === undefined || typeof shown !== 'boolean') throw invalidArgument('DataValidation.errorAlert');
  put(sheet, { ...known, alerts: shown });
}

function put(sheet: SimSheet, validation: SimValidation): void {
  const others = sheet.validations.filter((each) => !intersects(each.area, validation.area));
  sheet.validations = [...others, validation];
}

function memberOf(value: Json, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)[name]
    : undefined;
}

export function dataValidationObject(sheet: SimSheet, area: Area): Remote<Validated> {
  return new Remote(dataValidationType, { sheet, area });
}
