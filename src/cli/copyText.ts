import type { Language } from '../findings/language';
import type { ClearedCopy } from './clearedCopies';
import { describeOutputProblem } from './outputProblem';
import type { WrittenCopy } from './writeCopies';

/** What became of a marked copy, in one line. */
export function describeWrittenCopy(copy: WrittenCopy, language: Language): string {
  if (copy.kind === 'refused') return `${copy.target}: ${describeOutputProblem(copy.problem, language)}`;
  return language === 'da' ? writtenInDanish(copy) : writtenInEnglish(copy);
}

type Written = Extract<WrittenCopy, { readonly kind: 'written' }>;

function writtenInDanish({ target, fixed, marked, unmarked, report }: Written): string {
  const parts = [
    `Markeret kopi: ${target} (`,
    fixed === 0 ? '' : `${cells(fixed)} rettet, `,
    `${cells(marked)} markeret`,
    unmarked === 0 ? ')' : `; ${cells(unmarked)} ikke, fordi arket er beskyttet)`,
    report === null ? '' : `. Projektmappens struktur er beskyttet; rapporten er skrevet i ${report}`,
  ];
  return parts.join('');

  function cells(count: number): string {
    return count === 1 ? '1 celle' : `${count} celler`;
  }
}

function writtenInEnglish({ target, fixed, marked, unmarked, report }: Written): string {
  const parts = [
    `Marked copy: ${target} (`,
    fixed === 0 ? '' : `${cells(fixed)} fixed, `,
    `${cells(marked)} marked`,
    unmarked === 0 ? ')' : `; ${cells(unmarked)} not, because the sheet is protected)`,
    report === null ? '' : `. The workbook's structure is protected; the report is written to ${report}`,
  ];
  return parts.join('');

  function cells(count: number): string {
    return count === 1 ? '1 cell' : `${count} cells`;
  }
}

/** What became of a cleared copy, in one line. */
export function describeClearedCopy(
  copy: Exclude<ClearedCopy, { readonly kind: 'unusable' }>,
  language: Language,
): string {
  if (copy.kind === 'refused') return `${copy.target}: ${describeOutputProblem(copy.problem, language)}`;
  const { target, marksLeft, reportsLeft } = copy;
  const isWhole = marksLeft === 0 && reportsLeft === 0;
  if (language === 'da') {
    return isWhole
      ? `Kopi uden markeringer og rapport: ${target}`
      : `Kopi: ${target}. Beskyttelsen i projektmappen holder noget fast (markeringer: ${marksLeft}, rapporter: ${reportsLeft}).`;
  }
  return isWhole
    ? `Copy without marks and report: ${target}`
    : `Copy: ${target}. The workbook's protection keeps something in place (marks: ${marksLeft}, reports: ${reportsLeft}).`;
}
