import { sumAsPrinted, type EqualityCode } from '../equality';
import type { FindingOf, Printed } from '../finding';
import { differenceOf } from '../finding';
import { numberFormatOf } from '../numberFormat';
import type { FindingEntry, FindingWords } from '../texts';
import { ASSUMED_COVERS } from './words';

const { figure, size } = numberFormatOf('en');

type EqualityFinding = FindingOf<EqualityCode>;

/** An equality's words: what its right side is called, verb included, decides them. */
export function equality(
  title: string,
  source: string | ((finding: EqualityFinding) => string),
  advice: string,
): FindingEntry<EqualityCode> {
  return {
    title,
    write: (finding) => words(finding, typeof source === 'string' ? source : source(finding), advice),
  };
}

/** "Samlet varig ændring, service 2027": a row's figure in a year. */
export function rowAndYear(label: string, year: number | null): string {
  return year === null ? label : `${label} ${year}`;
}

/** "-1,750 is printed". */
export function standsThere(printed: Printed): string {
  if (printed === null) return 'the cell is blank';
  return typeof printed === 'string' ? `“${printed}” is printed` : `${figure(printed)} is printed`;
}

function words(finding: EqualityFinding, source: string, advice: string): FindingWords {
  return {
    statement: statementOf(finding, source),
    reason: reasonOf(finding),
    advice: adviceOf(finding, advice),
  };
}

/** A culprit that is no left side is mended where it stands. */
function adviceOf({ data, expected }: EqualityFinding, advice: string): string | null {
  if (data.verdict === 'rounding') return null;
  return data.solvedFrom === undefined || expected === null
    ? advice
    : `Change it to ${figure(expected)} if it is this amount that is wrong.`;
}

function statementOf(finding: EqualityFinding, source: string): string {
  const subject = rowAndYear(finding.data.rowLabel, finding.year);
  const difference = differenceOf(finding);
  if (difference === 0)
    return `${subject}: ${figure(finding.expected ?? 0)} is right, but ${source} ${figure(sumAsPrinted(finding.data))} until the error behind it is mended.`;
  const gap = difference === null ? '' : ` (difference ${size(difference)})`;
  const { solvedFrom } = finding.data;
  const right =
    solvedFrom !== undefined && finding.expected !== null
      ? `but for “${solvedFrom}” to agree it must be ${figure(finding.expected)}`
      : finding.expected === null
        ? `but ${source} another figure`
        : `but ${source} ${figure(finding.expected)}`;
  return `${subject}: ${standsThere(finding.printed)}, ${right}${gap}.`;
}

function reasonOf({ data }: EqualityFinding): string | null {
  const count = data.addends.length;
  const parts: string[] = [];
  if (data.verdict === 'rounding') {
    parts.push(
      count > 1
        ? `The difference is no larger than rounding of ${count} amounts normally gives.`
        : 'The difference is no larger than rounding of one amount gives.',
    );
  }
  if (data.verdict === 'possibly-rounding') {
    parts.push(
      `The difference may come from rounding of ${count} amounts, but is larger than it usually is.`,
    );
  }
  if (data.assumed !== null) parts.push(`The total was read as the sum of ${ASSUMED_COVERS[data.assumed]}.`);
  return parts.length === 0 ? null : parts.join(' ');
}
