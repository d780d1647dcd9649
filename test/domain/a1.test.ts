import fc from 'fast-check';
import { a1Of, a1OfArea, columnLetters, columnOfLetters, quotedSheetName } from '../../src/domain/a1';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnOfLetters(letters)).toBe(column);
});

test.each(['', '1', 'A1', 'ABCD', 'Æ'])('"%s" is no column', (text) => {
  expect(columnOfLetters(text)).toBe(-1);
});

test('letters and columns are each other turned round', () => {
  fc.assert(
    fc.property(fc.nat(16_383), (column) => {
      expect(columnOfLetters(columnLetters(column).toLowerCase())).toBe(column);
    }),
  );
});

test('addresses count rows from 1, and an area of one cell is that cell', () => {
  expect(a1Of({ row: 0, column: 27 })).toBe('AB1');
  expect(a1OfArea({ top: 3, left: 0, bottom: 26, right: 7 })).toBe('A4:H27');
  expect(a1OfArea({ top: 3, left: 2, bottom: 3, right: 2 })).toBe('C4');
});

test.each([
  ['Oversigt', 'Oversigt'],
  ['Ark_1', 'Ark_1'],
  ['HA02', "'HA02'"],
  ['Tabel A', "'Tabel A'"],
  ["Bo's ark", "'Bo''s ark'"],
  ['2025', "'2025'"],
])('the sheet %s stands in a reference as %s', (name, quoted) => {
  expect(quotedSheetName(name)).toBe(quoted);
});
