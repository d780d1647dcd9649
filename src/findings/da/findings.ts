import type { AmountUnit, PaybackBasis, UnreadableReason } from '../../domain/budgetTable';
import type { Finding, Printed } from '../finding';
import { numberFormatOf } from '../numberFormat';
import type { FindingEntries, Place } from '../texts';
import { equality, rowAndYear, standsThere } from './equality';
import { describeReading } from './paybackReadings';
import { UNREAD_ADVICE, UNREAD_PLACES } from './unreadPlaces';
import { KINDS, REPORT } from './words';

const { figure } = numberFormatOf('da');
const { years } = REPORT;

const BASES: Readonly<Record<PaybackBasis, string>> = {
  total: 'Tilbagebetalingstid baseret på totaløkonomi',
  service: 'Tilbagebetalingstid baseret på serviceeffektivisering',
};

const UNITS: Readonly<Record<AmountUnit, string>> = {
  thousands: '1.000 kr.',
  kroner: 'kr.',
  millions: 'mio. kr.',
  'assumed-thousands': 'en enhed, der ikke er angivet',
};

const UNREADABLE: Readonly<Record<UnreadableReason, { readonly reason: string; readonly advice: string }>> = {
  'several-amounts': {
    reason: 'Der står flere beløb i cellen, og programmet gætter ikke.',
    advice: 'Skriv ét beløb i cellen.',
  },
  'not-an-amount': {
    reason: 'Teksten er ikke et beløb.',
    advice: 'Skriv beløbet som et tal, og flyt forklaringen til en note.',
  },
  'ambiguous-separator': {
    reason: 'Skilletegnet kan læses både som tusindtalsskilletegn og som decimalkomma.',
    advice: 'Skriv beløbet som et tal i hele tusinder.',
  },
  'error-value': { reason: 'Cellen viser en fejlværdi.', advice: 'Ret formlen i cellen.' },
  'formula-without-value': {
    reason: 'Filen gemmer intet resultat for formlen.',
    advice: 'Åbn filen i Excel, lad den beregne, og gem den.',
  },
  'too-large': {
    reason: 'Tallet er for stort til at være et beløb i 1.000 kr.',
    advice: 'Kontrollér tallet og enheden.',
  },
  'logical-value': { reason: 'Cellen indeholder SAND eller FALSK.', advice: 'Skriv et beløb i cellen.' },
  'date-value': {
    reason: 'Cellen indeholder en dato.',
    advice: 'Vælg et talformat for cellen, og skriv beløbet igen.',
  },
};

const SUM_ADVICE = 'Ret totalen, eller find den række, hvor beløbet er forkert.';
const TIE_ADVICE = 'Afgør, hvilket af de to tal der gælder, og ret det andet.';

