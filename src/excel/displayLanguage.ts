import type { Language } from '../findings/language';

/** The language of Excel's own words, if the product speaks it; Danish otherwise. */
export function displayLanguage(): Language {
  return Office.context.displayLanguage.toLowerCase().startsWith('en') ? 'en' : 'da';
}
