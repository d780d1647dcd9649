import type { SheetSnapshot } from '../../src/domain/sheetSnapshot';
import { gridSheet, type GridValue } from './gridSheet';

export interface ProposalFigures {
  readonly code?: string;
  /** E8: the total of 2026; right is -1800. */
  readonly total?: GridValue;
  /** E11: an implementation amount of 2026; right is nothing. */
  readonly extra?: GridValue;
  /** C14: the payback time; right is 4 years. */
  readonly payback?: GridValue;
  /** E13: the net impact of 2026; right is -1800. */
  readonly impact?: GridValue;
  readonly visible?: boolean;
}

/** A small Tabel 1, consistent unless told otherwise. Paid back in its fourth year, 2027. */
export function proposalSheet(id: string, figures: ProposalFigures = {}): SheetSnapshot {
  const {
    code = 'HA06',
    total = -1800,
    extra = null,
    payback = '4 år',
    impact = -1800,
    visible = true,
  } = figures;
  return gridSheet(
    id,
    [
      [`${code}(2025) – Bedre rammer for indkøb`],
      [],
      ['Tabel 1. Forslagets samlede økonomiske konsekvenser'],
      ['1.000 kr. 2025 p/l', 'Styringsområde', 2024, 2025, 2026, 2027, 2028],
      ['Varige ændringer (effektiviseringer og drift)'],
      ['Besparelse på indkøb', 'Service', null, -500, -1000, -1000, -1000],
      ['Besparelse på hjælpemidler', 'Service', null, -200, -800, -800, -800],
      ['Samlet varig ændring', null, null, -700, total, -1800, -1800],
      ['Implementeringsomkostninger (midler fra investeringspuljen)'],
      ['Projektleder', 'Service', 1000, 1500, null, null, null],
      ['Uddannelse', 'Service', null, null, extra, null, null],
      ['Samlede implementeringsomkostninger', null, 1000, 1500, null, null, null],
      ['Samlet økonomisk påvirkning', null, 1000, 800, impact, -1800, -1800],
      ['Tilbagebetalingstid baseret på totaløkonomi', null, payback],
    ],
    { visible },
  );
}

/** The cell of the total that tests get wrong. */
export const TOTAL_2026 = { row: 7, column: 4 };
