import type { FixWords } from '../fixWords';
import { numberFormatOf } from '../numberFormat';

const { figure } = numberFormatOf('en');

export const FIXES: FixWords = {
  made: (cells) => (cells === 1 ? 'Fixed in the copy: 1 cell' : `Fixed in the copy: ${figure(cells)} cells`),
  notMade: 'Not fixed',
  none: (least) => `No cause is sure enough to be fixed together with others (at least ${least}).`,
  change: (before, after) => `${before} → ${after}`,
  confidence: (share) => `Confidence ${share}.`,
  follows: (cell) => `Follows when ${cell} is fixed.`,
  reasons: {
    formula: 'The cell holds a formula, which a figure would replace. It is left alone.',
    conflict: 'Two causes want different figures in the same cell.',
    'more-than-a-figure': 'The cell holds more than a figure, such as a footnote mark.',
    protected: "The cell is locked by the sheet's protection.",
    'not-mended': 'The discrepancy would still be there.',
    'new-error': 'Something else would not agree then.',
    'not-written': 'The copy could not be written.',
  },
  columns: { cell: 'Cell', before: 'Before', after: 'After', why: 'Why' },
  fixed: 'Fixed',
  notFixed: 'Not fixed',
  reportTitle: 'Fixes',
  reportNote:
    '“Printed” is the figure before, “Recomputed” the one that stands in the cell now. ' +
    'What is listed as not fixed is unchanged.',
};
