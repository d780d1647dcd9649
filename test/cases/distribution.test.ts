import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writtenAs, type BudgetTable, type CommitteeTableKind } from '../../src/domain/budgetTable';
import type { SheetSnapshot } from '../../src/domain/sheetSnapshot';
import { isDiscrepancy, type CheckedWorkbook } from '../../src/workbook/checkedWorkbook';
import { checkWorkbooks } from '../../src/workbook/checkWorkbooks';
import { textOfContent } from '../../src/workbook/distribution/sheetList';
import { openXlsx } from '../../src/xlsx/openXlsx';
import { checkSample } from '../support/checkSample';
import {
  DISTRIBUTED_CASES,
  distributedCase,
  sheetNamed,
  type DistributedCase,
  type DistributedWorkbook,
} from '../support/distributed';
import { expectGolden } from '../support/golden';
import { expectedLines } from './expected2025';

/** What stands on a sheet, a line a row; formulas behind their results. */
function sheetText({ rows }: SheetSnapshot): string {
  const lines = rows.map(({ row, cells }) => {
    const last = cells.at(-1)?.column ?? -1;
    const texts = Array.from({ length: last + 1 }, (_, column) => {
      const cell = cells.find((each) => each.column === column);
      const value = cell?.value ?? null;
      const text = typeof value === 'number' ? String(value) : textOfContent(value);
      const formula = cell?.formula ?? null;
      return formula === null ? text : `${text} =${formula}`;
    });
    return `${row + 1}\t${texts.join('\t').trimEnd()}`;
  });
  return `${lines.join('\n')}\n`;
}

async function checkCopy({ bytes, file }: DistributedWorkbook): Promise<CheckedWorkbook> {
  const [checked] = await checkWorkbooks([
    { file, port: openXlsx(bytes, { file, sheetIdPrefix: 'copy' }) },
  ]);
  if (checked === undefined) throw new Error(`no result for ${file}`);
  return checked;
}

describe.each(DISTRIBUTED_CASES.map((each) => [each.name, each] as const))('%s', (name, each) => {
  let copy: DistributedWorkbook;
  let checked: CheckedWorkbook;
  const tablesName = `Tabel A–E ${each.proposal}`;

  beforeAll(async () => {
    copy = await distributedCase(each);
    checked = await checkCopy(copy);
  });

  test('Tabel A–E and the list of corrections are as kept', () => {
    const { tables } = copy.plan;
    expectGolden(`test/cases/distribution/${name}.tsv`, sheetText(sheetNamed(copy.sheets, tablesName)));
    const csv = tables?.csv ?? '';
    expect(csv.split('\r\n').length).toBe(csv.split('\n').length);
    expectGolden(`test/cases/distribution/${name}.csv`, csv.replaceAll('\r\n', '\n'));
  });

  test('the tables are read back as ordinary tables of the proposal', () => {
    const sheet = checked.reading.sheets.find((info) => info.name === tablesName);
    const read = checked.reading.tables.filter(({ sheetId }) => sheetId === sheet?.id);
    const proposal = checked.reading.proposals.find(({ code }) => code === each.proposal);
    expect(read.map(({ kind }) => kind)).toEqual(
      copy.plan.tables?.distribution.tables.map(({ kind }) => kind),
    );
    expect(read.every((table) => proposal?.tables.includes(table))).toBe(true);
    expect(read.every(({ priceLevel }) => priceLevel?.year === 2025)).toBe(true);
  });

  test('check finds what it found before, and nothing in the tables', async () => {
    const before = await checkSample(each.sample);
    const sheet = checked.reading.sheets.find((info) => info.name === tablesName);
    const inTables = checked.findings.filter(({ at }) => at.sheetId === sheet?.id);
    if (name === 'TV04-47-53') {
      // The printed subtotals per administration are not by the key, and the key's amounts are held against them.
      expect(new Set(inTables.map(({ code }) => code))).toEqual(new Set(['committee-tie']));
      return;
    }
    expect(inTables).toEqual([]);
    expect(checked.complete).toBe(true);
    expect(checked.findings.map(({ fingerprint }) => fingerprint).sort()).toEqual(
      before.findings.map(({ fingerprint }) => fingerprint).sort(),
    );
    expect(checked.findings.filter(isDiscrepancy)).toHaveLength(before.findings.filter(isDiscrepancy).length);
  });

  test('every control line is 0', () => {
    const controls = copy.sheets.flatMap((one) =>
      one.rows.filter(({ cells }) => textOfContent(cells[0]?.value ?? null).startsWith('Kontrol: ')),
    );
    expect(controls.length).toBeGreaterThan(1);
    for (const { cells } of controls) {
      for (const { value } of cells.slice(1)) expect(value).toBe(0);
    }
    const list = sheetNamed(copy.sheets, 'Kvantum-korrektioner');
    const header = list.rows.findIndex(({ cells }) => cells[4]?.value === 'Kontrol');
    const tables = copy.plan.tables?.distribution.tables.length ?? 0;
    for (const { cells } of list.rows.slice(header + 1, header + 1 + tables)) expect(cells[4]?.value).toBe(0);
  });
});

