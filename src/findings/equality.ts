import { add, amountOfNumber, numberOfAmount, times, ZERO } from '../domain/amount';
import type { EqualityData, Finding, FindingCode, FindingData, FindingOf, TieData } from './finding';

/** The codes of findings that come from a failed equality. */
export type EqualityCode = {
  [Code in FindingCode]: FindingData[Code] extends EqualityData ? Code : never;
}[FindingCode];

/** The codes of equalities between two tables. */
export type TieCode = {
  [Code in FindingCode]: FindingData[Code] extends TieData ? Code : never;
}[FindingCode];

/** What the finding's equality consists of, or null for a finding that comes from a rule of another form. */
export function equalityOf(finding: Finding | FindingOf<FindingCode>): EqualityData | null {
  return 'addends' in finding.data ? finding.data : null;
}

/** What the addends of an equality give as they stand in the workbook. */
export function sumAsPrinted({ addends }: EqualityData): number {
  let total = ZERO;
  for (const { value, sign } of addends) {
    total = add(total, times(amountOfNumber(value ?? 0) ?? ZERO, sign));
  }
  return numberOfAmount(total);
}
