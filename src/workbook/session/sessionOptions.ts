import type { Language } from '../../findings/language';

export interface SessionOptions {
  /** Whether to mark, as remembered from earlier sessions. */
  readonly marking: boolean;
  readonly rememberMarking: (on: boolean) => void;
  /** The language of the report; Danish if nothing else is said. Asked for when it is written. */
  readonly language?: () => Language;
}
