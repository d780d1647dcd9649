import type { Language } from '../../findings/language';
import { DISTRIBUTION_DANISH } from './distribution.da';
import { DISTRIBUTION_ENGLISH } from './distribution.en';
import type { DistributionTexts } from './distributionTexts';

const TEXTS: Readonly<Record<Language, DistributionTexts>> = {
  da: DISTRIBUTION_DANISH,
  en: DISTRIBUTION_ENGLISH,
};

/** The words of the page "Fordeling" in a language. */
export function distributionTextsOf(language: Language): DistributionTexts {
  return TEXTS[language];
}
