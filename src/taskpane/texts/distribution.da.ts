import { numberFormatOf } from '../../findings/numberFormat';
import type { DistributionTexts } from './distributionTexts';

const { figure } = numberFormatOf('da');

/** What the page "Fordeling" says in Danish. */
export const DISTRIBUTION_DANISH: DistributionTexts = {
  proposal: 'Forslag',
  proposalOption: (name, title, isEdited) =>
    `${title === null || title === name ? name : `${name} – ${title}`}${isEdited ? ' (ikke gemt)' : ''}`,
  goToTable: 'Gå til Tabel 1',
  noProposals: {
    title: 'Intet forslag at fordele',
    text: 'Et forslag kan fordeles, når dets Tabel 1 med samlet økonomi er læst og står i 1.000 kr.',
  },
  proposalGone: {
    title: 'Forslaget er ikke længere i projektmappen',
    text: 'Ændringerne er ikke gemt, men huskes her: de vises igen, når forslagets Tabel 1 kan læses. Vælg ellers et andet forslag.',
  },
  sheetProblems: 'Ret dette på arkene. Indtil da kan intet ændres eller skrives her.',

  rows: 'Rækkerne i Tabel 1',
  sections: { permanent: 'Varige ændringer', implementation: 'Implementering' },
  summary: ({ rows, confirmed, guesses, missing, problems }) => {
    const parts = [
      confirmed === rows ? 'alle bekræftet' : confirmed === 0 ? null : `${figure(confirmed)} bekræftet`,
      guesses === 0 ? null : `${figure(guesses)} gæt`,
      missing === 0 ? null : `${figure(missing)} uden udvalg`,
      problems === 0 ? null : `${figure(problems)} med fejl`,
    ].filter((part) => part !== null);
    return `${counted(rows, 'række', 'rækker')}: ${parts.join(', ')}`;
  },
  confirmAll: (count) => (count === 1 ? 'Bekræft gættet' : `Bekræft alle ${figure(count)} gæt`),
  giveAll: (count) =>
    count === 1 ? 'Giv rækken uden udvalg til' : `Giv de ${figure(count)} rækker uden udvalg til`,
  give: 'Giv',
  choose: 'Vælg …',

  status: {
    confirmed: 'Bekræftet',
    guess: 'Gæt',
    missing: 'Uden udvalg',
    empty: 'Uden beløb',
    problem: 'Fejl',
    edited: 'ikke gemt',
  },
  nobody: 'Ingen har rækken endnu',
  nothingToGive: 'Rækken har ingen beløb',
  amounts: (first, last) => (last === null ? first : `${first} … ${last}`),
  inYear: (year, amount) => `${year}: ${amount}`,
  guessed: (reason, confidence) => `Gættet ud fra: ${reason}. Sikkerhed ${confidence}.`,
  confirm: 'Bekræft',
  reset: 'Nulstil',
  rowLabel: (label) => `Fordeling af ${label}`,

  countsAs: 'Tæller som',
  counts: {
    'by-sign': 'Efter fortegn',
    saving: 'Besparelse',
    'running-cost': 'Drift',
    capital: 'Anlæg',
    service: 'Service',
  },
  countsExplained: {
    'by-sign': 'Besparelser og indtægter i Tabel C, udgifter i Tabel B.',
    saving: 'Hele rækken i Tabel C, også udgifter.',
    'running-cost': 'Hele rækken i Tabel B.',
    capital: 'I Tabel D.',
    service: 'I Tabel E.',
  },

  sharedAs: 'Fordeles',
  modes: { one: 'Ét udvalg', equal: 'Ligeligt', percent: 'Procent', key: 'Nøgle', amounts: 'Beløb' },
  allYears: 'Alle år',
  fromStart: (until) => `Til og med ${until}`,
  fromYear: (year) => `Fra ${year}`,
  periodWords: (fromYear, share) => (fromYear === null ? share : `Fra ${fromYear}: ${share}`),
  newPeriod: 'Anden fordeling fra',
  add: 'Tilføj',
  addPeriod: 'Tilføj fordeling',
  removePeriod: (period) => `Fjern fordelingen »${period}«`,
  remove: 'Fjern',
  removePart: (name) => `Fjern ${name}`,
  committee: 'Udvalg',
  addCommittee: 'Tilføj udvalg',
  percentOf: (name) => `Procent til ${name}`,
  amountOf: (name, year) => `Beløb til ${name} i ${year}`,
  total: 'I alt',
  sums: 'Summen i hvert år',
  showTables: 'Gå til tabellerne',
  sumOf: (year) => `I alt ${year}`,
  left: (amount) => `mangler ${amount}`,
  tooMuch: (amount) => `${amount} for meget`,
  adds: 'stemmer',
  key: 'Nøgle',
  notANumber: (typed, kept) =>
    `»${typed}« er ikke et tal, så ${kept === '' ? 'feltet er stadig tomt' : `${kept} gælder stadig`}. Skriv fx 1.200 eller 12,5.`,
  equally: (names) => `${names}, ligeligt`,
  byAmounts: (names) => `${names}, beløb pr. år`,
  byKey: (name) => `Nøglen »${name}«`,

  gone: 'Rækker, som Tabel 1 ikke længere har',
  goneExplained:
    'Teksten i Tabel 1 er ændret, eller rækken er slettet. Flyt fordelingen til den rigtige række, eller slet den.',
  moveTo: 'Flyt fordelingen til',
  move: 'Flyt',
  letGo: 'Slet fordelingen',

  keys: 'Fordelingsnøgler i brug',
  basis: 'Grundlag',
  source: 'Kilde',
  becomes: (entry) => `Hvem får ${entry}`,
  leaveOut: 'Udelad',
  reason: 'Begrundelse for at udelade',
  reasonHint: 'Udelades først, når der står en begrundelse.',
  undecided: 'Vælg udvalg eller udelad …',
  undecidedCount: (count) => `${figure(count)} uden udvalg`,
  subUnits: 'Delt på enheder',
  subUnitsExplained: 'Enhederne rettes på arket Fordelingsnøgler.',
  leftOut: (entry) => `Udeladt: ${entry}`,
  leftOutAmounts: 'Udeladt beløb',
  noLeftOutAmounts: 'Beløbet vises, når alle poster i nøglen er afgjort.',

  preview: 'Sådan bliver Tabel A–E',
  table: (letter) => `Tabel ${letter}`,
  control: 'Kontrol',
  controlExplained: 'Fordelt og udeladt minus rækkerne i Tabel 1',
  ties: 'stemmer',
  printed: 'Står i Tabel 1',
  difference: 'Forskel til rækkerne',
  differs: 'stemmer med rækkerne, men Tabel 1’s egen total er en anden',
  absentMark: 'laves ikke',
  absent: {
    'net-effect': 'Der er ingen A-tabel, fordi forslaget ingen fordelte varige ændringer har.',
    'running-cost': 'Der er ingen B-tabel, fordi ingen fordelt række tæller som varig drift.',
    'gross-effect': 'Der er ingen C-tabel, fordi ingen fordelt række tæller som besparelse.',
    'capital-split': 'Der er ingen D-tabel, fordi forslaget ingen fordelte anlægsinvesteringer har.',
    'service-split': 'Der er ingen E-tabel, fordi forslaget ingen fordelte serviceinvesteringer har.',
  },
  appropriationOf: (name, appropriation) => `${name} (${appropriation})`,
  showZero: 'Vis udvalg uden beløb',
  showExact: 'Vis andele før afrunding',
  exactExplained: 'Andele før afrunding til hele 1.000 kr.',
  priceLevel: 'Prisniveau',
  ownLevel: 'Forslagets p/l',
  executionLevel: (year) => `${year} p/l`,
  noPreview: 'Tabellerne kan ikke beregnes endnu:',
  provisional: (guesses, missing) => {
    const parts = [
      guesses === 0 ? null : `${figure(guesses)} gæt er regnet med`,
      missing === 0 ? null : `${counted(missing, 'række', 'rækker')} uden udvalg er ikke regnet med`,
    ].filter((part) => part !== null);
    return `Foreløbig: ${parts.join(', ')}.`;
  },

  create: 'Dan Tabel A–E',
  saveDraft: 'Gem som udkast',
  discard: 'Fortryd ændringer',
  unsaved: 'Ændringerne er ikke gemt i projektmappen.',
  outcome: 'Udfald',
  writing: 'Skriver arkene …',
  discardQuestion: (proposal) => `Fortryd alle ændringer i ${proposal}, der ikke er gemt?`,
  notices: {
    written: (proposal) => `Tabel A–E for ${proposal} er dannet. Der er skrevet på:`,
    draftWritten: 'Udkastet er gemt. Tabellerne er ikke dannet. Der er skrevet på:',
    noPageSetUp: 'Sidernes opsætning til udskrift kunne ikke sættes, fordi Excel ingen printer fandt.',
    nothingToWrite: 'Alt står allerede på arkene. Intet er skrevet.',
    unconfirmed: 'Intet er skrevet. Dette skal afgøres først:',
    guesses: 'Gæt, der skal bekræftes',
    missing: 'Rækker uden udvalg',
    problems: 'Intet er skrevet. Ret dette først:',
    editedByHand: (sheet) =>
      `Tallene på »${sheet}« er rettet i hånden. Skal de overskrives med de beregnede? Intet er skrevet endnu.`,
    overwrite: 'Overskriv',
    keep: 'Behold dem',
    protected: 'Intet er skrevet. Ophæv beskyttelsen i Excel, og prøv igen:',
    protectedBecause: {
      'structure-protected': (sheet) =>
        `»${sheet}« kan ikke tilføjes, fordi projektmappens struktur er beskyttet.`,
      'sheet-protected': (sheet) => `Arket »${sheet}« er beskyttet.`,
      'last-visible': (sheet) => `»${sheet}« er det eneste synlige ark.`,
    },
    partial: 'Excel afbrød undervejs.',
    standing: 'Står som de skal',
    notStanding: 'Mangler, eller står ikke færdige',
    none: 'ingen',
    unknownWriting:
      'Excel svarer ikke, så det vides ikke, om disse ark er skrevet. Prøv igen, så bliver de det:',
    gone: (proposal) => `${proposal} er ikke længere i projektmappen. Intet er skrevet.`,
    hiddenSheet: (sheet) =>
      sheet === ''
        ? 'Arket findes ikke længere.'
        : `Arket »${sheet}« er skjult. Vis det i Excel for at gå dertil.`,
    nothingWritten: 'Intet er skrevet.',
    showSheet: (sheet) => `Vis arket ${sheet}`,
  },
};

function counted(count: number, one: string, several: string): string {
  return `${figure(count)} ${count === 1 ? one : several}`;
}
