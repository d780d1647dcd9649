export type Language = 'da' | 'en';

export const LANGUAGES: readonly Language[] = ['da', 'en'];
