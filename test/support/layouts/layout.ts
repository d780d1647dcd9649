/** The choices a layout is made of. Each is one that the domain guide names for a Danish economist's workbook. */
export const layoutChoices = {
  /** One sheet for each proposal, or all below each other in one sheet. */
  sheets: ['per-proposal', 'one-sheet'],
  sheetNames: ['code', 'numbered'],
  arrangement: ['stacked', 'side-by-side'],
  /** Tables side by side begin in one row, or each some rows below or above the one at its left. */
  stagger: ['level', 'falling', 'rising'],
  /** Tabel A–E beside the others, or on a sheet "TV03 Tabel A-E". */
  committeeTables: ['same-sheet', 'own-sheet'],
  title: ['code-year', 'code-dash', 'code-space', 'sheet-name-only'],
  captions: ['published', 'renumbered', 'unnumbered', 'no-economy-caption', 'after-code', 'after-appendix'],
  header: ['published', 'one-row', 'two-rows'],
  unit: ['thousand', 'bare', 'misread', 'caption-tkr'],
  years: ['number', 'text'],
  amounts: [
    'number',
    'dots',
    'plain',
    'space-minus',
    'unicode-minus',
    'parentheses',
    'no-break-space',
    'thin-space',
    'asterisk',
    'mixed',
  ],
  /** What stands where there is no amount. */
  nothing: ['published', 'blank', 'dash', 'zero'],
  totals: ['typed', 'formulas'],
  pageSplit: ['none', 'blank-rows', 'footnote', 'repeated-header', 'footnote-and-header'],
  brokenLabels: ['published', 'value-first', 'value-last'],
  noise: [
    'none',
    'footnote-marks',
    'soft-hyphens',
    'hyphen-space',
    'hyphen-line-break',
    'hard-hyphens',
    'line-breaks',
    'markup',
    'upper-case',
    'typing-error',
  ],
  areas: ['published', 'off-totals', 'off-some-items', 'off-one-kind', 'no-column'],
  headings: ['published', 'no-second', 'none', 'with-amounts'],
  dropped: ['nothing', 'subtotals', 'impact', 'payback'],
  inserted: ['nothing', 'blank-rows', 'notes', 'hidden-rows'],
  /** Items one column to the right of headings and totals. */
  indent: ['no', 'yes'],
  /** A narrow empty column inside the table. */
  spacer: ['none', 'after-label', 'before-amounts'],
  payback: ['published', 'area-column', 'first-year', 'last-year', 'mixed'],
  paybackValue: ['published', 'years-text', 'number'],
  overviewHeader: ['published', 'years'],
  overviewSign: ['published', 'turned'],
  /** "HA02(2025) - ", "HA02 – " or "HA02 " before an overview's titles. */
  overviewCodes: ['published', 'dash', 'space'],
  overviewTotal: ['published', 'Nettoeffektivisering'],
} as const;

type ChoiceName = keyof typeof layoutChoices;

export type Layout = { readonly [Name in ChoiceName]: (typeof layoutChoices)[Name][number] } & {
  /** Decides which rows a choice falls on. */
  readonly seed: number;
  /** Empty rows above and empty columns left of the first table. */
  readonly top: number;
  readonly left: number;
  /** Empty rows between two tables. */
  readonly gap: number;
  /** Empty columns between tables side by side; a table without years has at least one. */
  readonly sideGap: number;
  /** By how many rows tables side by side are staggered. */
  readonly staggerStep: number;
};

/** The published layout, at A1. */
export const plainLayout: Layout = {
  seed: 1,
  top: 0,
  left: 0,
  gap: 1,
  sideGap: 1,
  staggerStep: 1,
  sheets: 'per-proposal',
  sheetNames: 'code',
  arrangement: 'stacked',
  stagger: 'level',
  committeeTables: 'same-sheet',
  title: 'code-year',
  captions: 'published',
  header: 'published',
  unit: 'thousand',
  years: 'number',
  amounts: 'number',
  nothing: 'published',
  totals: 'typed',
  pageSplit: 'none',
  brokenLabels: 'published',
  noise: 'none',
  areas: 'published',
  headings: 'published',
  dropped: 'nothing',
  inserted: 'nothing',
  indent: 'no',
  spacer: 'none',
  payback: 'published',
  paybackValue: 'published',
  overviewHeader: 'published',
  overviewSign: 'published',
  overviewCodes: 'published',
  overviewTotal: 'published',
};

/** Takes back the choices that nobody could combine, or that a reader could understand in two ways. */
export function possible(layout: Layout): Layout {
  const changed: { -readonly [Name in keyof Layout]: Layout[Name] } = { ...layout };
  if (changed.sheets === 'one-sheet') {
    changed.sheetNames = 'numbered';
    if (changed.title === 'sheet-name-only') changed.title = 'code-year';
  }
  if (changed.title === 'sheet-name-only') changed.sheetNames = 'code';
  if (changed.arrangement === 'side-by-side') {
    changed.pageSplit = 'none';
    changed.spacer = 'none';
    if (changed.inserted === 'hidden-rows') changed.inserted = 'nothing';
  } else {
    changed.stagger = 'level';
    changed.sideGap = plainLayout.sideGap;
  }
  if (changed.stagger === 'level') changed.staggerStep = plainLayout.staggerStep;
  if (changed.totals === 'formulas') {
    changed.amounts = 'number';
    if (changed.nothing === 'dash') changed.nothing = 'published';
  }
  if (changed.headings === 'with-amounts') changed.brokenLabels = 'published';
  return changed;
}

/** How the layout differs from the published one, for names and failure messages. */
export function describeLayout(layout: Layout): string {
  const names = Object.keys(plainLayout) as (keyof Layout)[];
  const differences = names
    .filter((name) => layout[name] !== plainLayout[name])
    .map((name) => `${name}: ${layout[name]}`);
  return differences.join(', ') || 'as published';
}
