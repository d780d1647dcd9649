import type { RowAllocation } from '../../domain/allocation';
import { COUNTS_AS } from '../../domain/allocation';
import { a1Of, columnLetters, quotedSheetName, type Area } from '../../domain/a1';
import { numberOfAmount } from '../../domain/amount';
import { valueOfCell } from '../../domain/budgetTable';
import { AREA_WORDS, COUNTS_WORDS, EVIDENCE_WORDS, SHARE_WORDS } from '../../distributing/allocationWords';
import { keyOfRow, type Economy, type EconomyRow } from '../../distributing/economyRows';
import { emptyRow, rowOf, textCell } from '../report/cells';
import type { CellChoice, SheetModel, SheetModelCell, SheetModelRow } from '../sheetModel';
import { linesOfAllocation, type AllocationLine } from './allocationLines';
import {
  ALLOCATION_COLUMNS,
  SHOW_ZERO,
  STATUS_CONFIRMED,
  STATUS_GUESS,
  STATUS_MISSING,
  typedYearHeading,
  type AllocationColumn,
} from './allocationColumns';
import type { DistributionSubject } from './distributionSubject';
import { ownSheetMarker } from './ownSheetKind';
import { figureCell, WHOLE_FORMAT } from './sheetCells';
import { NO, PAGE_FOOT, YES } from './words';

const WIDTHS: Readonly<Record<AllocationColumn, number>> = {
  row: 46,
  occurrence: 5,
  area: 14,
  counts: 14,
  fromYear: 7,
  share: 10,
  key: 24,
  committee: 32,
  appropriation: 24,
  percent: 9,
  status: 12,
  evidence: 26,
};

const COLUMNS: readonly AllocationColumn[] = [
  'row',
  'occurrence',
  'area',
  'counts',
  'fromYear',
  'share',
  'key',
  'committee',
  'appropriation',
  'percent',
  'status',
  'evidence',
];
const FIGURES: ReadonlySet<AllocationColumn> = new Set(['occurrence', 'fromYear', 'percent']);
const GROUP_ROW = 6;
const HEADER_ROW = 7;
const YEAR_WIDTH = 9;
const TYPED_YEAR_WIDTH = 13;

export interface AllocationSheetContext {
  /** The sheet's name, as it is or will be. */
  readonly name: string;
  /** The name of the sheet that Tabel 1 stands on. */
  readonly economySheet: string;
  readonly showZero: boolean;
  /** Where the committees are listed. */
  readonly committeeRange: string;
}

/** "Fordeling <kode>": the item rows of Tabel 1 with who gets them, to be read, corrected and confirmed. */
export function allocationSheet(subject: DistributionSubject, context: AllocationSheetContext): SheetModel {
  const { economy, allocation } = subject;
  const byRow = new Map(allocation.rows.map((row) => [keyOfRow(row.row), row]));
  const layout = layoutOf(economy);
  const lines = economy.rows.flatMap((row) => linesOf(row, byRow.get(keyOfRow(row.ref)) ?? null, subject));
  const body = lines.map((line) => rowOfLine(line, layout, context));
  const lastRow = HEADER_ROW + Math.max(1, body.length);
  return {
    name: context.name,
    columns: layout.widths.map((width) => ({ width })),
    rows: [...topRows(subject, context), ...headerRows(economy, layout), ...body],
    frozenRows: HEADER_ROW + 1,
    filter: null,
    merges: [
      { top: GROUP_ROW, bottom: GROUP_ROW, left: layout.linked, right: layout.typed - 1 },
      { top: GROUP_ROW, bottom: GROUP_ROW, left: layout.typed, right: layout.end },
    ],
    choices: choicesOf(lastRow, context),
    print: {
      orientation: 'landscape',
      titleRows: { first: GROUP_ROW, last: HEADER_ROW },
      lastColumn: hasTypedAmounts(allocation) ? layout.end : layout.typed - 1,
      foot: PAGE_FOOT,
    },
  };
}

interface Layout {
  readonly years: readonly number[];
  /** The first column of Tabel 1's amounts and of typed amounts, and the last of these. */
  readonly linked: number;
  readonly typed: number;
  readonly end: number;
  readonly widths: readonly number[];
}

function layoutOf({ years }: Economy): Layout {
  const linked = COLUMNS.length;
  const typed = linked + years.length;
  return {
    years,
    linked,
    typed,
    end: typed + years.length - 1,
    widths: [
      ...COLUMNS.map((name) => WIDTHS[name]),
      ...years.map(() => YEAR_WIDTH),
      ...years.map(() => TYPED_YEAR_WIDTH),
    ],
  };
}

function hasTypedAmounts({ rows }: DistributionSubject['allocation']): boolean {
  return rows.some(({ periods }) => periods.some(({ share }) => share.kind === 'amounts'));
}

function topRows({ proposal, title }: DistributionSubject, context: AllocationSheetContext): SheetModelRow[] {
  return [
    rowOf(textCell('marker', ownSheetMarker('fordeling', proposal))),
    rowOf(textCell('title', `Fordeling ${proposal}`)),
    rowOf(textCell('text', title)),
    rowOf(
      textCell(
        'note',
        'En linje pr. række i Tabel 1 og udvalg. Gentag linjen for flere udvalg eller for en deling, der begynder senere. Gæt skal bekræftes: skriv »Bekræftet« i Status.',
      ),
    ),
    rowOf(textCell('label', SHOW_ZERO), textCell('input', context.showZero ? YES : NO, 1)),
    emptyRow(),
  ];
}

