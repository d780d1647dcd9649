import type { ExpenditureArea } from '../../domain/budgetTable';
import { fractionOfDecimalText, type Fraction } from '../../domain/fraction';
import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import { AREA_WORDS } from '../../distributing/allocationWords';
import type { PriceFactor } from '../../distributing/priceLevel';
import { emptyRow, rowOf, textCell } from '../report/cells';
import type { SheetModel } from '../sheetModel';
import { ownSheetMarker } from './ownSheetKind';
import { settingOf } from './readAllocationSheet';
import { figureCell } from './sheetCells';
import { readSheetList, type SheetListRow } from './sheetList';
import { sheetProblem, type SheetProblem } from './sheetProblem';
import type { SheetReading } from './sheetReading';
import { PAGE_FOOT } from './words';

/** Excel allows no "/" in the name of a sheet. */
export const PRICE_SHEET_NAME = 'P-l';

const EXECUTION_LEVEL = 'Udmøntes i p/l';
const YEAR = 'År';
const SOURCE = 'Kilde';
const AREAS: readonly ExpenditureArea[] = ['service', 'capital', 'transfers'];
const HEADER_ROW = 6;

/** The factors that the user entered, and the price level that they lead to. */
export interface PriceLevels {
  /** Null: not entered. */
  readonly executionLevel: number | null;
  readonly factors: readonly PriceFactor[];
}

/** The form for factors; none are suggested. */
export function priceSheet(years: readonly number[], executionLevel: number): SheetModel {
  return {
    name: PRICE_SHEET_NAME,
    columns: [{ width: 18 }, ...AREAS.map(() => ({ width: 14 })), { width: 60 }],
    rows: [
      rowOf(textCell('marker', ownSheetMarker('pl-faktorer'))),
      rowOf(textCell('title', 'P/l-faktorer')),
      rowOf(
        textCell(
          'note',
          'Faktoren omregner fra forslagets pris- og lønniveau til udmøntningens. Skriv den med kilde; uden faktorer dannes kun forslagets eget niveau.',
        ),
      ),
      emptyRow(),
      rowOf(textCell('label', EXECUTION_LEVEL), figureCell('input-figure', executionLevel, 1, '0')),
      emptyRow(),
      rowOf(
        textCell('figure-heading', YEAR),
        ...AREAS.map((area, index) => textCell('figure-heading', AREA_WORDS[area], 1 + index)),
        textCell('heading', SOURCE, 1 + AREAS.length),
      ),
      ...years.map((year) =>
        rowOf(
          figureCell('input-figure', year, 0, '0'),
          ...AREAS.map((_, index) => figureCell('input-figure', null, 1 + index)),
          textCell('input', null, 1 + AREAS.length),
        ),
      ),
    ],
    frozenRows: HEADER_ROW + 1,
    filter: null,
    print: {
      orientation: 'landscape',
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      lastColumn: 1 + AREAS.length,
      foot: PAGE_FOOT,
    },
  };
}

/** The factors on the sheet. One without a source is a problem: nobody could check it. */
export function readPriceSheet(sheet: SheetSnapshot): SheetReading<PriceLevels> {
  const problems: SheetProblem[] = [];
  const list = readSheetList(sheet, [YEAR, SOURCE]);
  const level = settingOf(sheet, EXECUTION_LEVEL);
  const factors = (list?.rows ?? []).flatMap((row) => factorsOf(row, sheet.name, problems));
  if (factors.length > 0 && !/^\d{4}$/.test(level)) {
    problems.push(
      sheetProblem(sheet.name, HEADER_ROW - 1, EXECUTION_LEVEL, { kind: 'not-a-year', found: level }),
    );
  }
  return {
    content: { executionLevel: /^\d{4}$/.test(level) ? Number(level) : null, factors },
    problems,
  };
}

function factorsOf(row: SheetListRow, sheet: string, problems: SheetProblem[]): PriceFactor[] {
  const { line, text } = row;
  const found = AREAS.flatMap((area): PriceFactor[] => {
    const typed = text(AREA_WORDS[area]);
    if (typed === '') return [];
    const factor = decimalFraction(typed);
    if (factor === null) {
      problems.push(sheetProblem(sheet, line, AREA_WORDS[area], { kind: 'not-a-number', found: typed }));
      return [];
    }
    return [{ year: Number(text(YEAR)), area, factor, source: text(SOURCE) }];
  });
  if (found.length === 0) return [];
  if (!/^\d{4}$/.test(text(YEAR))) {
    problems.push(sheetProblem(sheet, line, YEAR, { kind: 'not-a-year', found: text(YEAR) }));
  }
  if (text(SOURCE) === '')
    problems.push(sheetProblem(sheet, line, SOURCE, { kind: 'missing', name: SOURCE }));
  return found;
}

function decimalFraction(text: string): Fraction | null {
  return fractionOfDecimalText(text.replace(',', '.'));
}
