import type { TableKind } from '../src/domain/budgetTable';

const execution =
  'Forvaltningerne udfylder selv de nærmere oplysninger til den tekniske udmøntning i Kvantum, når forslaget er godkendt.';

const ofKind: Partial<Record<TableKind, readonly string[]>> = {
  'net-effect': [`* ${execution}`],
  'running-cost': [
    '* Driftsmidlerne lægges i udvalgets ramme, uanset om besparelsen tæller med i udvalgets måltal.',
    `** ${execution}`,
  ],
  'gross-effect': [`* ${execution}`],
  'capital-split': [`* ${execution}`],
  'service-split': [`* ${execution}`],
};

const ofMobilePhones = [
  '* Beløbene er afrundet.',
  '** Indkøbseffektiviseringerne indgår ikke i investeringscasen.',
  '*** Omfatter også opfølgning på effektiviseringen.',
];

/** What stands below a table, in the samples' own words. */
export function footnotesOf(proposal: string | null, kind: TableKind): readonly string[] {
  if (proposal === 'F1' && kind === 'proposal-economy') return ofMobilePhones;
  return ofKind[kind] ?? [];
}
