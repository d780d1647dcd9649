import { add, subtract, sum, ZERO, type Amount } from '../../domain/amount';
import type { Area } from '../../domain/a1';
import { COMMITTEE_TABLE_KINDS, valueOfCell, type CommitteeTableKind } from '../../domain/budgetTable';
import { decimalTextOfFraction, isWholeFraction } from '../../domain/fraction';
import type { CommitteeTable, CommitteeTableRow } from '../../distributing/committeeTables';
import type { Distribution } from '../../distributing/distribute';
import type { PrintedControl } from '../../distributing/printedControls';
import { emptyRow, rowOf, textCell } from '../report/cells';
import type { SheetModel, SheetModelCell, SheetModelRow } from '../sheetModel';
import type { DistributionSubject } from './distributionSubject';
import { keysOfRow } from './keysOfRow';
import { amountCell, exactCell } from './sheetCells';
import { checksumLine, checksumOfModel } from './tableChecksum';
import { controlTerms, nettedCells, sumOfTerms } from './tableControls';
import {
  cellsOfEconomy,
  controlTermOf,
  netFormula,
  referenceTo,
  sourceFormula,
  termOf,
  totalFormula,
  type FormulaContext,
} from './tableFormulas';
import { HEADING_ROWS, headingMerges, headingRows, keyColumnOf } from './tableHeading';
import {
  APPROPRIATION_COLUMN,
  cellOfTable,
  FIRST_YEAR_COLUMN,
  type TablePlace,
  type TablePlaces,
} from './tablePlaces';
import { ABSENT_WORDS, PAGE_FOOT, TABLE_CAPTIONS, TABLE_FOOTNOTES } from './words';

export interface TableSheetContext {
  readonly name: string;
  readonly priceLevel: number;
  readonly sheetNameOf: FormulaContext['sheetNameOf'];
  readonly printed: readonly PrintedControl[];
}

export interface BuiltTableSheet {
  readonly model: SheetModel;
  readonly places: TablePlaces;
}

const FIRST_TABLE_ROW = 3;

/** "Tabel A–E <kode>": the tables in the standard layout, with formulas wherever they can be true. */
export function tableSheet(
  subject: DistributionSubject,
  distribution: Distribution,
  context: TableSheetContext,
): BuiltTableSheet {
  const builder = new TableSheetBuilder(subject, distribution, context);
  return builder.build();
}

class TableSheetBuilder {
  private readonly places: TablePlaces;
  private readonly rows: SheetModelRow[] = [];
  private readonly merges: Area[] = [];
  private readonly lastYearColumn: number;
  private readonly cells: ReturnType<typeof cellsOfEconomy>;
  private readonly formulas: FormulaContext;

  constructor(
    private readonly subject: DistributionSubject,
    private readonly distribution: Distribution,
    private readonly context: TableSheetContext,
  ) {
    this.places = this.placeTables();
    this.lastYearColumn = FIRST_YEAR_COLUMN + distribution.years.length - 1;
    this.cells = cellsOfEconomy(subject.economy);
    this.formulas = { economy: subject.economy, sheetNameOf: context.sheetNameOf };
  }

  build(): BuiltTableSheet {
    const { proposal, title } = this.subject;
    this.rows.push(
      rowOf(textCell('title', title === null || title === proposal ? proposal : `${proposal} – ${title}`)),
      rowOf(
        textCell(
          'note',
          `Dannet af arket »Fordeling ${proposal}«. Kolonnen med bevilling og profitcenter udfyldes frit og bevares.`,
        ),
      ),
      emptyRow(),
    );
    for (const place of this.places.values()) this.addTable(place);
    for (const kind of this.distribution.absent) this.rows.push(rowOf(textCell('note', ABSENT_WORDS[kind])));
    const checksum = checksumOfModel(this.rows);
    this.rows.push(rowOf(textCell('aside', checksumLine(proposal, checksum))));
    return { model: this.model(), places: this.places };
  }

