import type { Area } from '../../domain/a1';
import type { CommitteeTable } from '../../distributing/committeeTables';
import { rowOf, textCell } from '../report/cells';
import type { SheetModelRow } from '../sheetModel';
import { figureCell } from './sheetCells';
import { APPROPRIATION_COLUMN, FIRST_YEAR_COLUMN } from './tablePlaces';

export const HEADING_ROWS = 2;

/** The unit over the years, with the price level. */
export function unitText(priceLevel: number): string {
  return `1.000 kr. ${priceLevel} p/l`;
}

/** Where keys and exact shares stand: outside the print area, with a column between. */
export function keyColumnOf(years: number): number {
  return FIRST_YEAR_COLUMN + years + 1;
}

/** The two header rows of the standard layout. */
export function headingRows({ kind, years }: CommitteeTable, priceLevel: number): SheetModelRow[] {
  const marks = kind === 'running-cost' ? '**' : '*';
  const keyColumn = keyColumnOf(years.length);
  return [
    rowOf(
      textCell('heading', 'Udvalg'),
      textCell('unit-heading', unitText(priceLevel), APPROPRIATION_COLUMN),
      ...years.map((_, year) => textCell('unit-heading', null, FIRST_YEAR_COLUMN + year)),
      textCell('aside', 'Nøgle', keyColumn),
      textCell('aside', 'Nøjagtig andel (1.000 kr.)', keyColumn + 1),
    ),
    rowOf(
      textCell('heading', null),
      textCell('heading', `Bevilling, profitcenter mv.${marks}`, APPROPRIATION_COLUMN),
      ...years.map((year, index) => figureCell('figure-heading', year, FIRST_YEAR_COLUMN + index, '0')),
      ...years.map((year, index) => textCell('aside-figure', `i ${year}`, keyColumn + 1 + index)),
    ),
  ];
}

/** The cells of the header that are shown as one. */
export function headingMerges(top: number, years: number): Area[] {
  return [
    { top, bottom: top + 1, left: 0, right: 0 },
    { top, bottom: top, left: APPROPRIATION_COLUMN, right: FIRST_YEAR_COLUMN + years - 1 },
  ];
}
