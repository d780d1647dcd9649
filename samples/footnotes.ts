import type { TableKind } from '../src/domain/budgetTable';

const execution =
  'Forvaltningerne udfylder selv de nærmere oplysninger til den tekniske udmøntning i Kvantum, når forslaget er godkendt.';

/** What stands below a table, in the samples' own words. */
export function footnotesOf(proposal: string | null, kind: TableKind): readonly string[] {
  switch (kind) {
    case 'net-effect':
    case 'gross-effect':
    case 'capital-split':
    case 'service-split':
      return [`* ${execution}`];
    case 'running-cost':
      return [
        '* Driftsmidlerne lægges i udvalgets ramme, uanset om besparelsen tæller med i udvalgets måltal.',
        `** ${execution}`,
      ];
    case 'proposal-economy':
      return proposal === 'F1'
        ? [
            '* Beløbene er afrundet.',
            '** Indkøbseffektiviseringerne indgår ikke i investeringscasen.',
            '*** Omfatter også opfølgning på effektiviseringen.',
          ]
        : [];
    default:
      return [];
  }
}
