import type { ReportSheetWords } from '../reportSheetWords';

const dates = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' });

export const REPORT_SHEET: ReportSheetWords = {
  title: 'Kontrolrapport',
  file: 'Fil',
  checked: 'Kontrolleret',
  version: (version) => `med forslagskontrol ${version}`,
  columns: {
    severity: 'Alvor',
    proposal: 'Forslag',
    table: 'Tabel',
    cell: 'Celle',
    year: 'År',
    printed: 'Står der',
    expected: 'Beregnet',
    difference: 'Forskel',
    explanation: 'Forklaring',
    consequenceOf: 'Følge af',
    reason: 'Accepteret fordi',
    author: 'Af',
    date: 'Dato',
    key: 'Nøgle',
  },
  howToAccept:
    'Accepter en afvigelse ved at skrive en begrundelse i kolonnen »Accepteret fordi«, gerne med navn og dato. ' +
    'Den læses ved næste kontrol og gælder, så længe tallene er de samme.',
  nothingFound: 'Ingen afvigelser.',
  elsewhere: 'en fejl i en anden fil',
  lapsedTitle: 'Bortfaldne begrundelser',
  lapsedNote:
    'Tallene er ændret, siden begrundelsen blev skrevet, eller afvigelsen findes ikke mere. Gælder en begrundelse ' +
    'stadig, så skriv den igen ud for den nye afvigelse; ellers slet den her.',
  figuresChanged: 'tallene er ændret',
  notFoundAnyMore: 'findes ikke mere',
  unmarkedSheets: (sheets, cells) =>
    `${cells === 1 ? '1 celle' : `${cells} celler`} er ikke markeret, fordi arket er beskyttet mod formatering: ` +
    `${sheets.join(', ')}.`,
  staleSheets: (sheets) =>
    `Tidligere markeringer står stadig på ark, der er beskyttet mod formatering: ${sheets.join(', ')}.`,
  page: 'Side &P af &N',
  accepted: 'Accepteret',
  lapsed: 'Bortfaldet',
  acceptedBecause: (reason) => `Accepteret, fordi: ${reason}`,
  lapsedReason: (reason) => `Var accepteret, men tallene er ændret siden: ${reason}`,
  dateOf: (isoDate) => dates.format(new Date(`${isoDate}T00:00:00Z`)),
};
