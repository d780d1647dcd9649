import { CAUSES } from './da/causes';
import { FINDINGS } from './da/findings';
import { FIXES } from './da/fixes';
import { REPORT_SHEET } from './da/reportSheet';
import { coverageOf, filesOf, resultOf } from './da/results';
import { UNUSABLE } from './da/unusable';
import { ASSUMED_COVERS, KINDS, REPORT, SEVERITIES, VERDICTS } from './da/words';
import { numberFormatOf } from './numberFormat';
import type { Texts } from './texts';

/** Everything the product says in Danish. */
export const DANISH: Texts = {
  language: 'da',
  numbers: numberFormatOf('da'),
  kinds: KINDS,
  severities: SEVERITIES,
  verdicts: VERDICTS,
  assumedCovers: ASSUMED_COVERS,
  findings: FINDINGS,
  consequenceAdvice: 'Det er en følgefejl, som forsvinder, når den egentlige fejl er rettet.',
  causes: CAUSES,
  fixes: FIXES,
  unusable: UNUSABLE,
  report: REPORT,
  reportSheet: REPORT_SHEET,
  resultOf,
  coverageOf,
  filesOf,
};
