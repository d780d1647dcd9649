import { digitEdit } from '../../../src/checking/diagnosis/digitDistance';

test.each([
  ['1230', '1320', 'digits-transposed'],
  ['1200', '1700', 'digit-wrong'],
  ['1200', '120', 'digit-missing'],
  ['1234', '134', 'digit-missing'],
  ['120', '1200', 'digit-extra'],
  ['1200', '11200', 'digit-extra'],
  ['1200', '1200', null],
  ['1230', '1302', null],
  ['1200', '2100', 'digits-transposed'],
  ['1200', '1755', null],
  ['12', '1200', null],
] as const)('%s meant, %s printed: %s', (meant, printed, edit) => {
  expect(digitEdit(meant, printed)).toBe(edit);
});
