import { a1Of, quotedSheetName, type Area } from '../../domain/a1';
import { ZERO } from '../../domain/amount';
import type { CommitteeTableKind } from '../../domain/budgetTable';
import { decimalTextOfFraction, sumFractions } from '../../domain/fraction';
import type { CommitteeTable, CommitteeTableRow } from '../../distributing/committeeTables';
import { emptyRow, rowOf, textCell } from '../report/cells';
import type { SheetModel, SheetModelCell, SheetModelRow } from '../sheetModel';
import type { DistributionSubject } from './distributionSubject';
import { ownSheetMarker } from './ownSheetKind';
import { amountCell, exactCell, figureCell } from './sheetCells';
import { APPROPRIATION_COLUMN, cellOfTable, FIRST_YEAR_COLUMN, type TablePlaces } from './tablePlaces';
import { unitText } from './tableHeading';
import { PAGE_FOOT, TABLE_CAPTIONS } from './words';

export interface PriceTablesContext {
  readonly name: string;
  readonly proposalLevel: number;
  readonly executionLevel: number;
  /** The sheet of the tables in the proposal's level, and where they stand on it. */
  readonly tableSheet: string;
  readonly places: TablePlaces;
}

export interface BuiltPriceTables {
  readonly model: SheetModel;
  /** The totals in the execution's level, by table. */
  readonly totals: ReadonlyMap<CommitteeTableKind, Area>;
}

const FIRST_TABLE_ROW = 4;
/** Caption, two header rows, total, exact total, control and a blank row. */
const ROWS_BESIDE_COMMITTEES = 7;

/** The tables in the proposal's price level and in the execution's side by side; each adds up in itself. */
export function priceTablesSheet(
  subject: DistributionSubject,
  executed: readonly CommitteeTable[],
  context: PriceTablesContext,
): BuiltPriceTables {
  const years = subject.economy.years.length;
  const right = FIRST_YEAR_COLUMN + years + 1;
  const tops = topsOf(executed);
  const body = executed.flatMap((table) => tableRows(table, executed, tops, right, subject, context));
  return {
    totals: new Map(
      executed.map(({ kind, rows }) => {
        const row = (tops.get(kind) ?? 0) + 3 + rows.length;
        return [kind, { top: row, bottom: row, left: right, right: right + years - 1 }];
      }),
    ),
    model: {
      name: context.name,
      columns: [
        { width: 40 },
        { width: 30 },
        ...subject.economy.years.map(() => ({ width: 10 })),
        { width: 4 },
        ...subject.economy.years.map(() => ({ width: 10 })),
      ],
      rows: [
        rowOf(textCell('marker', ownSheetMarker('pl-tabeller', subject.proposal))),
        rowOf(
          textCell(
            'title',
            `${subject.proposal} i ${context.proposalLevel} og ${context.executionLevel} p/l`,
          ),
        ),
        rowOf(
          textCell(
            'note',
            'Til venstre forslagets pris- og lønniveau, til højre udmøntningens. Begge er afrundet, så de stemmer.',
          ),
        ),
        emptyRow(),
        ...body,
      ],
      frozenRows: 0,
      filter: null,
      merges: executed.flatMap((table) => mergesOf(table, tops, right, years)),
      print: {
        orientation: 'landscape',
        titleRows: null,
        lastColumn: right + years - 1,
        foot: PAGE_FOOT,
      },
    },
  };
}

type Tops = ReadonlyMap<CommitteeTableKind, number>;

function topsOf(tables: readonly CommitteeTable[]): Tops {
  const tops = new Map<CommitteeTableKind, number>();
  let row = FIRST_TABLE_ROW;
  for (const { kind, rows } of tables) {
    tops.set(kind, row);
    row += rows.length + ROWS_BESIDE_COMMITTEES;
  }
  return tops;
}

function mergesOf({ kind }: CommitteeTable, tops: Tops, right: number, years: number): Area[] {
  const top = (tops.get(kind) ?? 0) + 1;
  return [
    { top, bottom: top + 1, left: 0, right: 0 },
    { top, bottom: top + 1, left: APPROPRIATION_COLUMN, right: APPROPRIATION_COLUMN },
    { top, bottom: top, left: FIRST_YEAR_COLUMN, right: FIRST_YEAR_COLUMN + years - 1 },
    { top, bottom: top, left: right, right: right + years - 1 },
  ];
}

