import type { Language } from '../findings/language';

/** Why a copy was not written. Nothing that was there has been touched then. */
export type OutputProblem =
  | { readonly kind: 'is-input' }
  | { readonly kind: 'same-name'; readonly other: string }
  | { readonly kind: 'foreign-file' }
  | { readonly kind: 'changed-copy' }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'not-a-folder' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'failed'; readonly code: string };

/** A copy that cannot be written where it should go. */
export class OutputFailure extends Error {
  readonly problem: OutputProblem;

  constructor(problem: OutputProblem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.name = 'OutputFailure';
    this.problem = problem;
  }
}

/**
 * What an error of the file system means to whoever asked for a copy.
 * @throws the error itself if it is none of the file system
 */
export function problemOfSystemError(error: unknown): OutputProblem {
  const code =
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
      ? error.code
      : null;
  if (code === null) throw error;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
    case 'EROFS':
      return { kind: 'not-allowed' };
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full' };
    case 'ENOTDIR':
    case 'EEXIST':
      return { kind: 'not-a-folder' };
    default:
      return { kind: 'failed', code };
  }
}

/** The problem in one line, with what to do; the copy's path stands before it. */
export function describeOutputProblem(problem: OutputProblem, language: Language): string {
  return language === 'da' ? inDanish(problem) : inEnglish(problem);
}

function inDanish(problem: OutputProblem): string {
  switch (problem.kind) {
    case 'is-input':
      return 'Kopien ville erstatte en fil, der kontrolleres. Vælg en anden mappe.';
    case 'same-name':
      return `Kopien af ${problem.other} har samme navn. Kontrollér filerne hver for sig, eller omdøb den ene.`;
    case 'foreign-file':
      return 'Filen findes, og programmet har ikke lavet den. Vælg en anden mappe, eller brug --overwrite.';
    case 'changed-copy':
      return 'Den tidligere kopi er ændret siden. Kontrollér kopien selv, flyt den, eller brug --overwrite.';
    case 'not-a-file':
      return 'Der findes noget af det navn, som ikke er en fil. Vælg en anden mappe.';
    case 'not-a-folder':
      return 'Mappen kan ikke oprettes, fordi der findes en fil af det navn. Vælg en anden mappe.';
    case 'not-allowed':
      return 'Der må ikke skrives i mappen, eller kopien er åben. Luk den i Excel, eller vælg en anden mappe.';
    case 'disk-full':
      return 'Disken er fuld. Intet er ændret. Frigør plads, eller vælg en mappe på en anden disk.';
    case 'failed':
      return `Kopien kunne ikke skrives (${problem.code}). Intet er ændret. Vælg en anden mappe.`;
  }
}

function inEnglish(problem: OutputProblem): string {
  switch (problem.kind) {
    case 'is-input':
      return 'The copy would replace a file that is being checked. Choose another folder.';
    case 'same-name':
      return `The copy of ${problem.other} has the same name. Check the files one by one, or rename one of them.`;
    case 'foreign-file':
      return 'The file exists, and the program did not make it. Choose another folder, or use --overwrite.';
    case 'changed-copy':
      return 'The earlier copy was changed since. Check the copy itself, move it away, or use --overwrite.';
    case 'not-a-file':
      return 'Something of that name exists that is no file. Choose another folder.';
    case 'not-a-folder':
      return 'The folder cannot be made, because a file has that name. Choose another folder.';
    case 'not-allowed':
      return 'Writing to the folder is not allowed, or the copy is open. Close it in Excel, or choose another folder.';
    case 'disk-full':
      return 'The disk is full. Nothing was changed. Free some space, or choose a folder on another disk.';
    case 'failed':
      return `The copy could not be written (${problem.code}). Nothing was changed. Choose another folder.`;
  }
}
