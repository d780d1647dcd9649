import { amountOfNumber, type Amount } from '../../src/domain/amount';
import { paybackTime, type PaybackYear } from '../../src/domain/payback';

/** Years from 2024 of "permanent/implementation". */
function years(text: string): PaybackYear[] {
  return text.split(' ').map((pair, index) => {
    const [permanent = '0', implementation = '0'] = pair.split('/');
    return { year: 2024 + index, permanent: amount(permanent), implementation: amount(implementation) };
  });
}

function amount(text: string): Amount {
  const value = amountOfNumber(Number(text));
  if (value === null) throw new Error(text);
  return value;
}

test.each([
  ['in the first year already', '-100/50 -100', 'nothing'],
  ['exactly 0 is not below 0 (HA02)', '0/100 -50 -50 -50', 4],
  ['strictly below 0', '0/100 -50 -51 -50', 3],
  ["after the table's last year its last change goes on", '0/1000 -100 -100', 12],
  ['... also where it differs from the years before', '0/1000 -100 -200', 7],
  ['a later investment, before it is paid back', '0/100 -50 -50/500 -150', 7],
  ['below 0 before a later investment: paid back the first time', '0/100 -150 -150/5000 -150', 2],
  ['nothing is spent', '0 -100 -100', 'nothing'],
  ['nothing at all', '0 0 0', 'nothing'],
  ['no effect', '0/100 0 0', 'never'],
  ['the last effect is a cost', '0/1000 -100 100', 'never'],
  ['the last effect is nothing', '0/1000 -100 0', 'never'],
  ['a cost that only grows', '10 10 10', 'never'],
])('%s: %s is %s', (_, text, expected) => {
  const payback = paybackTime(years(text));
  expect(payback.kind === 'years' ? payback.years : payback.kind).toBe(expected);
});

test('the reading that counts exactly 0', () => {
  expect(paybackTime(years('0/100 -50 -50 -50'), { zeroCounts: true })).toEqual({ kind: 'years', years: 3 });
});

test('no years, nothing to pay back', () => {
  expect(paybackTime([])).toEqual({ kind: 'nothing' });
});

test('a year that the table leaves out counts with nothing', () => {
  const [first, second, third] = years('0/100 -60 -60');
  const gap = [first, second, third].flatMap((year, index) =>
    year === undefined ? [] : [{ ...year, year: year.year + (index > 1 ? 1 : 0) }],
  );
  expect(paybackTime(gap)).toEqual({ kind: 'years', years: 4 });
});
