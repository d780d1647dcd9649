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
  'row-omitted': amountCause('Række udeladt', (cells, { evidence, suggested }) =>
    suggested.length === 0 && evidence?.meant === null
      ? `Der mangler en række blandt dem, der lægges sammen i ${cells}; totaler og andre tabeller regner med den`
      : `Totalen mangler en række (${cells})`,
  ),
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
  'formula-range': amountCause('Formlens område', (cells, { evidence }) =>
    evidence?.from.length === 0
      ? `Formlen i ${cells} dækker ikke de rette celler`
      : `Formlen i ${cells} dækker ikke alle rækker`,
  ),
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

function amountCause(name: string, sentence: (cells: string, cause: Cause) => string): CauseEntry {
  return causeEntry(name, sentence, figure);
}

/** Years of the calendar are written without a thousands separator. */
function headerCause(name: string, sentence: (cells: string, cause: Cause) => string): CauseEntry {
  return causeEntry(name, sentence, String);
}

function yearsCause(name: string, sentence: (cells: string, cause: Cause) => string): CauseEntry {
  return causeEntry(name, sentence, REPORT.years);
}

function causeEntry(
  name: string,
  sentence: (cells: string, cause: Cause) => string,
  write: (value: number) => string,
): CauseEntry {
  return {
    name,
    explain: (cause, place) =>
      `${sentence(place.names(cause.cells), cause)}${evidenceOf(cause, place)}.${suggestionsOf(cause, place, write)}${alternativesOf(cause, place, write)}`,
  };
}

/** "3.500 skal være -3.500; forskellen er netop 2 × 3.500, og Total stemmer så". */
function evidenceOf({ kind, evidence }: Cause, place: Place): string {
  if (evidence === undefined) return '';
  const { printed, meant, mends, from } = evidence;
  const isTurned = kind === 'sign' && meant !== null && printed === -meant;
  const exactly = isTurned
    ? `forskellen er netop 2 × ${figure(Math.abs(meant))}`
    : differenceOf(kind, place.names(from), from.length);
  if (meant === null) return exactly === null ? '' : `: ${exactly}`;
  const change =
    printed === null
      ? `det tomme felt skal være ${figure(meant)}`
      : `${figure(printed)} skal være ${figure(meant)}`;
  const holds = mends.length === 0 ? '' : `, og ${listed(mends)} stemmer så`;
  return `: ${change}${exactly === null ? '' : `; ${exactly}`}${holds}`;
}

/** What the difference is exactly, where that is the evidence. */
function differenceOf(kind: CauseKind, from: string, count: number): string | null {
  if (count === 0) return null;
  if (kind === 'sign') return `A = B + C stemmer for udvalgene, når fortegnet vendes i ${from}`;
  if (kind === 'copied-from') return `det samme beløb står i ${from}`;
  return OF_ROWS.includes(kind)
    ? `forskellen er netop ${count === 1 ? 'beløbet' : 'beløbene'} i ${from}`
    : null;
}

/** Causes whose difference is the amount of other rows. */
const OF_ROWS: readonly CauseKind[] = [
  'row-omitted',
  'row-counted-twice',
  'wrong-area',
  'formula-range',
  'text-number',
];

function listed(rows: readonly string[]): string {
  const shown = rows.slice(0, 3).map((row) => `»${row}«`);
  const more = rows.length - shown.length;
  const last = more > 0 ? `${more} andre` : (shown.pop() ?? '');
  return shown.length === 0 ? last : `${shown.join(', ')} og ${last}`;
}

function suggestionsOf(cause: Cause, place: Place, write: (value: number) => string): string {
  const { suggested, evidence } = cause;
  if (suggested.length === 0 || (suggested.length === 1 && evidence !== undefined)) return '';
  const suggestions = suggested.map(({ cell, value }) => `${write(value)} i ${place.name(cell)}`);
  return ` Forslag: ${suggestions.join(', ')}.`;
}

/** The other readings in a few words each. */
function alternativesOf(cause: Cause, place: Place, write: (value: number) => string): string {
  const others = cause.alternatives ?? [];
  if (others.length === 0) return '';
  const words = others.map(({ kind, cells, suggested }) => {
    if (kind === 'wrong-area') return `et forkert styringsområde på rækken med ${place.names(cells)}`;
    const [first] = suggested;
    const change = first === undefined ? '' : ` (${write(first.value)} i ${place.name(first.cell)})`;
    return `${CAUSES[kind].name.toLowerCase()} i ${place.names(cells)}${change}`;
  });
  return ` ${cause.kind === 'unknown' ? 'Det kan være' : 'Det kan også være'}: ${words.join('; ')}.`;
}
