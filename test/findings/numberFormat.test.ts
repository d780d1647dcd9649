import { numberFormatOf } from '../../src/findings/numberFormat';

test.each([
  [-1800, '-1.800', '-1,800'],
  [1234567.5, '1.234.567,5', '1,234,567.5'],
  [0, '0', '0'],
  [-0, '0', '0'],
  [1.2, '1,2', '1.2'],
  [999, '999', '999'],
])('%d is written %s in Danish and %s in English', (value, danish, english) => {
  expect(numberFormatOf('da').figure(value)).toBe(danish);
  expect(numberFormatOf('en').figure(value)).toBe(english);
});

test('a difference has a size, not a sign', () => {
  expect(numberFormatOf('da').size(-1050)).toBe('1.050');
});
