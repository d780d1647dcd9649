import type { Language } from './language';

/** How figures are written in one language. The only place that writes numbers for people. */
export interface NumberFormat {
  /** "-1.800": as economists write it, with a plain hyphen for minus and never "-0". */
  readonly figure: (value: number) => string;
  /** The size of a difference, without sign. */
  readonly size: (value: number) => string;
  /** "90 %" of a share between 0 and 1. */
  readonly share: (value: number) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };

export function numberFormatOf(language: Language): NumberFormat {
  const figures = new Intl.NumberFormat(LOCALES[language], {
    maximumFractionDigits: 4,
    signDisplay: 'negative',
  });
  const shares = new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 });
  const figure = (value: number): string => figures.format(value).replace('\u2212', '-');
  return {
    figure,
    size: (value) => figure(Math.abs(value)),
    share: (value) => shares.format(value),
  };
}