function tableRows(
  table: CommitteeTable,
  all: readonly CommitteeTable[],
  tops: Tops,
  right: number,
  { committees }: DistributionSubject,
  context: PriceTablesContext,
): SheetModelRow[] {
  const { kind, years } = table;
  const top = tops.get(kind) ?? 0;
  const first = top + 3;
  const totalRow = first + table.rows.length;
  const place = context.places.get(kind);
  const left = (
    row: number | 'total',
    year: number,
    kindOfCell: 'figure' | 'total-figure',
  ): SheetModelCell => {
    const column = FIRST_YEAR_COLUMN + year;
    if (place === undefined) return textCell(kindOfCell, null, column);
    const amount = row === 'total' ? place.table.total[year] : place.table.rows[row]?.amounts[year];
    const formula = `${quotedSheetName(context.tableSheet)}!${cellOfTable(place, row, year)}`;
    return amountCell(kindOfCell, amount ?? ZERO, column, formula);
  };
  const heading = (text: string | null, column: number): SheetModelCell =>
    textCell('unit-heading', text, column);
  return [
    rowOf(textCell('caption', TABLE_CAPTIONS[kind].replace('*', ''))),
    rowOf(
      textCell('heading', 'Udvalg'),
      textCell('heading', 'Bevilling, profitcenter mv.', APPROPRIATION_COLUMN),
      ...years.map((_, year) =>
        heading(year === 0 ? unitText(context.proposalLevel) : null, FIRST_YEAR_COLUMN + year),
      ),
      ...years.map((_, year) => heading(year === 0 ? unitText(context.executionLevel) : null, right + year)),
    ),
    rowOf(
      textCell('heading', null),
      textCell('heading', null, APPROPRIATION_COLUMN),
      ...years.map((year, index) => figureCell('figure-heading', year, FIRST_YEAR_COLUMN + index, '0')),
      ...years.map((year, index) => figureCell('figure-heading', year, right + index, '0')),
    ),
    ...table.rows.map((row, index) =>
      rowOf(
        textCell('listed', committees.find(({ id }) => id === row.committeeId)?.name ?? row.committeeId),
        textCell('listed', row.appropriation === '' ? null : row.appropriation, APPROPRIATION_COLUMN),
        ...years.map((_, year) => left(index, year, 'figure')),
        ...row.amounts.map((amount, year) =>
          amountCell('figure', amount, right + year, netOf(kind, index, all, tops, right + year)),
        ),
      ),
    ),
    rowOf(
      textCell('total', 'Total'),
      textCell('total', null, APPROPRIATION_COLUMN),
      ...years.map((_, year) => left('total', year, 'total-figure')),
      ...table.total.map((amount, year) =>
        amountCell('total-figure', amount, right + year, sumOf(first, totalRow, right + year)),
      ),
    ),
    ...controlRows(table, totalRow, right),
    emptyRow(),
  ];
}

function sumOf(first: number, totalRow: number, column: number): string {
  return `SUM(${a1Of({ row: first, column })}:${a1Of({ row: totalRow - 1, column })})`;
}

/** A = B + C in this level too. */
function netOf(
  kind: CommitteeTableKind,
  row: number,
  all: readonly CommitteeTable[],
  tops: Tops,
  column: number,
): string | null {
  if (kind !== 'net-effect') return null;
  return all
    .filter((table) => table.kind === 'running-cost' || table.kind === 'gross-effect')
    .map((table) => a1Of({ row: (tops.get(table.kind) ?? 0) + 3 + row, column }))
    .join('+');
}

/** What the factors give exactly, and whether the total is within 1 of it. */
function controlRows(table: CommitteeTable, totalRow: number, right: number): SheetModelRow[] {
  const exact = table.years.map((_, year) =>
    decimalTextOfFraction(sumFractions(table.rows.map((row) => exactOf(row, year))), 6),
  );
  const at = (row: number, year: number): string => a1Of({ row, column: right + year });
  return [
    rowOf(
      textCell('control', 'Nøjagtigt omregnet i alt'),
      ...exact.map((text, year) => exactCell('control-figure', text, right + year)),
    ),
    rowOf(
      textCell('control', 'Kontrol: afvigelse på 1 eller mere'),
      ...table.years.map((_, year) => {
        const distance = `${at(totalRow, year)}-${at(totalRow + 1, year)}`;
        return amountCell('control-figure', ZERO, right + year, `IF(ABS(${distance})<1,0,${distance})`);
      }),
    ),
  ];
}

function exactOf(row: CommitteeTableRow, year: number): CommitteeTableRow['exact'][number] {
  return row.exact[year] ?? { numerator: 0n, denominator: 1n };
}
