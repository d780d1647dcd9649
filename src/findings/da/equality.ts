import { sumAsPrinted, type EqualityCode } from '../equality';
import type { FindingOf, Printed } from '../finding';
import { differenceOf } from '../finding';
import { numberFormatOf } from '../numberFormat';
import type { FindingEntry, FindingWords } from '../texts';
import { ASSUMED_COVERS } from './words';

const { figure, size } = numberFormatOf('da');

type EqualityFinding = FindingOf<EqualityCode>;

/** An equality's words: what its right side is called decides them. */
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

/** "der står -1.750". */
export function standsThere(printed: Printed): string {
  if (printed === null) return 'feltet er tomt';
  return typeof printed === 'string' ? `der står »${printed}«` : `der står ${figure(printed)}`;
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
    : `Ret til ${figure(expected)}, hvis det er dette beløb, der er forkert.`;
}

function statementOf(finding: EqualityFinding, source: string): string {
  const subject = rowAndYear(finding.data.rowLabel, finding.year);
  const difference = differenceOf(finding);
  if (difference === 0)
    return `${subject}: ${figure(finding.expected ?? 0)} er rigtigt, men ${source} giver ${figure(sumAsPrinted(finding.data))}, indtil fejlen bag er rettet.`;
  const gap = difference === null ? '' : ` (forskel ${size(difference)})`;
  const { solvedFrom } = finding.data;
  const right =
    solvedFrom !== undefined && finding.expected !== null
      ? `men for at »${solvedFrom}« stemmer, skal der stå ${figure(finding.expected)}`
      : finding.expected === null
        ? `men ${source} giver et andet tal`
        : `men ${source} giver ${figure(finding.expected)}`;
  return `${subject}: ${standsThere(finding.printed)}, ${right}${gap}.`;
}

function reasonOf({ data }: EqualityFinding): string | null {
  const count = data.addends.length;
  const parts: string[] = [];
  if (data.verdict === 'rounding') {
    parts.push(
      count > 1
        ? `Forskellen er ikke større, end afrunding af ${count} beløb normalt giver.`
        : 'Forskellen er ikke større, end afrunding af et beløb giver.',
    );
  }
  if (data.verdict === 'possibly-rounding') {
    parts.push(
      `Forskellen kan stamme fra afrunding af ${count} beløb, men er større, end den plejer at være.`,
    );
  }
  if (data.assumed !== null) parts.push(`Totalen er læst som summen af ${ASSUMED_COVERS[data.assumed]}.`);
  return parts.length === 0 ? null : parts.join(' ');
}
