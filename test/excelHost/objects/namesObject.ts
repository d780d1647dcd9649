import { isRemote, Remote } from '../wire/remote';
import type { RemoteType } from '../wire/remote';
import { textArgument } from '../wire/argumentsRead';
import { invalidArgument, itemNotFound, notSimulated } from '../wire/richApiError';
import { addressOf, parseArea } from '../workbook/areas';
import type { SimName, SimWorkbook } from '../workbook/simWorkbook';
import { isRangeState, rangeObject } from './rangeObject';

const namesType: RemoteType<null> = {
  name: 'NamedItemCollection',
  scalars: {},
  links: {},
  methods: {
    GetItemOrNullObject: {
      since: 4,
      call: (_, args, { workbook }) => nameBy(workbook, textArgument(args, 0, 'NamedItemCollection')),
    },
    Add: {
      since: 4,
      call: (_, args, { workbook }) => {
        const name = textArgument(args, 0, 'NamedItemCollection.add');
        if (nameBy(workbook, name) !== null) throw invalidArgument('NamedItemCollection.add');
        const target = args[1];
        if (typeof target === 'string') workbook.names.push({ name, formula: target, visible: true });
        else if (isRemote(target) && isRangeState(target.state)) {
          const { sheet, area } = target.state;
          workbook.names.push({ name, formula: `=${addressOf(sheet.name, [area])}`, visible: true });
        } else throw invalidArgument('NamedItemCollection.add');
        return nameBy(workbook, name);
      },
    },
  },
  items: (_, { workbook }) => workbook.names.map((name) => new Remote(namedItemType, name)),
  item: (_, key, { workbook }) => {
    const found = typeof key === 'string' ? nameBy(workbook, key) : null;
    if (found === null) throw itemNotFound('NamedItemCollection.getItem');
    return found;
  },
};

const namedItemType: RemoteType<SimName> = {
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: { get: ({ name }) => name },
    Formula: { since: 7, get: ({ formula }) => formula },
    Visible: { get: ({ visible }) => visible },
  },
  links: {},
  methods: {
    Delete: {
      since: 4,
      call: (name, _, { workbook }) => {
        workbook.names.splice(workbook.names.indexOf(name), 1);
      },
    },
    GetRangeOrNullObject: {
      since: 4,
      call: ({ formula }, _, { workbook }) => {
        const bang = formula.lastIndexOf('!');
        if (bang < 0) throw notSimulated(`the range of the name ${formula}`);
        const sheet = workbook.sheetBy(formula.slice(1, bang).replace(/^'|'$/g, '').replaceAll("''", "'"));
        return sheet === undefined ? null : rangeObject(sheet, parseArea(formula, 'NamedItem.getRange'));
      },
    },
  },
};

function nameBy(workbook: SimWorkbook, wanted: string): Remote<SimName> | null {
  const found = workbook.names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return found === undefined ? null : new Remote(namedItemType, found);
}

export function namesObject(): Remote<null> {
  return new Remote(namesType, null);
}
