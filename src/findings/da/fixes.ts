import type { FixWords } from '../fixWords';
import { numberFormatOf } from '../numberFormat';

const { figure } = numberFormatOf('da');

export const FIXES: FixWords = {
  made: (cells) => (cells === 1 ? 'Rettet i kopien: 1 celle' : `Rettet i kopien: ${figure(cells)} celler`),
  notMade: 'Ikke rettet',
  none: (least) => `Ingen årsag er sikker nok til at blive rettet samlet (mindst ${least}).`,
  change: (before, after) => `${before} → ${after}`,
  confidence: (share) => `Sikkerhed ${share}.`,
  follows: (cell) => `Følger med, når ${cell} rettes.`,
  reasons: {
    formula: 'Cellen har en formel, som et tal ville erstatte. Den er ikke rørt.',
    conflict: 'To årsager vil have hver sit tal i den samme celle.',
    'more-than-a-figure': 'Cellen rummer mere end et tal, f.eks. en fodnote.',
    protected: 'Cellen er låst af arkbeskyttelsen.',
    'not-mended': 'Afvigelsen ville stadig være der.',
    'new-error': 'Noget andet ville så ikke stemme.',
    'not-written': 'Kopien kunne ikke skrives.',
  },
  columns: { cell: 'Celle', before: 'Før', after: 'Efter', why: 'Hvorfor' },
  fixed: 'Rettet',
  notFixed: 'Ikke rettet',
  reportTitle: 'Rettelser',
  reportNote:
    '»Står der« er tallet før, »Beregnet« er det, der står i cellen nu. ' +
    'Det, der står som »Ikke rettet«, er uændret.',
};