/** Every cell of a table, by committee and year. */
function cellsOf(table: BudgetTable): Map<string, string> {
  return new Map(
    table.rows
      .filter(({ role }) => role === 'item' || role === 'total')
      .flatMap((row) =>
        table.columns.map((column, index) => {
          const cell = row.amounts[index];
          const year = column.role.kind === 'year' ? column.role.year : 0;
          const text = cell === undefined || cell.kind === 'blank' ? '0' : writtenAs(cell);
          return [`${row.committeeId ?? 'Total'} ${year}`, text.replaceAll('.', '')] as const;
        }),
      ),
  );
}

describe('the tables by rows and amounts equal the published ones, but for what expected-2025 says', () => {
  const BY_ROWS: readonly (readonly [string, readonly CommitteeTableKind[]])[] = [
    ['TV03', ['net-effect', 'running-cost', 'gross-effect', 'service-split']],
    ['TV04', ['net-effect', 'running-cost', 'gross-effect', 'service-split']],
    ['F4', ['net-effect', 'running-cost', 'gross-effect', 'service-split']],
    ['F5', ['net-effect', 'running-cost', 'gross-effect', 'service-split']],
    ['F2', ['net-effect']],
    ['F6', ['net-effect', 'capital-split', 'service-split']],
  ];

  test.each(BY_ROWS)('%s', async (proposal, kinds) => {
    const found = DISTRIBUTED_CASES.find(({ name }) => name === proposal) as DistributedCase;
    const checked = await checkCopy(await distributedCase(found));
    const tables = checked.reading.proposals.find(({ code }) => code === proposal)?.tables ?? [];
    const lines = expectedLines(found.sample).filter((line) => line.proposal === proposal);
    const labels = new Map(
      tables.flatMap(({ rows }) => rows.map((row) => [row.label, row.committeeId ?? row.label])),
    );
    for (const kind of kinds) {
      const [published, built] = tables.filter((table) => table.kind === kind);
      if (published === undefined || built === undefined) throw new Error(`${proposal} has no ${kind}`);
      const right = cellsOf(published);
      for (const line of lines.filter(({ table, year }) => table === kind && year !== '')) {
        right.set(`${labels.get(line.row) ?? line.row} ${line.year}`, line.expected);
      }
      const own = cellsOf(built);
      for (const [cell, figure] of own) expect([kind, cell, figure]).toEqual([kind, cell, right.get(cell) ?? '0']);
      for (const [cell, figure] of right) {
        if (!own.has(cell)) expect([kind, cell, figure]).toEqual([kind, cell, '0']);
      }
    }
  });
});

test('the corrections of the command line are UTF-8 with semicolons and a decimal comma', () => {
  const csv = readFileSync(path.join(__dirname, 'distribution/F1.csv'), 'utf8');
  const [heading = '', ...lines] = csv.trimEnd().split('\n');
  expect(heading.startsWith('\uFEFFForslag;Tabel;Udvalg;')).toBe(true);
  expect(new Set(lines.map((line) => line.split(';').length))).toEqual(new Set([11]));
});
