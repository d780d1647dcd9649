import { textRow, type Block } from './block';
import { bodyRowsOf } from './bodyRows';
import { captionText, unitInCaption, unitText } from './captionText';
import { changeDraft } from './changeDraft';
import { columnsOf } from './columns';
import { headerRowsOf } from './headerRows';
import { interruptionsOf, notesBelow } from './interruptions';
import { noisyLabel } from './labelNoise';
import type { Layout } from './layout';
import type { PublishedTable } from '../publishedTables';
import { Choices } from './random';
import { draftOf } from './readDraft';

/** A table as the layout writes it: caption, header, rows with what stands between them, notes. */
export function tableBlock(table: PublishedTable, layout: Layout): Block {
  const choices = new Choices(layout.seed, `${table.proposal ?? table.catalogue} ${table.name}`);
  const draft = draftOf(table);
  changeDraft(draft, layout, choices);
  const columns = columnsOf(draft, layout);
  const caption = captionText(draft, layout);
  const header = headerRowsOf(draft, columns, layout, caption, choices);
  const between = interruptionsOf(draft, header, layout, choices);
  const body = draft.rows.flatMap((row) => [
    ...(between.get(row) ?? []),
    ...bodyRowsOf(draft, row, columns, layout, choices),
  ]);
  const rows = [...captionRows(), ...header, ...body, ...notesBelow(draft, layout)];
  return { rows, width: columns.width };

  function captionRows(): Block['rows'] {
    if (caption === '') return [];
    const unit = unitInCaption(draft, layout, caption) ? ` ${captionUnit(layout)}` : '';
    return [textRow(noisyLabel(caption, 'caption', layout.noise, choices) + unit)];
  }
}

function captionUnit({ unit }: Layout): string {
  return unit === 'caption-tkr' ? unitText(unit) : `(${unitText(unit).replace(/[()]/g, '')})`;
}
