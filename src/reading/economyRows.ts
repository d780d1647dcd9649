import type { AmountCell, BudgetRow, Qualifier, RowRole, Section } from '../domain/budgetTable';
import type { CommitteeId } from '../domain/committee';
import { readPaybackCell } from './amountCell';
import type { CommitteeNames } from './owners';
import { readPaybackValue, type RawRow, type TableColumns } from './rawRow';
import { isTotalLabel, readArea, type RowLabel } from './rowLabel';
import { cellAt, type SheetGrid } from './sheetGrid';
import { sumsThatHold } from './sumsThatHold';

/**
 * Gives every row of a proposal's economy table its role and section (domain guide, section 4): items, aggregates,
 * impact, payback, of-which rows, and items that stand below their section's last total, outside all sums.
 */
export function readEconomyRows(
  grid: SheetGrid,
  rawRows: readonly RawRow[],
  columns: TableColumns,
  names: CommitteeNames,
): BudgetRow[] {
  const meant = decideWeakAggregates(trimEnd(rawRows), names);
  const sections = sectionsOf(meant);
  const lastTotals = lastAggregates(meant, sections);
  return meant.map((raw, index): BudgetRow => {
    const { meaning } = raw;
    const section = sections[index] ?? null;
    const role = roleOf(meant, index, section, lastTotals);
    const area = readArea(raw.areaText);
    const payback =
      meaning.kind === 'payback'
        ? { basis: meaning.basis, value: readPaybackValue(grid, grid.row(raw.row), columns, raw.at) }
        : null;
    return {
      role,
      section,
      label: raw.label,
      labelKey: raw.labelKey,
      area,
      qualifier: qualifierOf(raw, names),
      committeeId: ownerOf(raw, names),
      appropriation: raw.appropriation,
      amounts: payback === null ? raw.amounts : raw.amounts.map((cell) => reread(grid, raw.row, cell)),
      payback,
      proposalCode: null,
      hidden: raw.hidden,
      at: raw.at,
    };
  });
}

function reread(grid: SheetGrid, row: number, cell: AmountCell): AmountCell {
  return readPaybackCell(cellAt(grid.row(row), cell.at.column), cell.at);
}

/**
 * After the payback rows, and after the impact row but for payback and of-which rows, the table is over; but for items
 * that touch the payback rows, which stand outside all sums.
 */
function trimEnd(rows: readonly RawRow[]): RawRow[] {
  const kept: RawRow[] = [];
  let afterImpact = false;
  let afterPayback = false;
  for (const raw of rows) {
    const { kind } = raw.meaning;
    if (kind === 'payback') afterPayback = true;
    else if (afterPayback && !isItemBelow(kept.at(-1), raw)) break;
    else if (afterPayback) {
      kept.push(raw);
      continue;
    }
    // Rows of the economist's own below the net impact ("Akkumuleret") are not the table's.
    else if (afterImpact && kind !== 'of-which') continue;
    if (kind === 'impact') afterImpact = true;
    kept.push(raw);
  }
  while (kept.length > 0 && isTrailingNote(kept.at(-1))) kept.pop();
  return kept;
}

/** An item with amounts and a styringsområde in the row right below. */
function isItemBelow(above: RawRow | undefined, raw: RawRow): boolean {
  const touches = above !== undefined && raw.row - above.row <= 1;
  return touches && raw.hasAmounts && raw.meaning.kind === 'other' && readArea(raw.areaText) !== null;
}

function isTrailingNote(raw: RawRow | undefined): boolean {
  if (raw === undefined || raw.hasAmounts || raw.areaText !== '') return false;
  return raw.note || raw.meaning.kind === 'other';
}

/**
 * Labels that only place and figures explain. The words of a total without a subject ("Samlet effektivisering",
 * "Netto", "I alt") make the net impact after both sections' totals, else a total where the rows above give its figures
 * in most years, else an item. A heading's words on a row with amounts below its items make a total as well.
 */
function decideWeakAggregates(rows: readonly RawRow[], names: CommitteeNames): RawRow[] {
  const decided: RawRow[] = [];
  for (const [index, raw] of rows.entries()) {
    const meaning = decide(raw, index, rows, decided, names);
    decided.push(meaning === raw.meaning ? raw : { ...raw, meaning });
  }
  return decided;
}

function decide(
  raw: RawRow,
  index: number,
  rows: readonly RawRow[],
  above: readonly RawRow[],
  names: CommitteeNames,
): RowLabel {
  const { meaning } = raw;
  if (meaning.kind !== 'section' && meaning.kind !== 'weak-aggregate') return meaning;
  const start = above.findLastIndex((other) => other.meaning.kind === 'section' && !other.hasAmounts);
  const items = above.slice(start + 1).filter((other) => other.hasAmounts && other.meaning.kind === 'other');
  if (meaning.kind === 'section') {
    if (raw.hasAmounts && saysMoreThanHeading(raw)) return { kind: 'other' };
    const below = rows.slice(index + 1).findIndex((other) => other.meaning.kind !== 'other');
    const hasItemsBelow = rows
      .slice(index + 1, below < 0 ? rows.length : index + 1 + below)
      .some((other) => other.hasAmounts);
    const sums = raw.hasAmounts && items.length > 0 && !hasItemsBelow;
    return sums ? { kind: 'aggregate', section: meaning.section, area: null } : meaning;
  }
  const ofSection = (section: Section): boolean =>
    above.some((other) => other.meaning.kind === 'aggregate' && other.meaning.section === section);
  const itemsFollow = rows
    .slice(index + 1)
    .some((other) => other.hasAmounts && other.meaning.kind === 'other');
  const isNet = raw.labelKey.startsWith('netto') || !isTotalLabel(raw.labelKey);
  if (ofSection('implementation') && !itemsFollow && isNet) return { kind: 'impact' };
  const heading = above[start]?.meaning;
  const section: Section =
    heading?.kind === 'section' ? heading.section : ofSection('permanent') ? 'implementation' : 'permanent';
  // "Subtotal SOF", "Subtotal BIF": each sums the rows of its administration.
  const owner = ownerOf(raw, names);
  const own = owner === null ? [] : items.filter((item) => ownerOf(item, names) === owner);
  const sums = isTotalLabel(raw.labelKey) || [items, own].some((addends) => holdsInMostYears(raw, addends));
  if (items.length === 0 || !sums) return { kind: 'other' };
  return { kind: 'aggregate', section, area: meaning.area };
}

