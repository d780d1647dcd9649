import type { TableKind } from '../../domain/budgetTable';
import type { AssumedCover, Severity, Verdict } from '../finding';
import type { ReportWords } from '../texts';

export const KINDS: Readonly<Record<TableKind, string>> = {
  'proposal-economy': 'Forslagets samlede økonomi',
  'permanent-changes': 'Varige ændringer',
  administration: 'Varige ændringer, administration',
  investments: 'Investeringer i forslaget',
  'net-effect': 'Nettoeffektivisering (tabel A)',
  'running-cost': 'Varig drift (tabel B)',
  'gross-effect': 'Bruttoeffektivisering (tabel C)',
  'capital-split': 'Anlægsinvesteringer pr. udvalg (tabel D)',
  'service-split': 'Serviceinvesteringer pr. udvalg (tabel E)',
  'effect-split': 'Effektivisering fordelt på forvaltninger',
  'distribution-key': 'Fordelingsnøgle',
  overview: 'Oversigt',
};

export const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'Fejl',
  warning: 'Advarsel',
  info: 'Oplysning',
};

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  rounding: 'Afrunding',
  'possibly-rounding': 'Muligvis afrunding',
  discrepancy: 'Afvigelse',
};

/** Completes "Totalen er læst som summen af ...". */
export const ASSUMED_COVERS: Readonly<Record<AssumedCover, string>> = {
  'all-rows': 'alle rækker i afsnittet',
  'area-rows': 'rækkerne på samme styringsområde',
  'rows-since-last-total': 'rækkerne siden den forrige total',
  'rows-below': 'rækkerne nedenunder',
  'committee-rows': 'den samme forvaltnings rækker',
  'whole-sheet': 'alle rækker på arket',
};

export const REPORT: ReportWords = {
  reportTitle: 'Kontrol af budgetforslag',
  result: 'Resultat',
  coverage: 'Dækning',
  proposal: 'Forslag',
  sheet: 'ark',
  table: 'Tabel',
  cell: 'Celle',
  severity: 'Alvor',
  what: 'Hvad er galt',
  printed: 'Står der',
  expected: 'Beregnet',
  blank: 'tom',
  consequence: 'Følgefejl',
  cause: 'Årsag',
  sameCause: (cell) => `Samme årsag som ${cell}.`,
  unread: 'Kunne ikke læses',
  withoutTable: 'Uden for standardtabellerne',
  otherTables: 'Øvrige tabeller',
  turned: 'med modsat fortegn',
  unusable: 'Kan ikke bruges',
  moreRows: (count) => (count === 1 ? '… 1 række til' : `… ${count} rækker til`),
  moreCells: (count) => `og ${count} til`,
  years: (count) => `${String(count).replace('.', ',')} år`,
};
