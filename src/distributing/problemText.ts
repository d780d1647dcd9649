import type { Evidence } from '../domain/allocation';
import { decimalTextOfFraction, type Fraction } from '../domain/fraction';
import type { Language } from '../findings/language';
import { numberFormatOf } from '../findings/numberFormat';
import type { FilePlace, FileProblem } from './allocationFile';
import type { AllocationProblem } from './allocationProblem';
import { PROBLEM_WORDS_DA } from './problemWords.da';
import { PROBLEM_WORDS_EN } from './problemWords.en';
import type { ProblemWords } from './problemWords';

const WORDS: Readonly<Record<Language, ProblemWords>> = { da: PROBLEM_WORDS_DA, en: PROBLEM_WORDS_EN };

/** An allocation's problem in one line: where, what, and what to do. */
export function textOfAllocationProblem(problem: AllocationProblem, language: Language): string {
  const { figure } = numberFormatOf(language);
  return WORDS[language].allocation(problem, (value: Fraction) =>
    figure(Number(decimalTextOfFraction(value, 4))),
  );
}

/** A problem of an allocation file in one line: where, what, and what to do. */
export function textOfFileProblem({ at, fault }: FileProblem, language: Language): string {
  const words = WORDS[language];
  return `${placeText(at, words)}: ${words.fault(fault)}`;
}

/** What a guess was read from, in a few words. */
export function textOfEvidence(evidence: Evidence, language: Language): string {
  return WORDS[language].evidence[evidence];
}

function placeText(at: FilePlace, words: ProblemWords): string {
  switch (at.kind) {
    case 'json':
      return at.pointer === '' ? words.wholeFile : at.pointer;
    case 'csv':
      return words.line(at.line, at.column);
  }
}
