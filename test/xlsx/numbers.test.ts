import fc from 'fast-check';
import { crc32 as zlibCrc32 } from 'node:zlib';
import { a1Of } from '../../src/domain/a1';
import { numberIn, placeIn, positionIn } from '../../src/xlsx/cellNumbers';
import { crc32 } from '../../src/xlsx/crc32';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/xlsx/limits';

const inText =
  <T>(read: (bytes: Uint8Array, start: number, end: number) => T) =>
  (text: string): T =>
    read(new TextEncoder().encode(`"${text}"`), 1, text.length + 1);

test('every number is read as JavaScript wrote it', () => {
  fc.assert(
    fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
      expect(inText(numberIn)(String(value))).toBe(value + 0);
    }),
  );
  fc.assert(
    fc.property(fc.integer(), fc.nat(6), (value, decimals) => {
      const text = (value / 10 ** decimals).toFixed(decimals);
      expect(inText(numberIn)(text)).toBe(Number(text) + 0);
    }),
  );
});

test.each(['', '-', '.', '1,5', '1.2.3', 'NaN', 'INF', '0x10', '1e', '--1', '1 2'])(
  '%j is no number',
  (text) => {
    expect(inText(numberIn)(text)).toBeNaN();
  },
);

test('every address of a sheet is read', () => {
  fc.assert(
    fc.property(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), (row, column) => {
      expect(inText(placeIn)(a1Of({ row, column }))).toBe(row * MAX_COLUMNS + column);
    }),
  );
});

test.each(['', 'A', '1', 'A0', 'A01', 'XFE1', 'A1048577', 'AAAA1', 'A1B', '$A$1', 'Æ1'])(
  '%j is no address',
  (text) => {
    expect(inText(placeIn)(text)).toBe(-1);
  },
);

test.each([
  ['0', 0],
  ['12', 12],
  ['', -1],
  ['-1', -1],
  ['1.0', -1],
  ['9999999999', -1],
])('position %j', (text, position) => {
  expect(inText(positionIn)(text)).toBe(position);
});

test('checksums agree with zlib', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(crc32(bytes)).toBe(zlibCrc32(bytes));
    }),
  );
});
