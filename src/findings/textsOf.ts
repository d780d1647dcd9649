import type { Language } from './language';
import { DANISH } from './text.da';
import { ENGLISH } from './text.en';
import type { Texts } from './texts';

const TEXTS: Readonly<Record<Language, Texts>> = { da: DANISH, en: ENGLISH };

/** The words of a language. */
export function textsOf(language: Language): Texts {
  return TEXTS[language];
}