  /** Where every table will stand: formulas refer to tables further down. */
  private placeTables(): TablePlaces {
    const places = new Map<CommitteeTableKind, TablePlace>();
    let row = FIRST_TABLE_ROW;
    for (const kind of COMMITTEE_TABLE_KINDS) {
      const table = this.distribution.tables.find((each) => each.kind === kind);
      if (table === undefined) continue;
      const firstRow = row + 1 + HEADING_ROWS;
      const place = { table, firstRow, totalRow: firstRow + table.rows.length };
      places.set(kind, place);
      row = place.totalRow + 1 + this.rowsBelow(table) + TABLE_FOOTNOTES[kind].length + 1;
    }
    return places;
  }

  private rowsBelow({ kind }: CommitteeTable): number {
    return (
      this.leftOutOf(kind).length +
      (this.hasNetted(kind) ? 1 : 0) +
      1 +
      (this.printedDifferences(kind).length > 0 ? 1 : 0)
    );
  }

  private addTable(place: TablePlace): void {
    const { table } = place;
    this.rows.push(rowOf(textCell('caption', TABLE_CAPTIONS[table.kind])));
    this.merges.push(...headingMerges(this.rows.length, table.years.length));
    this.rows.push(...headingRows(table, this.context.priceLevel));
    for (const [index, row] of table.rows.entries()) this.rows.push(this.committeeRow(place, row, index));
    this.rows.push(
      rowOf(
        textCell('total', 'Total'),
        textCell('total', null, APPROPRIATION_COLUMN),
        ...table.total.map((amount, year) =>
          amountCell('total-figure', amount, FIRST_YEAR_COLUMN + year, totalFormula(place, year)),
        ),
      ),
    );
    for (const { entry, reason, amounts } of this.leftOutOf(table.kind)) {
      this.rows.push(this.lineBelow(`Udeladt: ${entry} (${reason})`, amounts));
    }
    if (this.hasNetted(table.kind)) this.addNetted(table);
    this.addControl(place);
    this.addPrintedDifference(place);
    for (const note of TABLE_FOOTNOTES[table.kind]) this.rows.push(rowOf(textCell('footnote', note)));
    this.rows.push(emptyRow());
  }

  private committeeRow(place: TablePlace, row: CommitteeTableRow, index: number): SheetModelRow {
    const { committees } = this.subject;
    const { kind, years } = place.table;
    const name = committees.find(({ id }) => id === row.committeeId)?.name ?? row.committeeId;
    const isShared = row.exact.some((share) => !isWholeFraction(share)) || this.hasKeyedCell(row);
    const keys = isShared ? keysOfRow(row, this.subject) : [];
    return rowOf(
      textCell('listed', name),
      textCell('input', row.appropriation === '' ? null : row.appropriation, APPROPRIATION_COLUMN),
      ...row.amounts.map((amount, year) =>
        amountCell('figure', amount, FIRST_YEAR_COLUMN + year, this.formulaOf(kind, row, index, year)),
      ),
      ...(isShared
        ? [
            textCell(
              'aside',
              keys.length === 0 ? null : keys.join(', '),
              keyColumnOf(this.distribution.years.length),
            ),
          ]
        : []),
      ...(isShared
        ? years.map((_, year) =>
            this.exactShare(row, year, keyColumnOf(this.distribution.years.length) + 1 + year),
          )
        : []),
    );
  }

  private hasKeyedCell(row: CommitteeTableRow): boolean {
    return row.parts.some(({ sources }) => sources.some((year) => year.some(({ whole }) => !whole)));
  }

  private exactShare({ exact }: CommitteeTableRow, year: number, column: number): SheetModelCell {
    const share = exact[year];
    return exactCell('aside-figure', share === undefined ? '0' : decimalTextOfFraction(share, 6), column);
  }

  private formulaOf(
    kind: CommitteeTableKind,
    row: CommitteeTableRow,
    index: number,
    year: number,
  ): string | null {
    return kind === 'net-effect'
      ? netFormula(this.places, index, year)
      : sourceFormula(row, year, this.cells, this.formulas);
  }

  private leftOutOf(kind: CommitteeTableKind): Distribution['leftOut'] {
    return this.distribution.leftOut.filter((entry) => entry.kind === kind);
  }

  private lineBelow(label: string, amounts: readonly Amount[]): SheetModelRow {
    return rowOf(
      textCell('control', label),
      ...amounts.map((amount, year) => amountCell('control-figure', amount, FIRST_YEAR_COLUMN + year)),
    );
  }

