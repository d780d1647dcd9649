import type { DraftTable } from './draftTable';
import type { Layout } from './layout';

const newNumbers: Partial<Record<string, string>> = {
  'Tabel 1': 'Tabel 4',
  'Tablet 1': 'Tabel 4',
  'Tabel 2': 'Tabel 5',
  'Tabel A': 'Tabel 7',
  'Tabel B': 'Tabel 8',
  'Tabel C': 'Tabel 9',
  'Table C': 'Tabel 9',
  'Tabel D': 'Tabel 10',
  'Tabel E': 'Tabel 11',
};

/** The unit as the layout words it. */
export function unitText(unit: Layout['unit']): string {
  switch (unit) {
    case 'thousand':
      return '1.000 kr. 2025 p/l';
    case 'bare':
      return '1000 kr. (2025 p/l.)';
    case 'misread':
      return '1.000 kr. 2025 p/1';
    case 'caption-tkr':
      return '(t.kr.)';
  }
}

/** The caption without its unit; empty where the table has none. */
export function captionText(draft: DraftTable, layout: Layout): string {
  const { caption, kind } = draft;
  switch (layout.captions) {
    case 'published':
      return caption;
    case 'renumbered':
      return caption.replace(/^Tab\w+ \w/, (number) => newNumbers[number] ?? number);
    case 'unnumbered':
      return caption.replace(/^Tab\w+ \w\. /, '');
    case 'after-code':
      return caption === '' ? '' : `${draft.source.proposal ?? 'Bilag 1'} – ${caption}`;
    case 'after-appendix':
      return caption === '' ? '' : `Bilag 2: ${caption}`;
    case 'no-economy-caption':
      return kind === 'proposal-economy' ? '' : caption;
  }
}

/** Does the unit stand in the caption instead of in the header? */
export function unitInCaption(draft: DraftTable, layout: Layout, caption: string): boolean {
  if (caption === '' || draft.kind === 'distribution-key') return false;
  const isCommitteeTable = draft.labelHead === 'Udvalg' && !draft.hasNumber;
  return layout.unit === 'caption-tkr' || (isCommitteeTable && layout.header === 'one-row');
}
