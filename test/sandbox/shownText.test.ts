import { shownText } from '../../sandbox/grid/shownText';
import { typedByUser } from '../../sandbox/grid/typedByUser';
import type { SimValue } from '../excelHost/workbook/cell';
import { emptyCell } from '../excelHost/workbook/cell';

function shown(value: SimValue, numberFormat: string): string {
  return shownText({ ...emptyCell(), value, numberFormat });
}

test.each([
  [1234.5, 'General', '1234,5'],
  [-1200, '#,##0', '-1.200'],
  [1234567.891, '#,##0.00', '1.234.567,89'],
  [2025, '0', '2025'],
  [0.256, '0.0%', '25,6%'],
  [-1200, '#,##0;[Red](#,##0)', '(1.200)'],
  [12.5, '"kr. "#,##0.00', 'kr. 12,50'],
  ['1.200', '@', '1.200'],
  [true, 'General', 'SAND'],
  ['#DIV/0!', 'General', '#DIVISION/0!'],
])('%p in the format %s shows as %s', (value, numberFormat, expected) => {
  expect(shown(value, numberFormat)).toBe(expected);
});

test.each([
  ['1.200', 1200],
  ['-1.200,5', -1200.5],
  ['−473', -473],
  ['25 %', 0.25],
  ['=SUM(A1:A3)', '=SUM(A1:A3)'],
  ['1.20', '1.20'],
  ['HA01', 'HA01'],
])('typing %s gives %p', (typed, expected) => {
  expect(typedByUser(typed)).toBe(expected);
});
