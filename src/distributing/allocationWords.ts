import type { CountsAs, Evidence, Share } from '../domain/allocation';
import type { ExpenditureArea } from '../domain/budgetTable';

/** The Danish words of allocations: in files, on the sheets, and in what is said of either. */

export const COUNTS_WORDS: Readonly<Record<CountsAs, string>> = {
  'by-sign': 'efter fortegn',
  saving: 'besparelse',
  'running-cost': 'drift',
  capital: 'anlæg',
  service: 'service',
};

export const SHARE_WORDS: Readonly<Record<Share['kind'], string>> = {
  equal: 'ligeligt',
  percent: 'procent',
  key: 'nøgle',
  amounts: 'beløb',
};

export const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  'label-prefix': 'Forkortelsen i teksten',
  'owner-phrase': 'Forvaltningen i teksten',
  'row-committee': 'Forvaltningen i rækken',
  'committee-tables': 'Forslagets tabel A–E',
  'administration-subtotals': 'Forvaltningernes delsummer',
  'distribution-key': 'Forslagets fordelingsnøgle',
  'earlier-allocation': 'Samme række i et andet forslags fordeling',
  'section-owner': 'De øvrige rækker i afsnittet',
};

export const AREA_WORDS: Readonly<Record<ExpenditureArea, string>> = {
  service: 'Service',
  capital: 'Anlæg',
  transfers: 'Overførsler',
};
