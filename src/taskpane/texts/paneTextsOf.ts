import type { Language } from '../../findings/language';
import { PANE_DANISH } from './pane.da';
import { PANE_ENGLISH } from './pane.en';
import type { PaneTexts } from './paneTexts';

const TEXTS: Readonly<Record<Language, PaneTexts>> = { da: PANE_DANISH, en: PANE_ENGLISH };

/** The pane's words in a language. */
export function paneTextsOf(language: Language): PaneTexts {
  return TEXTS[language];
}
