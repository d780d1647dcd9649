import { emptyRow, hiddenRow, textRow, type BlockRow } from './block';
import type { DraftRow, DraftTable } from './draftTable';
import type { Layout } from './layout';
import type { Choices } from './random';

const footnote =
  '* Forvaltningerne udfylder selv de nærmere oplysninger til den tekniske udmøntning i Kvantum.';
const roundingNote = '* Beløbene er afrundet.';
const signNote = 'Alle besparelser er angivet med negativt (-) fortegn.';
const poolNote = 'Note: Implementeringsomkostningerne finansieres af investeringspuljen.';

/** The rows that stand before a row of the table without belonging to it, by the row they stand before. */
export type Interruptions = ReadonlyMap<DraftRow, readonly BlockRow[]>;

export function interruptionsOf(
  draft: DraftTable,
  header: readonly BlockRow[],
  layout: Layout,
  choices: Choices,
): Interruptions {
  const found = new Map<DraftRow, BlockRow[]>();
  const before = (row: DraftRow | undefined, rows: readonly BlockRow[]): void => {
    if (row) found.set(row, [...(found.get(row) ?? []), ...rows]);
  };
  const inner = draft.rows.slice(1);
  const economy = draft.kind === 'proposal-economy';
  if (layout.inserted === 'blank-rows' && economy) {
    for (const row of inner) if (row.role === 'section' || row.role === 'impact') before(row, [emptyRow]);
  }
  if (layout.inserted === 'notes' && economy) {
    before(
      inner.find((row) => row.role === 'section'),
      [emptyRow, textRow(poolNote)],
    );
  }
  if (layout.inserted === 'hidden-rows') for (const row of choices.some(inner, 2)) before(row, [hiddenRow]);
  if (draft.rows.length >= 6)
    before(pageBreak(draft, choices), pageSplit(header, layout.pageSplit, footnoteOf(draft)));
  return found;
}

/** What stands below the table. */
export function notesBelow(draft: DraftTable, layout: Layout): BlockRow[] {
  if (layout.inserted !== 'notes') return [];
  if (draft.kind === 'proposal-economy') return [textRow(signNote)];
  return draft.labelHead === 'Udvalg' && !draft.hasNumber ? [textRow(footnote)] : [];
}

/** The row a new page begins with: between two items in the middle. */
function pageBreak({ rows }: DraftTable, choices: Choices): DraftRow | undefined {
  const candidates = rows.filter(
    (row, index) => index > 2 && row.role === 'item' && rows[index - 1]?.role === 'item' && !row.broken,
  );
  return choices.some(candidates, 1)[0];
}

/** The footnote of the page the table begins on; an overview has none, its asterisks mean "confidential". */
function footnoteOf({ kind }: DraftTable): readonly BlockRow[] {
  if (kind === 'overview') return [];
  return [textRow(kind === 'proposal-economy' || kind === 'distribution-key' ? roundingNote : footnote)];
}

function pageSplit(
  header: readonly BlockRow[],
  split: Layout['pageSplit'],
  note: readonly BlockRow[],
): readonly BlockRow[] {
  switch (split) {
    case 'none':
      return [];
    case 'blank-rows':
      return [emptyRow, emptyRow];
    case 'footnote':
      return [emptyRow, ...note, emptyRow];
    case 'repeated-header':
      return header;
    case 'footnote-and-header':
      return [...note, emptyRow, ...header];
  }
}