  /** Costs that count with the savings: Tabel C is then net, and says so. */
  private hasNetted(kind: CommitteeTableKind): boolean {
    const { economy, allocation } = this.subject;
    return (
      kind === 'gross-effect' &&
      economy.years.some((_, year) => nettedCells(year, economy, allocation).length > 0)
    );
  }

  private addNetted({ years }: CommitteeTable): void {
    const { economy, allocation } = this.subject;
    this.rows.push(
      rowOf(
        textCell('control', 'Heraf driftsudgifter i Tabel 1, der er regnet med i besparelsen'),
        ...years.map((_, year) => {
          const cells = nettedCells(year, economy, allocation);
          const formula = cells.map((cell) => termOf(cell, this.formulas)).join('+');
          return amountCell(
            'control-figure',
            sum(cells.map(valueOfCell)),
            FIRST_YEAR_COLUMN + year,
            formula === '' ? null : formula,
          );
        }),
      ),
    );
  }

  /** Posted and left out, minus the rows of Tabel 1: always 0. */
  private addControl(place: TablePlace): void {
    const { economy, allocation } = this.subject;
    const { kind, total } = place.table;
    const leftOut = this.leftOutOf(kind);
    this.rows.push(
      rowOf(
        textCell('control', 'Kontrol: fordelt og udeladt minus rækkerne i Tabel 1'),
        ...total.map((amount, year) => {
          const terms = controlTerms(kind, year, economy, allocation);
          const difference = subtract(
            add(amount, sum(leftOut.map(({ amounts }) => amounts[year] ?? ZERO))),
            sumOfTerms(terms),
          );
          const rows = terms.map((term) => `-${controlTermOf(term, this.formulas)}`).join('');
          const formula = `${this.postedAndLeftOut(place, year)}${rows}`;
          return amountCell('control-figure', difference, FIRST_YEAR_COLUMN + year, formula);
        }),
      ),
    );
  }

  private postedAndLeftOut(place: TablePlace, year: number): string {
    const posted = cellOfTable(place, 'total', year);
    const leftOut = this.leftOutOf(place.table.kind).length;
    if (leftOut === 0) return posted;
    const first = cellOfTable({ ...place, totalRow: place.totalRow + 1 }, 'total', year);
    const last = cellOfTable({ ...place, totalRow: place.totalRow + leftOut }, 'total', year);
    return `${posted}+SUM(${first}:${last})`;
  }

  private printedDifferences(kind: CommitteeTableKind): PrintedControl[] {
    const own = this.context.printed.filter((control) => control.kind === kind);
    return own.some(({ difference }) => difference !== ZERO) ? own : [];
  }

  /** What Tabel 1 prints otherwise than its rows give. */
  private addPrintedDifference(place: TablePlace): void {
    const { kind, years } = place.table;
    const controls = this.printedDifferences(kind);
    if (controls.length === 0) return;
    this.rows.push(
      rowOf(
        textCell('control', 'Tabel 1 skriver selv i alt, ud over rækkernes sum'),
        ...years.flatMap((year, index) => {
          const control = controls.find((each) => each.year === year);
          if (control === undefined) return [];
          const { printed, difference } = control;
          const isNumber = printed.kind === 'amount' && printed.raw === '';
          const formula = isNumber
            ? `${referenceTo(printed.at, this.context.sheetNameOf)}-(${this.postedAndLeftOut(place, index)})`
            : null;
          return amountCell('control-figure', difference, FIRST_YEAR_COLUMN + index, formula);
        }),
      ),
    );
  }

  private model(): SheetModel {
    const { years } = this.distribution;
    return {
      name: this.context.name,
      columns: [
        { width: 40 },
        { width: 32 },
        ...years.map(() => ({ width: 10 })),
        { width: 4 },
        { width: 18 },
        ...years.map(() => ({ width: 11 })),
      ],
      rows: this.rows,
      frozenRows: 0,
      filter: null,
      merges: this.merges,
      print: {
        orientation: 'landscape',
        titleRows: { first: 0, last: 0 },
        lastColumn: this.lastYearColumn,
        foot: PAGE_FOOT,
      },
    };
  }
}
