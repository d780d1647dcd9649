import { a1Of } from '../../../src/domain/a1';
import type { SheetSnapshot } from '../../../src/domain/sheetSnapshot';
import { openDiscrepancies } from '../../../src/workbook/checkedWorkbook';
import { planFixes, type PlanOptions } from '../../../src/workbook/fixes/planFixes';
import { withChanges } from '../../../src/workbook/fixes/sheetCells';
import { DISTRIBUTED_PROPOSAL } from '../../support/distributedProposal';
import { proposalSheet } from '../../support/proposalSheet';
import { lines, sheet as sheetOf } from '../../support/sheet';
import { checkSnapshot } from '../../support/snapshotPort';

/** A consistent proposal but for E6, a row of 2026, whose sign is turned. */
function turned(id: string, code = 'HA06', more: { formula?: string; total?: string } = {}): SheetSnapshot {
  const sheet = proposalSheet(id, { code, ...(more.total === undefined ? {} : { total: more.total }) });
  const at = { sheetId: id, row: 5, column: 4 };
  const [changed] = withChanges(
    [sheet],
    [{ cell: at, value: 1000, formula: more.formula ?? null, numberFormat: null }],
  );
  return changed ?? sheet;
}

async function planned(sheets: readonly SheetSnapshot[], options: PlanOptions = {}) {
  const checked = checkSnapshot({ file: 'x.xlsx', sheets });
  const plan = await planFixes([{ checked, sheets }], options);
  const shown = (fixes: typeof plan.fixes): string[] =>
    fixes.flatMap(({ writes }) =>
      writes.map(
        ({ write: { cell, before, after } }) =>
          `${cell.sheetId}!${a1Of(cell)} ${before.value} > ${after.value}`,
      ),
    );
  return {
    fixes: shown(plan.fixes),
    replacingFormulas: shown(plan.replacingFormulas),
    leftOut: plan.leftOut.map(({ reason }) => reason),
    open: plan.fixed.flatMap(({ checked: after }) => openDiscrepancies(after).map(({ code }) => code)),
    changes: plan.fixed.flatMap(({ changes }) => changes.length),
  };
}

test('a plan mends what it says, and the rest of the workbook stays', async () => {
  expect(await planned([turned('a'), proposalSheet('b', { code: 'HA07', payback: '9 år' })])).toEqual({
    fixes: ['a!E6 1000 > -1000'],
    replacingFormulas: [],
    leftOut: [],
    open: ['payback-mismatch'],
    changes: [1],
  });
});

test('where nothing is sure, nothing changes', async () => {
  expect(await planned([proposalSheet('a', { payback: '9 år' })])).toMatchObject({
    fixes: [],
    open: ['payback-mismatch'],
    changes: [0],
  });
});

test('a formula is planned apart, on top of the rest', async () => {
  expect(await planned([turned('a', 'HA06', { formula: '500*2' }), turned('b', 'HA07')])).toMatchObject({
    fixes: ['b!E6 1000 > -1000'],
    replacingFormulas: ['a!E6 1000 > -1000'],
    leftOut: [],
  });
});

test('protected cells are left out', async () => {
  const isProtected: PlanOptions['isProtected'] = ({ cell }) => cell.sheetId === 'a';
  expect(await planned([turned('a'), turned('b', 'HA07')], { isProtected })).toMatchObject({
    fixes: ['b!E6 1000 > -1000'],
    leftOut: ['protected'],
  });
});

test('where an amount would be unread afterwards, the fixes of that proposal are left out, and others made', async () => {
  const unclear = withChanges(
    [turned('a')],
    // ABS is not followed: once F6 reads E6, what it comes to is not known.
    [{ cell: { sheetId: 'a', row: 5, column: 5 }, value: -1000, formula: '-ABS(E6)', numberFormat: null }],
  );
  expect(await planned([...unclear, turned('b', 'HA07')])).toMatchObject({
    fixes: ['b!E6 1000 > -1000'],
    leftOut: ['new-error'],
  });
});

test('a figure that would agree only with repairs that are not made is not put in', async () => {
  // The header is one year off: every figure seems to stand in the wrong year, and only some of that is sure.
  const shifted = DISTRIBUTED_PROPOSAL.replace('Styringsområde | 2024 |', 'Styringsområde | 2025 |').replace(
    '2025 | 2025 | 2026 | 2027 | 2028 | 2029',
    '2025 | 2026 | 2027 | 2028 | 2029 | 2030',
  );
  expect(shifted).toContain('Styringsområde | 2025 | 2026 | 2027 | 2028 | 2029 | 2030');
  const { fixes, leftOut } = await planned([sheetOf(lines(shifted), { name: 'AB01' })]);
  expect(fixes).toEqual([]);
  expect(leftOut).toEqual(['not-mended']);
});
