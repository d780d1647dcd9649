import type { DraftRow, DraftTable } from './draftTable';
import { breakLabels } from './breakLabels';
import type { Layout } from './layout';
import type { Choices } from './random';

/** Applies to a fresh draft the choices about what is printed in it. */
export function changeDraft(draft: DraftTable, layout: Layout, choices: Choices): void {
  if (draft.kind === 'proposal-economy') {
    dropRows(draft, layout.dropped);
    changeHeadings(draft, layout.headings);
    changeAreas(draft, layout.areas, choices);
    changePayback(draft, layout);
  }
  if (draft.kind === 'overview') changeOverview(draft, layout);
  else if (layout.brokenLabels !== 'published') breakLabels(draft, layout.brokenLabels, choices);
}

function dropRows(draft: DraftTable, dropped: Layout['dropped']): void {
  if (dropped === 'subtotals') dropSubtotals(draft);
  else if (dropped !== 'nothing') draft.rows = draft.rows.filter((row) => row.role !== dropped);
}

function isAreaSubtotal({ role, label }: DraftRow): boolean {
  return role === 'total' && /^(Samlet|Samlede) .*, (service|anlæg)$/.test(label);
}

/** Leaves out the totals of one styringsområde where the section's own total stands below them. */
function dropSubtotals(draft: DraftTable): void {
  const parts = (row: DraftRow): readonly DraftRow[] =>
    isAreaSubtotal(row) && row.addends ? row.addends.flatMap(parts) : [row];
  for (const row of draft.rows) if (row.addends) row.addends = row.addends.flatMap(parts);
  const unexact = draft.rows.some((row) => isAreaSubtotal(row) && !row.addends && row.amounts.some(Boolean));
  if (!unexact) draft.rows = draft.rows.filter((row) => !isAreaSubtotal(row));
}

/** INNO and F1 need their headings: one has no other sign of its section, one a row outside the totals. */
function changeHeadings(draft: DraftTable, headings: Layout['headings']): void {
  const { proposal } = draft.source;
  if (headings === 'published' || proposal === 'INNO' || proposal === 'F1') return;
  const sections = draft.rows.filter((row) => row.role === 'section');
  if (headings === 'with-amounts') {
    for (const heading of sections)
      heading.amounts = [...(sectionTotal(draft, heading)?.amounts ?? heading.amounts)];
    return;
  }
  const gone =
    headings === 'none' ? sections : sections.filter((row) => row.label.startsWith('Implementering'));
  draft.rows = draft.rows.filter((row) => !gone.includes(row));
}

function sectionTotal({ rows }: DraftTable, heading: DraftRow): DraftRow | undefined {
  const below = rows.slice(rows.indexOf(heading) + 1);
  const end = below.findIndex((row) => row.role === 'section' || row.role === 'impact');
  const own = end < 0 ? below : below.slice(0, end);
  const ofSection = heading.label.startsWith('Varige')
    ? own.filter((row) => !/implementering/i.test(row.label))
    : own;
  return ofSection.findLast((row) => row.role === 'total');
}

function changeAreas(draft: DraftTable, areas: Layout['areas'], choices: Choices): void {
  const totals = draft.rows.filter((row) => row.role === 'total');
  const labels = totals.map((row) => row.label);
  const needsColumn = new Set(labels).size < labels.length;
  const isSplit = totals.some((row) => /service|anlæg/.test(row.label));
  const items = draft.rows.filter((row) => row.role === 'item');
  const onlyService = !isSplit && items.every((row) => row.second === 'Service' || row.second === '');
  if (areas === 'off-totals' && !needsColumn) for (const row of totals) row.second = '';
  if (areas === 'off-some-items' && onlyService) {
    const permanentTotal = draft.rows.findIndex((row) => row.role === 'total');
    const implementation = items.filter((row) => draft.rows.indexOf(row) > permanentTotal);
    for (const row of choices.some(implementation, 1)) row.second = '';
  }
  if (areas === 'off-one-kind') {
    // The subtotals of service and anlæg tell which rows have lost theirs.
    const told = totals.filter(({ label }) => /omkostninger, (service|anlæg)$/.test(label)).length > 1;
    if (told) for (const row of items) if (row.second === 'Anlæg') row.second = '';
  }
  if (areas === 'no-column' && onlyService) {
    draft.secondHead = null;
    for (const row of draft.rows) row.second = '';
  }
}

function changePayback(draft: DraftTable, layout: Layout): void {
  const last = draft.columns.length - 1;
  draft.rows
    .filter((row) => row.role === 'payback')
    .forEach((row, index) => {
      if (!row.payback) return;
      const chosen = {
        published: row.payback.column,
        'area-column': 'second' as const,
        'first-year': 0,
        'last-year': last,
        mixed: index === 0 ? ('second' as const) : 0,
      }[layout.payback];
      const column = chosen === 'second' && draft.secondHead === null ? 0 : chosen;
      const inWords =
        layout.paybackValue === 'published' ? row.payback.inWords : layout.paybackValue === 'years-text';
      row.payback = { ...row.payback, column, inWords };
    });
}

function changeOverview(draft: DraftTable, layout: Layout): void {
  const turned = layout.overviewSign === 'turned';
  const code = { published: '$1(2025) - ', dash: '$1 – ', space: '$1 ' }[layout.overviewCodes];
  for (const row of draft.rows) {
    row.label = row.label.replace(/^([A-Z]{2}\d\d)\(2025\) - /, code);
    if (turned) {
      row.amounts = row.amounts.map((amount, at) =>
        amount && typeof draft.columns[at]?.year === 'number' ? -amount : amount,
      );
    }
    if (row.role === 'total' && layout.overviewTotal !== 'published') row.label = layout.overviewTotal;
  }
  if (layout.overviewHeader === 'years') {
    for (const column of draft.columns) {
      if (typeof column.head === 'number' || column.year === null) continue;
      column.head = column.head.includes('SOFs andel') ? `${column.year} SOFs andel` : column.year;
    }
  }
}
