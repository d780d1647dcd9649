import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitStatus, type ExitStatus } from '../../src/cli/exitStatus';
import type { SheetSnapshot } from '../../src/domain/sheetSnapshot';
import { cellNamesOf } from '../../src/findings/cellNames';
import type { Finding, FindingCode } from '../../src/findings/finding';
import { textsOf } from '../../src/findings/textsOf';
import type { CheckedWorkbook } from '../../src/workbook/checkedWorkbook';
import { countResults } from '../../src/workbook/countResults';
import { marksOf } from '../../src/workbook/marksOf';
import { buildReport } from '../../src/workbook/report/buildReport';
import type { SheetModel } from '../../src/workbook/sheetModel';
import { lapsedReasonOf } from '../../src/workbook/waivers';
import { movedDown, placeOf, snapshotOfModel, withValue } from '../support/sheetEdits';
import { checkSnapshot } from '../support/snapshotPort';
import { readSheets } from '../xlsx/readBack';

const REASON = 'Driften faktureres og flyttes ikke mellem rammerne.';
const KEY_COLUMN = 13;
const REASON_COLUMN = 10;

let sample: readonly SheetSnapshot[] = [];

beforeAll(async () => {
  const sheets = await readSheets(
    readFileSync(join(__dirname, '../../samples/tvaergaaende-forslag-2025.xlsx')),
  );
  sample = sheets.filter(({ name }) => name === 'F1' || name === 'F6');
});

function check(sheets: readonly SheetSnapshot[]): CheckedWorkbook {
  return checkSnapshot({ file: 'forslag.xlsx', sheets });
}

function report(checked: CheckedWorkbook): SheetModel {
  return buildReport(checked, {
    texts: textsOf('da'),
    names: cellNamesOf([{ file: checked.file, sheets: checked.reading.sheets }]),
    version: '1.0.0',
    stamp: { date: '2025-01-31', content: '0' },
    marks: { marked: 0, skipped: [] },
  });
}

/** The workbook with its report, as a user gets it. */
function reported(sheets: readonly SheetSnapshot[]): SheetSnapshot[] {
  return [...sheets, snapshotOfModel(report(check(sheets)), 'report')];
}

function find(checked: CheckedWorkbook, code: FindingCode, year: number | null = null): Finding {
  const finding = checked.findings.find(
    (one) => one.code === code && one.year === year && one.proposal === 'F1',
  );
  if (finding === undefined) throw new Error(`no ${code}`);
  return finding;
}

/** A reason, its author and date typed beside a finding in the report, which is the last sheet. */
function accepted(sheets: readonly SheetSnapshot[], { fingerprint }: Finding): SheetSnapshot[] {
  const sheet = sheets.at(-1);
  if (sheet === undefined) throw new Error('no report');
  const { row } = placeOf(sheet, (value) => typeof value === 'string' && value.startsWith(`${fingerprint}-`));
  const withReason = withValue(sheet, row, REASON_COLUMN, REASON);
  const withAuthor = withValue(withReason, row, REASON_COLUMN + 1, 'ABC');
  return [...sheets.slice(0, -1), withValue(withAuthor, row, REASON_COLUMN + 2, 45688, 'dd-mm-yyyy')];
}

function reasonOf(checked: CheckedWorkbook, finding: Finding): string | null {
  return checked.waivers.waived.get(finding.fingerprint)?.reason ?? null;
}

/** The cells from one column on of the rows whose key is this finding's. */
function reportCells(checked: CheckedWorkbook, fingerprint: string, from = REASON_COLUMN): unknown[][] {
  return report(checked)
    .rows.filter(({ cells }) => String(cells[KEY_COLUMN]?.value ?? '').startsWith(`${fingerprint}-`))
    .map(({ cells }) => cells.slice(from, KEY_COLUMN).map(({ value, kind }) => [value, kind]));
}

function statusOf(checked: CheckedWorkbook): ExitStatus {
  return exitStatus([{ kind: 'checked', file: checked.file, checked, content: '0' }]);
}

