/** What a test wants to see printed otherwise in a proposal's table. */
export interface ProposalChanges {
  readonly heading?: string;
  readonly unit?: string;
  readonly years?: string;
  readonly saving?: string;
  readonly licence?: string;
  readonly permanent?: string;
  readonly project?: string;
  readonly implementation?: string;
  readonly impact?: string;
  readonly payback?: string;
  readonly servicePayback?: string;
}

/**
 * A small proposal in which everything agrees, figures changed as asked: rows 5 and 6 are permanent items, 7 their
 * total, 9 the one implementation row, 10 its total, 11 the net impact, 12 and 13 the paybacks; years in C to F.
 */
export function proposalLines(changes: ProposalChanges = {}): string {
  const heading = changes.heading ?? 'HA02(2025) - Mindre drift';
  return `${heading}
Tabel 1. Forslagets samlede økonomiske konsekvenser
${changes.unit ?? '1.000 kr. 2025 p/l'} | Styringsområde | ${changes.years ?? '2024 | 2025 | 2026 | 2027'}
Varige ændringer (effektiviseringer og drift)
Besparelse på drift | Service | ${changes.saving ?? ' | -100 | -200 | -200'}
Licens | Service | ${changes.licence ?? ' | 20 | 20 | 20'}
Samlet varig ændring | | ${changes.permanent ?? ' | -80 | -180 | -180'}
Implementeringsomkostninger
Projektledelse | Service | ${changes.project ?? '100 | 50 | | '}
Samlede implementeringsomkostninger | | ${changes.implementation ?? '100 | 50 | | '}
Samlet økonomisk påvirkning | | ${changes.impact ?? '100 | -30 | -180 | -180'}
Tilbagebetalingstid baseret på totaløkonomi | ${changes.payback ?? '3 år'}
Tilbagebetalingstid baseret på serviceeffektivisering | ${changes.servicePayback ?? '3 år'}`;
}