export const FINDINGS: FindingEntries = {
  'permanent-total': equality('Samlet varig ændring', 'rækkerne', SUM_ADVICE),
  'permanent-subtotal': equality('Delsum af varige ændringer', 'rækkerne', SUM_ADVICE),
  'implementation-total': equality('Samlede implementeringsomkostninger', 'rækkerne', SUM_ADVICE),
  'implementation-subtotal': equality('Delsum af implementeringsomkostninger', 'rækkerne', SUM_ADVICE),
  'administration-subtotals': equality(
    'Forvaltningernes delsummer',
    'forvaltningernes delsummer',
    'Ret den delsum, der ikke svarer til forvaltningens rækker, eller ret totalen.',
  ),
  'net-impact': equality(
    'Samlet økonomisk påvirkning',
    'varige ændringer og implementeringsomkostninger',
    'Ret Samlet økonomisk påvirkning, så den er summen af de to totaler.',
  ),
  'table-total': equality('Tabellens total', 'rækkerne', SUM_ADVICE),
  'row-total': equality('Rækkens I alt', 'årene', 'Ret I alt, eller find det år, hvor beløbet er forkert.'),
  'committee-total': equality('Total over udvalgene', 'udvalgenes rækker', SUM_ADVICE),
  'distribution-tie': equality('Fordelingen svarer ikke til forslaget', tieSource, TIE_ADVICE),
  'committee-tie': equality('Udvalgets andel', tieSource, TIE_ADVICE),
  'net-running-gross': equality(
    'Tabel A = B + C',
    ({ kind }) => {
      if (kind === 'gross-effect') return 'tabel A minus tabel B';
      if (kind === 'running-cost') return 'tabel A minus tabel C';
      return 'tabel B plus tabel C';
    },
    'Nettoeffektivisering (A) skal være varig drift (B) plus bruttoeffektivisering (C); ret den tabel, der afviger.',
  ),
  'gross-equals-net': equality(
    'Tabel C = A uden tabel B',
    'tabel A',
    'Uden varig drift er brutto og netto det samme; ret den ene tabel, eller tilføj tabel B.',
  ),
  'permanent-changes-tie': equality('Varige ændringer svarer ikke til forslaget', tieSource, TIE_ADVICE),
  'investments-tie': equality('Investeringer svarer ikke til forslaget', tieSource, TIE_ADVICE),
  'effect-split-tie': equality('Fordelt effektivisering svarer ikke til forslaget', tieSource, TIE_ADVICE),
  'overview-tie': equality(
    'Oversigten svarer ikke til forslaget',
    tieSource,
    'Ret oversigten, eller ret forslaget, hvis oversigten gælder.',
  ),
  'overview-total': equality(
    'Oversigtens total',
    'linjerne',
    'Ret totalen, eller find den linje, hvor beløbet er forkert.',
  ),
  'proposal-differs': equality(
    'Samme forslag med forskellige tal',
    'det samme forslag et andet sted',
    'Behold den gældende udgave, eller ret den anden.',
  ),
  'payback-mismatch': {
    title: 'Tilbagebetalingstid',
    write: ({ data, printed }, place) => ({
      statement: `${BASES[data.basis]}: ${yearsStandThere(printed)}, ${paybackGives(data.expected)}.`,
      reason: readingsOf(data.readings, printed, place),
      advice:
        data.expected === null
          ? 'Ret tilbagebetalingstiden, eller kontrollér de beløb, den er beregnet af.'
          : `Ret til ${years(data.expected)}, eller kontrollér de beløb, den er beregnet af.`,
    }),
  },
  'payback-above-norm': {
    title: 'Tilbagebetalingstid over normen',
    write: ({ data }) => ({
      statement:
        data.years === null
          ? `${BASES[data.basis]}: forslaget betales aldrig tilbage; normen er højst ${years(data.norm)}.`
          : `${BASES[data.basis]}: beregnet til ${years(data.years)}; normen er højst ${years(data.norm)}.`,
      reason: null,
      advice: 'Begrund overskridelsen, eller tilpas forslaget.',
    }),
  },
  'payback-unreadable': {
    title: 'Tilbagebetalingstid kan ikke læses',
    write: ({ data }) => ({
      statement: `»${data.raw}« kan ikke læses som en tilbagebetalingstid.`,
      reason: 'Den er derfor ikke kontrolleret.',
      advice: 'Skriv et helt antal år, f.eks. »4 år«, eller »-«, når der ikke er noget at betale tilbage.',
    }),
  },
  'duplicated-year': {
    title: 'Årstal står to gange',
    write: ({ data }) => ({
      statement: `Årstallet ${data.printed} står to gange i overskriften.`,
      reason: `Den sidste af de to kolonner er læst som ${data.year}.`,
      advice: `Ret overskriften til ${data.year}.`,
    }),
  },
  'year-sequence': {
    title: 'Årstal ude af rækkefølge',
    write: ({ data }) => ({
      statement: `Overskriften går fra ${data.previous} til ${data.printed}.`,
      reason: 'Årene i en tabel følger efter hinanden.',
      advice: 'Ret årstallet, eller tilføj den kolonne, der mangler.',
    }),
  },
  'price-level': {
    title: 'Prisniveau',
    write: ({ data }) => ({
      statement: `Tabellen står i ${data.printed} p/l, forslaget i øvrigt i ${data.expected} p/l.`,
      reason: 'Alle tabeller i et forslag skal stå i samme pris- og lønniveau.',
      advice: `Ret angivelsen til ${data.expected} p/l, eller omregn beløbene.`,
    }),
  },
  'negative-implementation': {
    title: 'Negativ implementeringsomkostning',
    write: ({ data, year, printed }) => ({
      statement: `${rowAndYear(data.rowLabel, year)}: ${standsThere(printed)} under implementeringsomkostninger.`,
      reason: 'Udgifter har positivt fortegn.',
      advice: 'Kontrollér fortegnet; er det en besparelse, hører rækken til de varige ændringer.',
    }),
  },
  'positive-saving': {
    title: 'Besparelse med positivt fortegn',
    write: ({ data, year, printed }) => ({
      statement: `${rowAndYear(data.rowLabel, year)}: ${standsThere(printed)}, men teksten angiver en besparelse eller merindtægt.`,
      reason: 'Besparelser og merindtægter har negativt fortegn.',
      advice: 'Kontrollér fortegnet, eller ret teksten, hvis det er en udgift.',
    }),
  },
  'sign-change': {
    title: 'Fortegnet skifter i rækken',
    write: ({ data, year, printed }) => ({
      statement: `${rowAndYear(data.rowLabel, year)}: ${standsThere(printed)}, men rækkens øvrige år har modsat fortegn (${figure(data.expected)}).`,
      reason: 'Rækken er ellers konstant.',
      advice: 'Kontrollér fortegnet.',
    }),
  },
  'overview-sign': {
    title: 'Fortegn i oversigten',
    write: ({ data, year, printed }) => ({
      statement: `${rowAndYear(data.rowLabel, year)}: ${standsThere(printed)}, men oversigtens øvrige linjer har modsat fortegn (${figure(data.expected)}).`,
      reason: 'En oversigt bruger samme fortegn i alle linjer.',
      advice: 'Vend fortegnet, eller kontrollér, om linjen er en udgift.',
    }),
  },
  'table-missing': {
    title: 'Tabel mangler',
    write: ({ data }) => ({
      statement: `${KINDS[data.missing]} mangler.`,
      reason:
        'Forslaget har udgifter til varig drift, men bruttoeffektiviseringen er lig med nettoeffektiviseringen.',
      advice: 'Tilføj tabellen, eller begrund, hvorfor driften ikke flyttes mellem udvalgenes rammer.',
    }),
  },
  'formula-misses-row': {
    title: 'Formlen mangler en række',
    write: ({ data }, place) => ({
      statement: `${data.rowLabel}: formlen =${data.formula} tæller ikke ${place.names(data.missed)} med.`,
      reason: 'Totalen bliver forkert, så snart der står et beløb dér.',
      advice: `Udvid formlen, så ${place.names(data.missed)} er med.`,
    }),
  },
  'formula-skips-text': {
    title: 'Formlen springer et tekstbeløb over',
    write: ({ at, data, year, printed }, place) => ({
      statement: `${rowAndYear(data.rowLabel, year)}: ${standsThere(printed)} som tekst, og det tælles ikke med af formlen i ${place.name(data.formulaAt)} (=${data.formula}).`,
      reason: 'Excel regner tekst som 0.',
      advice: `Omdan ${place.name(at)} til et tal.`,
    }),
  },
  'hidden-row': {
    title: 'Skjult række i en total',
    write: ({ data }) => ({
      statement: `Rækken »${data.rowLabel}« er skjult, men indgår i totalen.`,
      reason: 'Den, der læser tabellen, kan ikke efterregne totalen.',
      advice: 'Vis rækken, eller tag den ud af tabellen.',
    }),
  },
  'mangled-decimal': {
    title: 'Tusinder læst som decimaltal',
    write: ({ data, year, printed }) => ({
      statement: `${rowAndYear(data.rowLabel, year)}: ${standsThere(printed)} blandt hele tusinder; der menes formentlig ${figure(data.expected)}.`,
      reason: 'Et dansk tusindtalspunktum bliver til decimalkomma i et engelsk Excel.',
      advice: 'Skriv beløbet igen som et helt tal.',
    }),
  },
  'text-amounts': {
    title: 'Beløb gemt som tekst',
    write: ({ data, related }, place) => ({
      statement: `${data.count === 1 ? '1 beløb' : `${figure(data.count)} beløb`} i tabellen er gemt som tekst${related.length === 0 ? '' : ` (${place.names(related)})`}.`,
      reason: 'De er læst som tal her, men Excels formler tæller dem ikke med.',
      advice: 'Omdan dem til tal, hvis tabellen skal regne selv.',
    }),
  },
  'outside-totals': {
    title: 'Række uden for totalerne',
    write: ({ data }) => ({
      statement: `Rækken »${data.rowLabel}« står under afsnittets total.`,
      reason: 'Den indgår ikke i nogen total og ikke i tilbagebetalingstiden.',
      advice: 'Flyt den op over totalen, hvis den skal regnes med.',
    }),
  },
  'unreadable-amount': {
    title: 'Beløb kan ikke læses',
    write: ({ data, year, printed }) => ({
      statement: `${rowAndYear(data.rowLabel, year)}: ${standsThere(printed)}, og det kan ikke læses som ét beløb.`,
      reason: UNREADABLE[data.reason].reason,
      advice: UNREADABLE[data.reason].advice,
    }),
  },
  'unrecognised-table': {
    title: 'Tabel kan ikke læses',
    write: ({ data }) => ({
      statement: UNREAD_PLACES[data.place](figure(data.amounts)),
      reason: 'Beløbene er ikke kontrolleret.',
      advice: UNREAD_ADVICE[data.place],
    }),
  },
  'other-unit': {
    title: 'Tabel i en anden enhed',
    write: ({ data }) => ({
      statement: `Tabellen står i ${UNITS[data.unit]}`.replace(/\.?$/, '.'),
      reason: 'Den er læst, men ikke holdt op mod tabeller i 1.000 kr.',
      advice: 'Omregn tabellen til 1.000 kr., hvis den skal kontrolleres mod de øvrige.',
    }),
  },
  'untied-table': {
    title: 'Tabel uden forslag',
    write: ({ data }) => ({
      statement: `Tabellen »${KINDS[data.kind]}« kan ikke knyttes til et forslag.`,
      reason: 'Den er kun efterregnet i sig selv.',
      advice: 'Skriv forslagets kode i overskriften, eller læg tabellen på forslagets ark.',
    }),
  },
};

function tieSource({ data }: { readonly data: Finding['data'] }): string {
  return 'source' in data ? KINDS[data.source] : 'den anden tabel';
}

function yearsStandThere(printed: Printed): string {
  return typeof printed === 'number' ? `der står ${years(printed)}` : standsThere(printed);
}

function paybackGives(expected: number | null): string {
  if (expected === null) return 'men beløbene viser, at forslaget aldrig betales tilbage';
  if (expected === 0) return 'men efter beløbene er der ikke noget at betale tilbage (0 år)';
  return `men beløbene giver ${years(expected)}`;
}

function readingsOf(
  readings: Extract<Finding, { readonly code: 'payback-mismatch' }>['data']['readings'],
  printed: Printed,
  place: Place,
): string | null {
  if (typeof printed !== 'number') return null;
  if (readings.length === 0) return `Ingen kendt tællemåde giver ${years(printed)}.`;
  const described = readings.map((reading) => describeReading(reading, place)).join(', eller hvis ');
  return `${years(printed)} fremkommer, hvis ${described}.`;
}
