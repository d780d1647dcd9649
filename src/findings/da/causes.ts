import type { Cause, CauseKind } from '../finding';
import { numberFormatOf } from '../numberFormat';
import type { CauseEntry, Place } from '../texts';
import { REPORT } from './words';

const { figure } = numberFormatOf('da');

export const CAUSES: Readonly<Record<CauseKind, CauseEntry>> = {
  sign: amountCause('Fortegn', (cells) => `Fortegnet er vendt i ${cells}`),
  'digits-transposed': amountCause('Cifre byttet om', (cells) => `To cifre er byttet om i ${cells}`),
  'digit-wrong': amountCause('Forkert ciffer', (cells) => `Et ciffer er forkert i ${cells}`),
  'digit-missing': amountCause('Ciffer mangler', (cells) => `Der mangler et ciffer i ${cells}`),
  'digit-extra': amountCause('Ciffer for meget', (cells) => `Der er et ciffer for meget i ${cells}`),
  'factor-ten': amountCause(
    'Faktor 10',
    (cells) => `Beløbet i ${cells} er ti gange for stort eller for lille`,
  ),
  'factor-thousand': amountCause(
    'Faktor 1.000',
    (cells) => `${cells} står i en anden enhed end 1.000 kr. (faktor 1.000)`,
  ),
  'row-omitted': amountCause('Række udeladt', (cells) => `Totalen mangler en række (${cells})`),
  'row-counted-twice': amountCause(
    'Række talt to gange',
    (cells) => `Et beløb er talt med to gange (${cells})`,
  ),
  'shifted-year': amountCause('Forskudt år', (cells) => `Beløbene i ${cells} er forskudt et år`),
  'rows-swapped': amountCause('Rækker byttet om', (cells) => `Rækkerne er byttet om (${cells})`),
  'copied-from': amountCause(
    'Kopieret',
    (cells) => `Beløbene i ${cells} er kopieret fra en anden tabel eller række`,
  ),
  'wrong-area': amountCause(
    'Styringsområde',
    (cells) => `En række er regnet med under et forkert styringsområde (${cells})`,
  ),
  'blank-cell': amountCause('Tomt felt', (cells) => `Der mangler et beløb i ${cells}`),
  'stale-total': amountCause(
    'Forældet tal',
    (cells) => `${cells} er ikke opdateret, efter at de beløb, tallet bygger på, er ændret`,
  ),
  'formula-range': amountCause('Formlens område', (cells) => `Formlen i ${cells} dækker ikke alle rækker`),
  'text-number': amountCause(
    'Tal gemt som tekst',
    (cells) => `${cells} er gemt som tekst, og Excels formler regner det som 0`,
  ),
  'duplicated-year': headerCause(
    'Årstal to gange',
    (cells) => `Årstallet er gentaget i overskriften (${cells})`,
  ),
  'price-level': headerCause(
    'Prisniveau',
    (cells) => `Pris- og lønniveauet i ${cells} er fra et andet år end forslagets`,
  ),
  'payback-swapped': yearsCause(
    'Tilbagebetalingstid byttet om',
    (cells) => `Tilbagebetalingstiderne er byttet om (${cells})`,
  ),
  'payback-variant': yearsCause(
    'Anden tællemåde',
    (cells) => `Tilbagebetalingstiden i ${cells} er beregnet på en anden måde eller på ældre tal`,
  ),
  unknown: amountCause('Ukendt årsag', () => 'Årsagen kan ikke afgøres ud fra tallene'),
};

function amountCause(name: string, sentence: (cells: string) => string): CauseEntry {
  return causeEntry(name, sentence, figure);
}

/** Years of the calendar are written without a thousands separator. */
function headerCause(name: string, sentence: (cells: string) => string): CauseEntry {
  return causeEntry(name, sentence, String);
}

function yearsCause(name: string, sentence: (cells: string) => string): CauseEntry {
  return causeEntry(name, sentence, REPORT.years);
}

function causeEntry(
  name: string,
  sentence: (cells: string) => string,
  write: (value: number) => string,
): CauseEntry {
  return {
    name,
    explain: (cause, place) => `${sentence(place.names(cause.cells))}.${suggestionsOf(cause, place, write)}`,
  };
}

function suggestionsOf(cause: Cause, place: Place, write: (value: number) => string): string {
  if (cause.suggested.length === 0) return '';
  const suggestions = cause.suggested.map(({ cell, value }) => `${write(value)} i ${place.name(cell)}`);
  return ` Forslag: ${suggestions.join(', ')}.`;
}