function headerRows({ years }: Economy, layout: Layout): SheetModelRow[] {
  const heading = (name: AllocationColumn, column: number): SheetModelCell =>
    textCell(FIGURES.has(name) ? 'figure-heading' : 'heading', ALLOCATION_COLUMNS[name], column);
  const group = (text: string, from: number): SheetModelCell[] =>
    years.map((_, index) => textCell('unit-heading', index === 0 ? text : null, from + index));
  return [
    rowOf(
      ...group('Beløb i Tabel 1', layout.linked),
      ...group('Beløb til udvalget (kun ved »beløb«)', layout.typed),
    ),
    rowOf(
      ...COLUMNS.map(heading),
      ...years.map((year, index) => figureCell('figure-heading', year, layout.linked + index, '0')),
      ...years.map((year, index) => textCell('figure-heading', typedYearHeading(year), layout.typed + index)),
    ),
  ];
}

interface SheetLine {
  readonly row: EconomyRow;
  /** The row's first line: the one that carries its amounts. */
  readonly opens: boolean;
  readonly allocation: RowAllocation | null;
  readonly line: AllocationLine | null;
  readonly committee: string | null;
}

function linesOf(
  row: EconomyRow,
  allocation: RowAllocation | null,
  { committees }: DistributionSubject,
): SheetLine[] {
  const lines = allocation === null ? [] : linesOfAllocation(allocation);
  if (lines.length === 0) return [{ row, opens: true, allocation: null, line: null, committee: null }];
  return lines.map((line, index) => ({
    row,
    opens: index === 0,
    allocation,
    line,
    committee:
      committees.find(({ id }) => id === line.post?.committeeId)?.name ?? line.post?.committeeId ?? null,
  }));
}

function rowOfLine(sheetLine: SheetLine, layout: Layout, context: AllocationSheetContext): SheetModelRow {
  const { row, line, allocation, committee } = sheetLine;
  const column = (name: AllocationColumn): number => COLUMNS.indexOf(name);
  const input = (name: AllocationColumn, text: string | null): SheetModelCell =>
    textCell('input', text === '' ? null : text, column(name));
  const percent = line?.percent ?? null;
  return rowOf(
    textCell('listed', row.ref.label),
    figureCell('figure', row.ref.occurrence, column('occurrence'), '0'),
    textCell('listed', row.area === null ? null : AREA_WORDS[row.area], column('area')),
    input('counts', COUNTS_WORDS[allocation?.counts ?? presetOf(row)]),
    figureCell('input-figure', line?.fromYear ?? null, column('fromYear'), '0'),
    input('share', line === null ? null : SHARE_WORDS[line.share]),
    input('key', line?.key ?? null),
    input('committee', committee),
    input('appropriation', line?.post?.appropriation ?? null),
    figureCell(
      'input-figure',
      percent === null ? null : numberOfAmount(percent),
      column('percent'),
      '0.####',
    ),
    ...statusCells(allocation, column('status')),
    ...layout.years.map((_, index) => linkedCell(sheetLine, index, layout.linked + index, context)),
    ...layout.years.map((year, index) => typedCell(line, year, layout.typed + index)),
  );
}

/** The amount of Tabel 1, live. */
function linkedCell(
  { row, opens }: SheetLine,
  index: number,
  column: number,
  { economySheet }: AllocationSheetContext,
): SheetModelCell {
  const cell = row.amounts[index];
  if (!opens || cell === undefined || cell.kind === 'blank') return textCell('figure', null, column);
  const formula = `${quotedSheetName(economySheet)}!${a1Of(cell.at)}`;
  if (cell.kind === 'amount' && cell.raw === '') {
    return { ...figureCell('figure', numberOfAmount(valueOfCell(cell)), column, WHOLE_FORMAT), formula };
  }
  return { ...textCell('figure', cell.raw, column), formula };
}

function typedCell(line: AllocationLine | null, year: number, column: number): SheetModelCell {
  const given = line?.amounts.find((each) => each.year === year);
  return figureCell('input-figure', given === undefined ? null : numberOfAmount(given.amount), column);
}

function statusCells(allocation: RowAllocation | null, column: number): SheetModelCell[] {
  if (allocation === null)
    return [textCell('error', STATUS_MISSING, column), textCell('listed', null, column + 1)];
  const { status } = allocation;
  switch (status.kind) {
    case 'confirmed':
      return [textCell('input', STATUS_CONFIRMED, column), textCell('listed', null, column + 1)];
    case 'suggested': {
      const share = `${Math.round(status.confidence * 100)} %`;
      return [
        textCell('warning', STATUS_GUESS, column),
        textCell('listed', `${EVIDENCE_WORDS[status.evidence]} (${share})`, column + 1),
      ];
    }
  }
}

function presetOf({ section, area }: EconomyRow): RowAllocation['counts'] {
  if (section === 'permanent') return 'by-sign';
  return area === 'capital' ? 'capital' : 'service';
}

function choicesOf(lastRow: number, { committeeRange }: AllocationSheetContext): CellChoice[] {
  const rows = { top: HEADER_ROW + 1, bottom: lastRow + 40 };
  const at = (column: number): Area => ({ ...rows, left: column, right: column });
  return [
    { area: at(COLUMNS.indexOf('counts')), from: COUNTS_AS.map((counts) => COUNTS_WORDS[counts]) },
    { area: at(COLUMNS.indexOf('share')), from: Object.values(SHARE_WORDS) },
    { area: at(COLUMNS.indexOf('committee')), from: { range: committeeRange } },
    { area: at(COLUMNS.indexOf('status')), from: [STATUS_CONFIRMED, STATUS_GUESS] },
    { area: { top: 4, bottom: 4, left: 1, right: 1 }, from: [YES, NO] },
  ];
}

/** The absolute range of a column of a sheet, for offering what it lists. */
export function columnRange(sheet: string, column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  return `${quotedSheetName(sheet)}!$${letters}$${first + 1}:$${letters}$${last + 1}`;
}
