import { readTitles } from '../../../samples/catalogues';
import type { Layout } from './layout';

const titles = readTitles();

/** The line on top of a proposal's tables; empty where the layout leaves that to the sheet's name. */
export function proposalTitle(code: string, layout: Layout): string {
  const title = titles.get(code) ?? '';
  // A code without digits is only known as one by the year behind it, one of two signs not by a space.
  if (layout.title === 'code-year' || !/\d/.test(code)) return `${code}(2025) - ${title}`;
  if (layout.title === 'sheet-name-only') return '';
  return layout.title === 'code-space' && code.length > 2 ? `${code} ${title}` : `${code} – ${title}`;
}

/** The line on top of an overview, which always tells where the proposals end. */
export function overviewTitle(name: string, { unit }: Layout): string {
  const text = name === 'Oversigt' ? 'Oversigt over tværgående investeringsforslag' : name;
  return unit === 'caption-tkr' ? `${text} (t.kr.)` : text;
}
