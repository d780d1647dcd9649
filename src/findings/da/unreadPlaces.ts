import type { UnreadPlaceKind } from '../finding';

/** What the report says of a place that could not be read or judged. */
export const UNREAD_PLACES: Readonly<Record<UnreadPlaceKind, (amounts: string) => string>> = {
  table: (amounts) => `Her står ${amounts} beløb, der ligner en standardtabel, men tabellen kan ikke læses.`,
  caption: (amounts) => `Under denne overskrift står ${amounts} beløb, der ikke kan læses som en tabel.`,
  column: (amounts) =>
    `Kolonnen rummer ${amounts} beløb, men overskriften siger ikke, hvilket år de hører til.`,
  unchecked: (amounts) => `Tabellen rummer ${amounts} beløb, men ingen totaler, der kan regnes efter.`,
};

export const UNREAD_ADVICE: Readonly<Record<UnreadPlaceKind, string>> = {
  table: 'Kontrollér overskriften (enhed, årstal, styringsområde eller udvalg), og kør kontrollen igen.',
  caption: 'Skriv årstallene i tabellens overskrift, og kør kontrollen igen.',
  column: 'Skriv årstallet over kolonnen, eller flyt beløbene ud af tabellen.',
  unchecked: 'Kontrollér, at totalerne hedder det sædvanlige, for eksempel Samlet varig ændring.',
};
