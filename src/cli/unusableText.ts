import type { Texts } from '../findings/texts';
import type { FileOutcome } from './fileOutcome';

/** Why a file cannot be used and what to do, in one line without the file's name. */
export function unusableMessage(
  { reason, place }: Extract<FileOutcome, { readonly kind: 'unusable' }>,
  texts: Texts,
): string {
  return texts.unusable[reason](place);
}
