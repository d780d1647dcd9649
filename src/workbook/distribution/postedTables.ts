import { a1OfArea, quotedSheetName, type Area } from '../../domain/a1';
import { numberOfAmount, sum, times } from '../../domain/amount';
import { TABLE_LETTERS } from '../../domain/budgetTable';
import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import type { CommitteeTable } from '../../distributing/committeeTables';

/** A table that the lines of "Kvantum-korrektioner" must sum to. */
export interface PostedTable {
  readonly proposal: string;
  readonly letter: string;
  /** Its sum in kroner, and the formula that gives it. */
  readonly kroner: number;
  readonly formula: string;
}

export const CONTROL_HEADINGS = ['Forslag', 'Tabel', 'Listen i kr.', 'Tabellen i kr.', 'Kontrol'] as const;

export function postedTable(
  proposal: string,
  { kind, total }: CommitteeTable,
  sheet: string,
  totals: Area,
): PostedTable {
  return {
    proposal,
    letter: TABLE_LETTERS[kind],
    kroner: numberOfAmount(times(sum(total), 1000)),
    formula: `1000*SUM(${quotedSheetName(sheet)}!${a1OfArea(totals)})`,
  };
}

/** The tables of other proposals that the sheet was held against before: their sheets stay where they are. */
export function postedBefore(sheet: SheetSnapshot | null, proposal: string): PostedTable[] {
  const rows = sheet?.rows ?? [];
  const header = rows.findIndex(({ cells }) =>
    CONTROL_HEADINGS.every((heading, column) => cells[column]?.value === heading),
  );
  const posted: PostedTable[] = [];
  for (const { cells } of header < 0 ? [] : rows.slice(header + 1)) {
    const [whose, letter, , kroner] = cells;
    if (typeof kroner?.value !== 'number' || kroner.formula === null) break;
    if (typeof whose?.value !== 'string' || typeof letter?.value !== 'string') break;
    if (whose.value === proposal) continue;
    posted.push({
      proposal: whose.value,
      letter: letter.value,
      kroner: kroner.value,
      formula: kroner.formula,
    });
  }
  return posted;
}