describe('a reason typed in the report', () => {
  let sheets: readonly SheetSnapshot[] = [];
  let finding: Finding;

  beforeAll(() => {
    finding = find(check(sample), 'distribution-tie', 2026);
    sheets = accepted(reported(sample), finding);
  });

  test('is read at the next check: the finding stays, and is no discrepancy any more', () => {
    const before = check(sample);
    const after = check(sheets);
    expect(reasonOf(after, finding)).toBe(REASON);
    expect(after.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      before.findings.map(({ fingerprint }) => fingerprint),
    );
    expect(countResults(after).errors).toBe(countResults(before).errors - 1);
    expect(countResults(after)).toMatchObject({ waived: 1 });
    expect(after.coverage).toEqual(before.coverage);
  });

  test('stands in the next report with author and date, the line greyed and its cell not marked', () => {
    const after = check(sheets);
    expect(reportCells(after, finding.fingerprint, 8)).toEqual([
      [
        [expect.stringContaining('Total 2026'), 'waived-text'],
        [null, 'waived-text'],
        [REASON, 'input'],
        ['ABC', 'input'],
        [45688, 'input'],
      ],
    ]);
    expect(marksOf(after).filter(({ cell }) => cell === finding.at)).toEqual([]);
    expect(marksOf(after)).toHaveLength(marksOf(check(sample)).length - 1);
  });

  test('that report read again says the same', () => {
    const first = report(check(sheets));
    const again = check([...sample, snapshotOfModel(first, 'report')]);
    expect(report(again)).toEqual(first);
  });

  test('is kept over inserted rows, renamed sheets and another order of them', () => {
    const [f1, f6, own] = sheets;
    if (f1 === undefined || f6 === undefined || own === undefined) throw new Error('three sheets');
    const moved = [{ ...own, name: 'Min rapport' }, f6, { ...movedDown(f1, 3), name: 'Andet navn' }];
    const after = check(moved);
    expect(reasonOf(after, finding)).toBe(REASON);
    expect(after.waivers.lapsed).toEqual([]);
  });

  test('is found wherever a user brings the columns and rows of the report', () => {
    const own = sheets[2];
    if (own === undefined) throw new Error('a report');
    const turned = {
      ...own,
      rows: own.rows.map((row) =>
        row.row === 0
          ? row
          : {
              ...row,
              row: row.row + 2,
              cells: row.cells.map((cell) => ({ ...cell, column: 20 - cell.column })),
            },
      ),
    };
    expect(reasonOf(check([...sheets.slice(0, 2), turned]), finding)).toBe(REASON);
  });

  describe('when a figure changes', () => {
    let changed: SheetSnapshot[] = [];
    let after: CheckedWorkbook;

    beforeAll(() => {
      const f1 = sample[0];
      if (f1 === undefined) throw new Error('F1');
      const edited = withValue(f1, finding.at.row, finding.at.column, -3786, '#,##0');
      changed = [edited, ...sheets.slice(1)];
      after = check(changed);
    });

    test('lapses, and the new finding is a discrepancy that remembers it', () => {
      const now = find(after, 'distribution-tie', 2026);
      expect(now.fingerprint).not.toBe(finding.fingerprint);
      expect(reasonOf(after, now)).toBeNull();
      expect(lapsedReasonOf(after.waivers, now)).toBe(REASON);
      expect(after.waivers.lapsed).toMatchObject([{ waiver: { reason: REASON }, now: { year: 2026 } }]);
    });

    test('stands in a section of its own with what it was about, as it was typed', () => {
      expect(reportCells(after, finding.fingerprint, 0)).toEqual([
        [
          ['Bortfaldet', 'waived-text'],
          ['F1', 'waived-text'],
          ['Nettoeffektivisering (tabel A)', 'waived-text'],
          ['F1!E54', 'waived-text'],
          [2026, 'waived-figure'],
          [-3785, 'waived-figure'],
          [-3791, 'waived-figure'],
          [6, 'waived-figure'],
          [expect.stringContaining('Total 2026: der står -3.785'), 'waived-text'],
          ['tallene er ændret', 'waived-text'],
          [REASON, 'input'],
          ['ABC', 'input'],
          [45688, 'input'],
        ],
      ]);
    });

    test('moves to no other finding', () => {
      const others = after.findings.filter(({ fingerprint }) => after.waivers.waived.has(fingerprint));
      expect(others).toEqual([]);
    });

    test('stays lapsed from report to report, and holds again when the figure comes back', () => {
      const lapsed = snapshotOfModel(report(after), 'report');
      expect(report(check([...changed.slice(0, 2), lapsed]))).toEqual(report(after));
      expect(reasonOf(check([...sample, lapsed]), finding)).toBe(REASON);
    });
  });

  test('lapses without a successor when the error is repaired', () => {
    const f1 = sample[0];
    if (f1 === undefined) throw new Error('F1');
    const after = check([withValue(f1, finding.at.row, finding.at.column, -3791), ...sheets.slice(1)]);
    expect(after.waivers.lapsed).toMatchObject([{ now: null }]);
    expect(reportCells(after, finding.fingerprint, 9)[0]?.[0]).toEqual(['findes ikke mere', 'waived-text']);
  });
});

test('F1 without its Tabel B: accepting what is wrong in it leaves the workbook consistent', () => {
  const f1 = sample.slice(0, 1);
  const found = check(f1);
  expect(statusOf(found)).toBe(1);
  const all = found.findings.filter(({ severity }) => severity !== 'info');
  expect(all.map(({ code }) => code)).toContain('table-missing');
  const sheets = all.reduce(accepted, reported(f1));
  const after = check(sheets);
  expect(statusOf(after)).toBe(0);
  expect(textsOf('da').resultOf(countResults(after))).toMatch(
    /^OK\. Alt er læst; \d+ afvigelser er accepteret/,
  );
});
