import { CAUSES } from './en/causes';
import { FINDINGS } from './en/findings';
import { FIXES } from './en/fixes';
import { REPORT_SHEET } from './en/reportSheet';
import { coverageOf, filesOf, resultOf } from './en/results';
import { UNUSABLE } from './en/unusable';
import { ASSUMED_COVERS, KINDS, REPORT, SEVERITIES, VERDICTS } from './en/words';
import { numberFormatOf } from './numberFormat';
import type { Texts } from './texts';

/** Everything the product says in English. */
export const ENGLISH: Texts = {
  language: 'en',
  numbers: numberFormatOf('en'),
  kinds: KINDS,
  severities: SEVERITIES,
  verdicts: VERDICTS,
  assumedCovers: ASSUMED_COVERS,
  findings: FINDINGS,
  consequenceAdvice: 'It follows from another discrepancy and disappears when that one is corrected.',
  causes: CAUSES,
  fixes: FIXES,
  unusable: UNUSABLE,
  report: REPORT,
  reportSheet: REPORT_SHEET,
  resultOf,
  coverageOf,
  filesOf,
};
