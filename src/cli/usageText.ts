import type { Language } from '../findings/language';
import type { CommandName } from './arguments';

/** What is wrong with a command line. */
export type UsageProblem =
  | { readonly kind: 'no-command' }
  | { readonly kind: 'unknown-command'; readonly command: string }
  | { readonly kind: 'no-files'; readonly command: CommandName }
  /** Something that writes, without a folder to write to. */
  | { readonly kind: 'needs-output'; readonly subject: 'clear' | 'distribute' | '--overwrite' | '--fix' }
  | { readonly kind: 'one-file' }
  | { readonly kind: 'no-proposal' }
  | { readonly kind: 'missing-code'; readonly option: string }
  | { readonly kind: 'missing-file'; readonly option: string }
  | { readonly kind: 'missing-folder'; readonly option: string }
  | { readonly kind: 'unknown-option'; readonly option: string; readonly suggestion: string | null }
  | { readonly kind: 'missing-value'; readonly option: string; readonly allowed: readonly string[] }
  | {
      readonly kind: 'wrong-value';
      readonly option: string;
      readonly value: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: 'needless-value'; readonly option: string };

/** The problem in one line, with what to do. */
export function describeUsageProblem(problem: UsageProblem, language: Language): string {
  return language === 'da' ? inDanish(problem) : inEnglish(problem);
}

function inDanish(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'no-command':
      return 'Der mangler en kommando. Skriv f.eks. »forslagskontrol check forslag.xlsx«; --help viser resten.';
    case 'unknown-command':
      return `Ukendt kommando »${problem.command}«. Skriv »forslagskontrol check FIL«; --help viser resten.`;
    case 'no-files':
      return `Der mangler en fil eller mappe efter »${problem.command}«.`;
    case 'needs-output':
      return `${problem.subject} kræver --output MAPPE: det, der skrives, er altid en kopi.`;
    case 'one-file':
      return 'distribute tager én fil ad gangen.';
    case 'no-proposal':
      return 'distribute kræver --proposal KODE: det forslag i filen, der skal fordeles.';
    case 'missing-folder':
      return `${problem.option} mangler navnet på en mappe.`;
    case 'missing-code':
      return `${problem.option} mangler forslagets kode.`;
    case 'missing-file':
      return `${problem.option} mangler navnet på en fil.`;
    case 'unknown-option':
      return problem.suggestion === null
        ? `Ukendt tilvalg ${problem.option}. --help viser de kendte.`
        : `Ukendt tilvalg ${problem.option}. Mente du ${problem.suggestion}?`;
    case 'missing-value':
      return `${problem.option} mangler en værdi: ${problem.allowed.join(', ')}.`;
    case 'wrong-value':
      return `${problem.option} kan ikke være »${problem.value}«. Vælg ${problem.allowed.join(', ')}.`;
    case 'needless-value':
      return `${problem.option} tager ingen værdi.`;
  }
}

function inEnglish(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'no-command':
      return 'A command is missing. Write for example “forslagskontrol check proposal.xlsx”; --help tells the rest.';
    case 'unknown-command':
      return `Unknown command “${problem.command}”. Write “forslagskontrol check FILE”; --help tells the rest.`;
    case 'no-files':
      return `A file or folder is missing after “${problem.command}”.`;
    case 'needs-output':
      return `${problem.subject} needs --output FOLDER: what is written is always a copy.`;
    case 'one-file':
      return 'distribute takes one file at a time.';
    case 'no-proposal':
      return 'distribute needs --proposal CODE: the proposal in the file to distribute.';
    case 'missing-folder':
      return `${problem.option} lacks the name of a folder.`;
    case 'missing-code':
      return `${problem.option} lacks the proposal's code.`;
    case 'missing-file':
      return `${problem.option} lacks the name of a file.`;
    case 'unknown-option':
      return problem.suggestion === null
        ? `Unknown option ${problem.option}. --help lists the known ones.`
        : `Unknown option ${problem.option}. Did you mean ${problem.suggestion}?`;
    case 'missing-value':
      return `${problem.option} lacks a value: ${problem.allowed.join(', ')}.`;
    case 'wrong-value':
      return `${problem.option} cannot be “${problem.value}”. Choose ${problem.allowed.join(', ')}.`;
    case 'needless-value':
      return `${problem.option} takes no value.`;
  }
}
