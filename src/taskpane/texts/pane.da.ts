import { numberFormatOf } from '../../findings/numberFormat';
import type { ResultCounts } from '../../findings/texts';
import type { PaneTexts } from './paneTexts';

const { figure } = numberFormatOf('da');

/** Everything the pane says in Danish. */
export const PANE_DANISH: PaneTexts = {
  title: 'Forslagskontrol',
  checkWorkbook: 'Kontrollér projektmappe',
  checkSheet: 'Kun dette ark',
  cancel: 'Annullér',
  close: 'Luk',
  tryAgain: 'Prøv igen',
  tabs: { label: 'Visning', findings: 'Afvigelser', proposals: 'Forslag', distribution: 'Fordeling' },
  distribution: {
    loading: 'Henter fordelingen …',
    failed: {
      title: 'Fordelingen kunne ikke hentes',
      text: 'Kontrollér netforbindelsen, og prøv igen. Projektmappen er ikke ændret.',
    },
  },

  progress: {
    reading: 'Læser …',
    sheets: (read, total) => `Læser ark ${figure(read)} af ${figure(total)} …`,
    clearing: 'Fjerner markeringer …',
    writing: 'Skriver …',
    waiting: {
      title: 'En celle er under redigering',
      text: 'Tryk Enter eller Esc i cellen. Så begynder kontrollen af sig selv.',
    },
  },

  cancelled: {
    first: 'Kontrollen blev annulleret. Intet er markeret.',
    again: 'Kontrollen blev annulleret. Resultatet er fra før.',
  },

  states: {
    empty: {
      title: 'Klar til kontrol',
      text: 'Kontrollen efterregner totaler, nettopåvirkning, tilbagebetalingstid, tabel A–E og oversigt og viser hver afvigelse med tallene bag.',
    },
    promise: 'Intet forlader projektmappen.',
    noTable: {
      title: 'Ingen standardtabel fundet',
      text: 'Kontrollen kender tabellerne på deres overskrift: enhed (1.000 kr. 2025 p/l), årstal og styringsområde eller udvalg.',
    },
    nearestTable: 'Her står beløb, der ligner en tabel, men ikke kan læses:',
    noFindings: { title: 'Ingen afvigelser', text: 'Alle tal, der er læst, stemmer.' },
    nothingUnread: 'Alt, der ligner tabeller og beløb, er læst.',
    onlyNotes: (count) => counted(count, 'oplysning', 'oplysninger'),
    showNotes: 'Vis oplysninger',
    noMatch: { title: 'Intet at vise', text: 'Ingen afvigelser passer til søgning og filter.' },
    noProposals: {
      title: 'Ingen forslag fundet',
      text: 'Et forslag vises her, når dets tabel med samlet økonomi er læst.',
    },
    crashed: {
      title: 'Ruden gik i stå',
      text: 'Projektmappen er ikke ændret. Indlæs ruden igen, og kør kontrollen.',
    },
    withoutHost: {
      title: 'Excel kan ikke nås',
      text: 'Ruden skal åbnes inde i Excel, og computeren skal have netforbindelse, mens den starter.',
    },
  },
  failures: {
    'cell-being-edited': {
      title: 'En celle er under redigering',
      text: 'Tryk Enter eller Esc i cellen, og prøv igen.',
    },
    offline: {
      title: 'Ingen forbindelse',
      text: 'Excel har mistet forbindelsen til projektmappen. Prøv igen, når du er på nettet.',
    },
    'too-large': {
      title: 'Projektmappen er for stor',
      text: 'Kontrollér ét ark ad gangen, eller del projektmappen op.',
    },
    gone: {
      title: 'Noget er forsvundet',
      text: 'Et ark eller en celle er slettet imens. Kør kontrollen igen.',
    },
    'no-sheet-in-front': {
      title: 'Intet regneark er forrest',
      text: 'Et diagramark eller en anden projektmappe ligger forrest. Vælg et ark med tal, eller kontrollér hele projektmappen.',
    },
    interrupted: {
      title: 'Excel blev afbrudt',
      text: 'Excel var optaget af noget andet. Intet er ændret. Prøv igen.',
    },
    'access-denied': {
      title: 'Excel afviser adgang',
      text: 'Projektmappen er beskyttet eller åbnet skrivebeskyttet.',
    },
    'not-supported': {
      title: 'Denne Excel er for gammel',
      text: 'Der kræves Excel 2021, Microsoft 365 eller Excel på nettet.',
    },
    unknown: {
      title: 'Det lykkedes ikke',
      text: 'Excel svarede ikke som ventet. Prøv igen; hjælper det ikke, så gem, og åbn projektmappen på ny.',
    },
  },
  tooLargeAt: (place) => `Grænsen nås på arket »${place}«.`,

  verdict: {
    label: 'Resultat',
    ofSheet: (counts, sheet) => `Kun arket »${sheet}«: ${sheetResult(counts)}`,
    partial: 'Sammenhænge med andre ark er ikke kontrolleret.',
    stale: 'Resultatet er fra før fejlen og kan være forældet.',
  },

  coverage: {
    label: 'Dækning',
    tables: (count) => counted(count, 'tabel', 'tabeller'),
    amounts: (count) => `${figure(count)} beløb`,
    unread: (count) => (count === 0 ? 'alt læst' : counted(count, 'sted ulæst', 'steder ulæst')),
    hiddenSheets: (count) => counted(count, 'skjult ark', 'skjulte ark'),
    amountsByTable: 'Beløb pr. tabel',
    equalities: (count) => `${counted(count, 'sammenhæng', 'sammenhænge')} er efterregnet.`,
    hiddenExplained: 'Skjulte ark er læst på lige fod med de synlige:',
    allRead: 'Alle tabeller og beløb er læst.',
  },

  filter: {
    label: 'Vis',
    categories: {
      error: 'Fejl',
      warning: 'Advarsler',
      unread: 'Ulæst',
      info: 'Oplysninger',
      waived: 'Accepteret',
    },
    search: 'Søg efter forslag, celle eller tekst',
    shown: (shown, total) => `${figure(shown)} af ${figure(total)} vises`,
    reset: 'Vis alle',
    more: (count) => `Vis ${figure(count)} til`,
  },

  finding: {
    category: {
      error: 'Fejl',
      warning: 'Advarsel',
      unread: 'Kunne ikke læses',
      info: 'Oplysning',
      waived: 'Accepteret',
    },
    goTo: (cell) => `Gå til ${cell}`,
    arithmetic: 'Udregning',
    difference: 'Forskel',
    allRows: (count) => `Vis alle ${figure(count)} rækker`,
    followsFrom: 'Følger af',
    causes: (count) => `${figure(count)} følgefejl, som forsvinder sammen med den`,
    advice: 'Gør sådan',
    candidates: 'Forslag',
    year: 'År',
    impact: 'Påvirkning',
    cumulated: 'Kumuleret',
  },

  fix: {
    use: (count) => (count === 1 ? 'Brug det beregnede tal' : `Ret ${figure(count)} celler`),
    question: (count) => (count === 1 ? 'Ret cellen?' : `Ret ${figure(count)} celler?`),
    cell: 'Celle',
    now: 'Nu',
    then: 'Bliver',
    formulaLost: (cell) => `Formlen i ${cell} erstattes af et tal.`,
    apply: 'Ret',
  },

  safeFixes: {
    open: 'Ret alle sikre …',
    hint: (causes, least) => `${counted(causes, 'årsag', 'årsager')} med mindst ${least} sikkerhed`,
    question: (cells) => `Ret alle sikre: ${counted(cells, 'felt', 'felter')}`,
    apply: (cells) => `Ret ${counted(cells, 'felt', 'felter')}`,
    formulas: 'Her erstattes en formel af et tal. Vælg selv til:',
    leftOut: 'Ikke med:',
    nothing: 'Intet kan rettes samlet lige nu.',
  },

  accept: {
    open: 'Acceptér …',
    reason: 'Begrundelse',
    hint: 'Skrives på arket Kontrolrapport og gælder, så længe tallene er de samme.',
    save: 'Acceptér',
    accepted: (reason) => `Accepteret fordi: ${reason}`,
    withdraw: 'Fortryd accept',
  },

  notices: {
    fixed: (cells) => `${cells} er rettet.`,
    undo: 'Fortryd',
    undone: (cells) => `${cells} er som før.`,
    lastFix: (cells) => `${cells} er rettet.`,
    refused: {
      changed: (cells) => `${cells} er ændret imens. Intet er skrevet.`,
      protected: (cells) => `${cells} er låst af arkbeskyttelsen. Intet er skrevet.`,
      'sheet-gone': (cells) => `Arket med ${cells} er slettet. Intet er skrevet.`,
    },
    restored: 'Excel afbrød rettelsen. Alt står som før.',
    partlyWritten: (written, unwritten) =>
      `Excel afbrød rettelsen: ${written} er skrevet, ${unwritten} er ikke.`,
    complete: 'Skriv resten',
    unknownWriting: (cells) => `Excel svarer ikke. Kontrollér selv ${cells}.`,
    marksCleared: 'Markeringerne er fjernet. Dine egne farver og formater er urørte.',
    marksLeft: (sheets) =>
      `${sheets === '' ? 'Nogle markeringer' : `Markeringer på ${sheets}`} kunne ikke fjernes, fordi der er skrivebeskyttelse.`,
    accepted: 'Begrundelsen er skrevet på arket Kontrolrapport.',
    withdrawn: 'Begrundelsen er fjernet fra arket Kontrolrapport. Afvigelsen er åben igen.',
    reportWritten: 'Kontrolrapporten er lavet.',
    showReport: 'Vis rapporten',
    reportRefused: {
      'structure-protected':
        'Projektmappen er beskyttet, så arket Kontrolrapport kan ikke tilføjes. Intet er skrevet.',
      'sheet-protected': 'Arket Kontrolrapport er beskyttet. Intet er skrevet.',
      'last-visible': 'Kontrolrapport er det eneste synlige ark og kan ikke fjernes.',
    },
    hiddenCell: (cell, sheet) =>
      sheet === ''
        ? `Arket med ${cell} findes ikke længere.`
        : `${cell} står på det skjulte ark »${sheet}«. Vis arket for at gå dertil.`,
  },

  marks: {
    switch: 'Markér i arket',
    switchHint: 'Med automatisk lagring ser andre i projektmappen også markeringerne.',
    clear: 'Ryd markeringer',
    report: 'Kontrolrapport',
    earlier: 'Der står markeringer fra en tidligere kontrol.',
    failed: {
      'cell-being-edited': 'Markeringerne følger, når cellen er færdigredigeret.',
      offline: 'Ikke markeret: Excel har ingen forbindelse. Listen er opdateret.',
      'too-large': 'Ikke markeret: der er for mange markeringer til Excel. Listen er opdateret.',
      gone: 'Ikke markeret: et ark eller en markering er slettet imens. Kør kontrollen igen.',
      'no-sheet-in-front':
        'Ikke markeret: Excel afviste det, mens et diagramark lå forrest. Kør kontrollen igen.',
      interrupted:
        'Ikke markeret: Excel blev afbrudt. Listen er opdateret; kør kontrollen igen for at markere.',
      'access-denied': 'Ikke markeret: Excel tillader ikke at formatere celler her. Listen er opdateret.',
      'not-supported': 'Ikke markeret: denne Excel kan det ikke. Listen er opdateret.',
      unknown:
        'Ikke markeret: Excel svarede ikke som ventet. Listen er opdateret; kør kontrollen igen for at markere.',
    },
    behind:
      'Markeringerne i arket er fra før den seneste ændring og følger ved næste kontrol. Listen er opdateret.',
    notFollowing:
      'Ændringer i arkene følges ikke lige nu. Tryk Kontrollér for at være sikker på, at listen passer.',
    skipped: {
      protected: (sheets) => `Ikke markeret, fordi arket er beskyttet: ${sheets}.`,
      'read-only': () => 'Ikke markeret: projektmappen er skrivebeskyttet.',
      'sheet-gone': () => 'Et ark er slettet imens. Kør kontrollen igen.',
    },
  },

  proposals: {
    firstEffect: (year) => `Nettoeffekt ${year}`,
    fullEffect: (year) => `Nettoeffekt ${year}`,
    investment: 'Investering',
    effect: 'Nettoeffekt',
    none: '–',
    priceLevel: (year) => `${year} p/l`,
    wrongPriceLevel: (year) => `${year} p/l afviger`,
    more: (count) => `Vis ${figure(count)} forslag til`,
    unit: (unit) => {
      switch (unit) {
        case 'thousands':
        case 'assumed-thousands':
          return '1.000 kr.';
        case 'kroner':
          return 'kr.';
        case 'millions':
          return 'mio. kr.';
      }
    },
    basis: { total: 'Totaløkonomi', service: 'Serviceeffektivisering' },
    paybackHeading: 'Tilbagebetalingstid',
    payback: (payback) => {
      switch (payback.kind) {
        case 'years':
          return `${figure(payback.years)} år`;
        case 'nothing':
          return 'Intet at tilbagebetale';
        case 'never':
          return 'Betales ikke tilbage';
      }
    },
    inYear: (year) => `i ${year}`,
    unreadable: 'Kan ikke beregnes',
    chartTitle: 'Kumuleret nettopåvirkning',
    breakEven: (year) => `Betalt tilbage i ${year}.`,
    goToTable: 'Gå til tabellen',
    projected: 'fremskrevet',
    unnamed: 'Forslag uden navn',
  },
};

function counted(count: number, one: string, several: string): string {
  return `${figure(count)} ${count === 1 ? one : several}`;
}

function sheetResult({ errors, warnings, complete }: ResultCounts): string {
  const parts = [
    errors === 0 ? null : `${figure(errors)} fejl`,
    warnings === 0 ? null : counted(warnings, 'advarsel', 'advarsler'),
  ].filter((part) => part !== null);
  const found = parts.length === 0 ? 'ingen afvigelser' : parts.join(' og ');
  return complete ? `${found}.` : `${found}, men ikke alt kunne læses.`;
}
