import type { Cause } from '../../src/findings/finding';
import { firstOfCause } from '../../src/taskpane/sameCause';
import { checkReadings } from '../../src/workbook/checkWorkbooks';
import { proposalSheet } from '../support/proposalSheet';
import { readSheets } from '../support/snapshotPort';

const [checked] = checkReadings([
  readSheets('a', [
    proposalSheet('HA06', { total: -1750 }),
    proposalSheet('HA07', { code: 'HA07', total: 12 }),
  ]),
]);
if (checked === undefined) throw new Error('nothing was checked');

function caused(cells: (index: number) => Cause['cells']): typeof checked {
  const findings = checked?.findings.map((finding, index) => {
    const cause: Cause = { kind: 'rows-swapped', cells: cells(index), suggested: [], confidence: 0.9 };
    return { ...finding, cause };
  });
  return checked && findings && { ...checked, findings };
}

const places = checked.findings.map(({ at }) => at);

test('cells that went wrong together have the cause of the first', () => {
  const together = caused(() => places);
  const [first, second] = together?.findings ?? [];
  if (together === undefined || first === undefined || second === undefined) throw new Error('no findings');
  expect(firstOfCause(first, together)).toBeNull();
  expect(firstOfCause(second, together)).toBe(first);
});

test('causes of one cell each, and of other cells, are told for themselves', () => {
  const apart = caused((index) => places.slice(index, index + 1));
  expect(apart?.findings.map((finding) => firstOfCause(finding, apart))).toEqual(places.map(() => null));
});