/** "Varige ændringer i bemanding SOF", on Service and with amounts: an item that begins like a heading. */
function saysMoreThanHeading(raw: RawRow): boolean {
  if (readArea(raw.areaText) === null) return false;
  const words = raw.labelKey
    .replace(/\([^)]*\)?/g, '')
    .trim()
    .split(' ').length;
  return words > (raw.labelKey.startsWith('v') ? 2 : 1);
}

function ownerOf({ areaText, label }: RawRow, names: CommitteeNames): CommitteeId | null {
  return names.ofLabel(areaText) ?? names.ofLabel(label);
}

function holdsInMostYears(total: RawRow, items: readonly RawRow[]): boolean {
  const { holds, printed } = sumsThatHold(total, items);
  return holds * 2 > printed;
}

/**
 * The section of every row. Headings decide; without the second heading, rows below the last permanent total and
 * above the last implementation total are implementation rows (domain guide, section 4; TV04).
 */
function sectionsOf(rows: readonly RawRow[]): (Section | null)[] {
  const isHeading = (section: Section) => (row: RawRow) =>
    row.meaning.kind === 'section' && row.meaning.section === section;
  const isAggregate = (section: Section) => (row: RawRow) =>
    row.meaning.kind === 'aggregate' && row.meaning.section === section;
  const hasImplementationHeading = rows.some(isHeading('implementation'));
  const lastPermanentTotal = rows.findLastIndex(isAggregate('permanent'));
  const lastImplementationTotal = rows.findLastIndex(isAggregate('implementation'));
  const hasPermanentSection = lastPermanentTotal >= 0 || rows.some(isHeading('permanent'));

  let heading: Section | null = null;
  return rows.map(({ meaning }, index): Section | null => {
    switch (meaning.kind) {
      case 'section':
        heading = meaning.section;
        return heading;
      case 'aggregate':
        return meaning.section;
      case 'impact':
      case 'payback':
        return null;
      case 'of-which':
      case 'weak-aggregate':
      case 'other':
        break;
    }
    if (hasImplementationHeading) return heading ?? 'permanent';
    if (lastImplementationTotal < 0) return 'permanent';
    if (!hasPermanentSection) return 'implementation';
    return index > lastPermanentTotal && index < lastImplementationTotal ? 'implementation' : 'permanent';
  });
}

interface LastAggregates {
  /** The section's last aggregate: items below it stand outside. */
  readonly last: Readonly<Record<Section, number>>;
  /** The section's total: its last unqualified aggregate, or its last where all are qualified. */
  readonly total: Readonly<Record<Section, number>>;
  /** The first payback row; -1 if there is none. */
  readonly payback: number;
}

function lastAggregates(rows: readonly RawRow[], sections: readonly (Section | null)[]): LastAggregates {
  const find = (section: Section, unqualified: boolean): number =>
    rows.findLastIndex(
      (raw, index) =>
        raw.meaning.kind === 'aggregate' &&
        sections[index] === section &&
        (!unqualified ||
          (raw.meaning.area === null && readArea(raw.areaText) === null && !namesCommittee(raw))),
    );
  const totalOf = (section: Section): number => {
    const unqualified = find(section, true);
    return unqualified >= 0 ? unqualified : find(section, false);
  };
  return {
    last: { permanent: find('permanent', false), implementation: find('implementation', false) },
    total: { permanent: totalOf('permanent'), implementation: totalOf('implementation') },
    payback: rows.findIndex(({ meaning }) => meaning.kind === 'payback'),
  };
}

function namesCommittee(raw: RawRow): boolean {
  return /\b[A-ZÆØÅ]{3}\b/.test(raw.label);
}

function roleOf(
  rows: readonly RawRow[],
  index: number,
  section: Section | null,
  totals: LastAggregates,
): RowRole {
  const row = rows[index];
  if (row === undefined) return 'note';
  switch (row.meaning.kind) {
    case 'section':
      return 'section';
    case 'aggregate':
      return section !== null && totals.total[section] === index ? 'total' : 'subtotal';
    case 'impact':
      return 'impact';
    case 'payback':
      return 'payback';
    case 'of-which':
      return 'of-which';
    case 'weak-aggregate':
    case 'other':
      break;
  }
  if (row.note || (!row.hasAmounts && row.areaText === '')) return 'note';
  if (section === null || (totals.payback >= 0 && index > totals.payback)) return 'outside';
  const last = totals.last[section];
  return last >= 0 && index > last ? 'outside' : 'item';
}

const UNQUALIFIED: Qualifier = { area: null, areaFromColumn: false, committeeId: null };

function qualifierOf(raw: RawRow, names: CommitteeNames): Qualifier {
  const { meaning } = raw;
  if (meaning.kind !== 'aggregate') return UNQUALIFIED;
  const printed = readArea(raw.areaText);
  return {
    area: meaning.area ?? printed,
    areaFromColumn: meaning.area === null && printed !== null,
    committeeId: names.ofLabel(raw.label) ?? names.ofLabel(raw.areaText),
  };
}
