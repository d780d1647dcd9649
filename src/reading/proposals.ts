import type { BudgetTable } from '../domain/budgetTable';
import type { CellRef } from '../domain/cell';
import type { Proposal } from '../domain/proposal';
import type { SheetCell, SheetSnapshot } from '../domain/sheetSnapshot';
import { readCaption } from './caption';
import { cleanLabel } from './labelText';
import { foldTitle, readProposalHeading, readStrictHeading } from './proposalCode';
import { isUnitText } from './unitText';

/** One sheet with its tables, in sheet order. */
export interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  readonly tables: readonly BudgetTable[];
}

interface Heading {
  readonly code: string | null;
  readonly title: string | null;
  readonly at: CellRef;
}

interface Draft {
  id: string;
  code: string | null;
  title: string | null;
  titleAt: CellRef | null;
  tables: BudgetTable[];
}

const LONGEST_TITLE = 250;

/**
 * Groups tables into proposals: by the code in a heading above them or in the sheet's name, else by the title above
 * a Tabel 1. Tables on a sheet without a Tabel 1 join the proposal their sheet names, or the workbook's only one.
 */
export function groupProposals(sheets: readonly ReadSheet[]): Proposal[] {
  const drafts = new Drafts();
  const loose: { readonly table: BudgetTable; readonly heading: Heading }[] = [];
  for (const { snapshot, tables } of sheets) {
    const own = tables.filter((table) => table.kind !== 'overview');
    if (own.length === 0) continue;
    const headings = headingsOf(snapshot, own);
    const sheetCode = readProposalHeading(snapshot.name)?.code ?? null;
    let current: Draft | null = null;
    for (const table of own) {
      const heading = headingFor(table, headings, sheetCode);
      const fitting = drafts.find(heading);
      if (fitting !== null) {
        current = fitting;
        current.title ??= heading.title;
      } else if (
        table.kind === 'proposal-economy' &&
        (current === null || heading.code !== null || hasEconomy(current))
      ) {
        current = drafts.add(heading, table);
      }
      if (current === null || (heading.code !== null && current.code !== heading.code))
        loose.push({ table, heading });
      else current.tables.push(table);
    }
  }
  const only = drafts.all.length === 1 ? drafts.all[0] : undefined;
  for (const { table, heading } of loose) {
    const home = drafts.find(heading) ?? (heading.code === null ? only : undefined);
    if (home) home.tables.push(table);
    else drafts.add(heading, table).tables.push(table);
  }
  return drafts.all;
}

function hasEconomy(draft: Draft): boolean {
  return draft.tables.some((table) => table.kind === 'proposal-economy');
}

/** The proposals found so far, by code and by title. */
class Drafts {
  readonly all: Draft[] = [];
  private readonly byCode = new Map<string, Draft>();
  private readonly byTitle = new Map<string, Draft>();

  find(heading: Heading): Draft | null {
    if (heading.code !== null) return this.byCode.get(heading.code) ?? null;
    return heading.title === null ? null : (this.byTitle.get(foldTitle(heading.title)) ?? null);
  }

  add(heading: Heading, table: BudgetTable): Draft {
    const folded = heading.title === null ? null : foldTitle(heading.title);
    const draft: Draft = {
      id: heading.code ?? folded ?? `${table.sheetId}#${this.all.length}`,
      code: heading.code,
      title: heading.title,
      titleAt: heading.title === null ? null : heading.at,
      tables: [],
    };
    this.all.push(draft);
    if (heading.code !== null) this.byCode.set(heading.code, draft);
    if (folded !== null && !this.byTitle.has(folded)) this.byTitle.set(folded, draft);
    return draft;
  }
}

/** Lines outside the tables that name a proposal by its code, and the line that titles each Tabel 1. */
function headingsOf(snapshot: SheetSnapshot, tables: readonly BudgetTable[]): Heading[] {
  const headings: Heading[] = [];
  const lastTop = Math.max(...tables.map(({ area }) => area.top));
  for (const row of snapshot.rows) {
    if (row.row > lastTop) break;
    for (const cell of row.cells) {
      if (typeof cell.value !== 'string' || cell.value.length > LONGEST_TITLE) continue;
      if (!/[A-ZÆØÅ]{1,5} ?\(?\d/.test(cell.value.slice(0, 12)) || isInside(tables, row.row, cell.column))
        continue;
      const heading = readStrictHeading(cleanLabel(cell.value));
      if (heading !== null) {
        headings.push({ ...heading, at: { sheetId: snapshot.id, row: row.row, column: cell.column } });
      }
    }
  }
  if (headings.length > 0) return headings;
  let floor = -1;
  for (const table of tables) {
    if (table.kind !== 'proposal-economy') continue;
    const title = titleAbove(snapshot, floor, table, tables);
    if (title !== null) headings.push(title);
    if (
      !tables.some(
        (other) =>
          other !== table && other.area.top < table.area.bottom && other.area.bottom > table.area.top,
      )
    ) {
      floor = table.area.bottom;
    }
  }
  return headings;
}

function isInside(tables: readonly BudgetTable[], row: number, column: number): boolean {
  return tables.some(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
}

function titleAbove(
  snapshot: SheetSnapshot,
  floor: number,
  table: BudgetTable,
  tables: readonly BudgetTable[],
): Heading | null {
  const ceiling = table.caption?.at.row ?? table.area.top;
  for (const row of snapshot.rows) {
    if (row.row <= floor || row.row >= ceiling) continue;
    const texts = row.cells.filter(({ value }) => typeof value === 'string' && value.trim() !== '');
    const inColumns = ({ column }: SheetCell): boolean =>
      column >= table.area.left - 1 && column <= table.area.right;
    const cell = texts.find(inColumns) ?? texts[0];
    if (cell === undefined || typeof cell.value !== 'string' || isInside(tables, row.row, cell.column))
      continue;
    const title = cleanLabel(cell.value);
    const usable = title.length >= 5 && title.length <= LONGEST_TITLE && /[a-zæøå]{3}/i.test(title);
    if (!usable || isUnitText(title) || readCaption(title) !== null || /^(\*|note\b)/i.test(cell.value))
      continue;
    return { code: null, title, at: { sheetId: snapshot.id, row: row.row, column: cell.column } };
  }
  return null;
}

function headingFor(table: BudgetTable, headings: readonly Heading[], sheetCode: string | null): Heading {
  const above = headings.filter(({ at }) => at.row < table.area.top || at.row === table.caption?.at.row);
  // Of two proposals side by side each has its title above its own columns.
  const own = above.filter(({ at }) => at.column >= table.area.left - 1 && at.column <= table.area.right);
  const nearest = nearestOf(own.length > 0 ? own : above.filter(({ at }) => at.column <= table.area.right));
  const inCaption = table.caption === null ? null : captionCode(table.caption.text);
  const code = inCaption ?? nearest?.code ?? sheetCode;
  const title = nearest !== null && (nearest.code === null || nearest.code === code) ? nearest.title : null;
  return { code, title, at: nearest?.at ?? table.at };
}

function nearestOf(headings: readonly Heading[]): Heading | null {
  return headings.reduce<Heading | null>(
    (best, heading) => (best === null || heading.at.row > best.at.row ? heading : best),
    null,
  );
}

/** "Tabel A. ... HA02(2025)": a code in the caption itself. */
function captionCode(caption: string): string | null {
  const code = /\b([A-ZÆØÅ]{2,5}\d{2})\b/.exec(caption)?.[1] ?? null;
  return code === null || code.startsWith('TABEL') ? null : code;
}
