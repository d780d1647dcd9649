import type { UnusableReason } from '../unusableReason';

const SAVE_AS_XLSX = 'Åbn filen i Excel, og gem den som .xlsx.';

/** Reason and remedy in one line; the file is named before it. */
export const UNUSABLE: Readonly<Record<UnusableReason, (place: string | null) => string>> = {
  'missing-file': () => 'Filen findes ikke. Kontrollér stien og navnet.',
  'not-a-file': () =>
    'Det er hverken en fil eller en mappe. Angiv en .xlsx-fil eller en mappe med .xlsx-filer.',
  'empty-file': () => 'Filen er tom (0 byte). Hent den igen, eller gem den på ny fra Excel.',
  csv: () => `Det er en tekstfil (csv), ikke en projektmappe. ${SAVE_AS_XLSX}`,
  'old-xls': () => `Det er det gamle Excel-format (.xls). ${SAVE_AS_XLSX}`,
  'binary-xlsb': () => `Det er det binære Excel-format (.xlsb). ${SAVE_AS_XLSX}`,
  encrypted: () =>
    'Filen er beskyttet med adgangskode. Fjern adgangskoden i Excel (Filer > Oplysninger), og gem filen.',
  'not-a-zip': () => `Filen er ikke en .xlsx-fil, uanset hvad den hedder. ${SAVE_AS_XLSX}`,
  'truncated-zip': () => 'Filen er afkortet eller beskadiget. Hent den igen, eller gem den på ny fra Excel.',
  'not-a-workbook': () => `Filen er ikke en Excel-projektmappe i et format, der kan læses. ${SAVE_AS_XLSX}`,
  'broken-part': (place) =>
    `Filen er beskadiget${at(place)}. Åbn den i Excel, lad den reparere, og gem den på ny.`,
  'too-large': (place) => `Filen er for stor${at(place)}. Del den op i mindre projektmapper.`,
  'no-sheets': () => 'Projektmappen har ingen regneark. Angiv en projektmappe med forslagets tabeller.',
  'no-standard-table': (place) =>
    place === null
      ? 'Ingen standardtabel fundet. Kontrollér, at tabellerne har deres overskrift med enhed og årstal.'
      : `Ingen standardtabel fundet; ${place} ligner en, men kan ikke læses. Kontrollér dens overskrift med enhed og årstal.`,
  'no-workbooks': () =>
    'Mappen indeholder ingen .xlsx- eller .xlsm-filer. Angiv en anden mappe eller en fil.',
  'unreadable-file': (place) =>
    `Filen kan ikke læses${at(place)}. Kontrollér rettighederne, og luk filen i andre programmer.`,
};

function at(place: string | null): string {
  return place === null ? '' : ` (${place})`;
}
