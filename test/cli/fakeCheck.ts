import { amountOfNumber, ZERO } from '../../src/domain/amount';
import type { AmountCell, BudgetRow, BudgetTable, TableKind } from '../../src/domain/budgetTable';
import type { CellRef } from '../../src/domain/cell';
import { columnOfLetters } from '../../src/domain/a1';
import type { EqualityCode } from '../../src/findings/equality';
import type { Addend, Finding, FindingCode, FindingData, FindingOf } from '../../src/findings/finding';
import type { CheckedWorkbook } from '../../src/workbook/checkedWorkbook';
import { NO_WAIVERS } from '../../src/workbook/waivers';

/** A place by "sheet!A1", the sheet given by its id. */
export function cell(name: string): CellRef {
  const match = /^(.+)!([A-Z]+)(\d+)$/.exec(name);
  const [, sheetId, letters, row] = match ?? [];
  if (sheetId === undefined || letters === undefined) throw new Error(`${name} is no sheet!A1`);
  return { sheetId, row: Number(row) - 1, column: columnOfLetters(letters) };
}

/** A finding with whatever is not said left empty. */
export function finding<Code extends FindingCode>(
  code: Code,
  at: string,
  data: FindingData[Code],
  rest: Partial<Omit<FindingOf<Code>, 'code' | 'at' | 'data'>> = {},
): FindingOf<Code> {
  return {
    code,
    severity: 'error',
    at: cell(at),
    proposal: null,
    kind: null,
    year: null,
    printed: null,
    expected: null,
    related: [],
    data,
    cause: null,
    consequenceOf: null,
    fingerprint: `${code}@${at}`,
    ...rest,
  };
}

type AddendWords = readonly [at: string, label: string, value: number | null, sign?: -1];

/** Rows of a sum: ["HA06!F6", "Indkøb", -200]. */
export function addends(...rows: readonly AddendWords[]): readonly Addend[] {
  return rows.map(([at, label, value, sign]) => ({ at: cell(at), sign: sign ?? 1, label, value }));
}

export function equalityData(
  rowLabel: string,
  rows: readonly Addend[],
  rest: Partial<FindingData[Exclude<EqualityCode, 'administration-subtotals'>]> = {},
): FindingData['permanent-total'] {
  return { verdict: 'discrepancy', rowLabel, addends: rows, assumed: null, ...rest };
}

/** A table that stands between two corners and holds one row. */
export function table(
  kind: TableKind,
  from: string,
  to: string,
  rest: Partial<BudgetTable> = {},
): BudgetTable {
  const start = cell(from);
  const end = cell(to);
  return {
    kind,
    sheetId: start.sheetId,
    caption: null,
    number: null,
    unit: 'thousands',
    unitAt: start,
    priceLevel: { year: 2025, at: start },
    notedPriceLevels: [],
    columns: [2026, 2027].map((year, index) => ({
      role: { kind: 'year', printed: year, year },
      label: String(year),
      at: { ...start, column: start.column + 2 + index },
      shareOf: null,
    })),
    rows: [itemRow(start)],
    area: { top: start.row, left: start.column, bottom: end.row, right: end.column },
    at: start,
    ...rest,
  };
}

function itemRow(at: CellRef): BudgetRow {
  const amounts: readonly AmountCell[] = [-100, -200].map((value, index) => ({
    kind: 'amount',
    at: { ...at, row: at.row + 1, column: at.column + 2 + index },
    storedAs: 'number',
    formula: null,
    value: amountOfNumber(value) ?? ZERO,
    raw: String(value),
  }));
  return {
    role: 'item',
    section: 'permanent',
    label: 'Besparelse',
    labelKey: 'besparelse',
    area: 'service',
    qualifier: { area: null, areaFromColumn: false, committeeId: null },
    committeeId: null,
    appropriation: '',
    amounts,
    payback: null,
    proposalCode: null,
    hidden: false,
    at: { ...at, row: at.row + 1 },
  };
}

/** One workbook with proposal HA06 on a sheet of its own and an overview, and the findings given. */
export function checkedWorkbook(
  findings: readonly Finding[],
  rest: Partial<CheckedWorkbook> = {},
): CheckedWorkbook {
  const economy = table('proposal-economy', 'HA06!A4', 'HA06!H27', {
    caption: { text: 'Tabel 1. Forslagets samlede økonomiske konsekvenser', at: cell('HA06!A3') },
  });
  const overview = table('overview', 'over!A3', 'over!D20');
  const file = 'forslag.xlsx';
  return {
    file,
    reading: {
      file,
      sheets: [
        { id: 'HA06', name: 'HA06', visible: true },
        { id: 'over', name: 'Oversigt 2025', visible: true },
      ],
      ownSheets: [],
      proposals: [
        {
          id: 'HA06',
          code: 'HA06',
          title: 'Digitale hjælpemidler',
          titleAt: cell('HA06!A1'),
          tables: [economy],
        },
      ],
      tables: [economy, overview],
      unrecognised: [],
    },
    findings,
    waivers: NO_WAIVERS,
    coverage: { sheets: 2, tables: 2, rows: 41, amounts: 1204, unreadable: 0, constraints: 97 },
    complete: true,
    ...rest,
  };
}
