import { numberOfAmount } from '../../src/domain/amount';
import { readTypedFigure } from '../../src/taskpane/distribution/typedFigure';

const read = (text: string, language: 'da' | 'en' = 'da'): number | null => {
  const amount = readTypedFigure(text, language);
  return amount === null ? null : numberOfAmount(amount);
};

test.each([
  ['1.200', 1200],
  ['-2.000', -2000],
  ['\u22122.000', -2000],
  ['12,5', 12.5],
  ['33,333', 33.333],
  ['1 200', 1200],
  ['0', 0],
])('%s in Danish', (text, value) => {
  expect(read(text)).toBe(value);
});

test.each(['', 'abc', '12.5', '1.2.3', '1,23456', '10 eller 20', '47 %', '1e3'])(
  '%s is no figure in Danish',
  (text) => {
    expect(read(text)).toBeNull();
  },
);

test('English separates the other way round', () => {
  expect(read('1,200.5', 'en')).toBe(1200.5);
  expect(read('12,5', 'en')).toBeNull();
});
