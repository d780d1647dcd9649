import { cellNamesOf } from '../../src/findings/cellNames';
import { cell } from '../cli/fakeCheck';

const names = cellNamesOf([
  {
    file: 'mappe/forslag.xlsx',
    sheets: [
      { id: '0:1', name: 'Tabeller' },
      { id: '0:2', name: "Børne- og Unge's" },
    ],
  },
  { file: 'mappe/oversigt.xlsx', sheets: [{ id: '1:1', name: 'Ark' }] },
  { file: 'a/ens.xlsx', sheets: [{ id: '2:1', name: 'Ark' }] },
  { file: 'b/ens.xlsx', sheets: [{ id: '3:1', name: 'HA06' }] },
]);

test.each([
  ['on the same sheet', '0:1!F6', 'F6'],
  ['on another sheet, quoted when needed', '0:2!AB12', "'Børne- og Unge''s'!AB12"],
  ['in another file', '1:1!C3', '[oversigt.xlsx]Ark!C3'],
  ['in a file whose name another file shares', '3:1!C3', "[b/ens.xlsx]'HA06'!C3"],
])('a cell %s', (_where, of, name) => {
  expect(names.nameOf(cell(of), cell('0:1!A1'))).toBe(name);
});

test('a sheet that was not checked is an error in the program', () => {
  expect(() => names.sheetOf(cell('9:9!A1'))).toThrow('9:9');
});
