import type { Finding } from '../../src/findings/finding';
import { addends, cell, equalityData, finding } from './fakeCheck';

const SERVICE_ROWS = addends(
  ['HA06!F6', 'Besparelse på indkøb af hjemmeplejeindsatser', -200],
  ['HA06!F7', 'Besparelse på udgifter til dagbehandlingsindsatser', -1000],
  ['HA06!F8', 'Besparelse på hjælpemidler', -500],
  ['HA06!F9', 'Besparelse på lægeerklæringer', -100],
);

const LONG_SUM = addends(
  ...Array.from({ length: 16 }, (_, index) => [`HA06!F${index + 30}`, `Række ${index + 1}`, 100] as const),
);

/** One of each way a finding can look in a report. */
export const EXAMPLES: readonly Finding[] = [
  finding('permanent-subtotal', 'HA06!F12', equalityData('Samlet varig ændring, service', SERVICE_ROWS), {
    proposal: 'HA06',
    kind: 'proposal-economy',
    year: 2027,
    printed: -1750,
    expected: -1800,
    related: SERVICE_ROWS.map(({ at }) => at),
  }),
  finding(
    'net-impact',
    'HA06!F20',
    equalityData(
      'Samlet økonomisk påvirkning',
      addends(
        ['HA06!F13', 'Samlet varig ændring', -1800],
        ['HA06!F19', 'Samlede implementeringsomkostninger', 900],
      ),
    ),
    {
      proposal: 'HA06',
      kind: 'proposal-economy',
      year: 2027,
      printed: -850,
      expected: -900,
      consequenceOf: 'permanent-subtotal@HA06!F12',
    },
  ),
  finding('implementation-total', 'HA06!G19', equalityData('Samlede implementeringsomkostninger', LONG_SUM), {
    proposal: 'HA06',
    kind: 'proposal-economy',
    year: 2028,
    expected: 1600,
  }),
  finding(
    'permanent-total',
    'HA06!E13',
    equalityData('Samlet varig ændring', SERVICE_ROWS, { verdict: 'rounding' }),
    {
      proposal: 'HA06',
      kind: 'proposal-economy',
      severity: 'info',
      year: 2026,
      printed: -1801,
      expected: -1800,
    },
  ),
  finding(
    'price-level',
    'HA06!A4',
    { printed: 2024, expected: 2025 },
    {
      proposal: 'HA06',
      kind: 'proposal-economy',
      printed: 2024,
      expected: 2025,
      cause: {
        kind: 'price-level',
        cells: [cell('HA06!A4')],
        suggested: [{ cell: cell('HA06!A4'), value: 2025 }],
        confidence: 1,
      },
    },
  ),
  finding(
    'payback-mismatch',
    'HA06!B26',
    {
      basis: 'total',
      expected: 10,
      readings: [{ kind: 'zero-counts' }, { kind: 'overview-figure', at: cell('over!C6') }],
    },
    { proposal: 'HA06', kind: 'proposal-economy', printed: 11, expected: 10 },
  ),
  finding(
    'payback-above-norm',
    'HA06!B26',
    { basis: 'total', years: 10, norm: 6 },
    {
      proposal: 'HA06',
      kind: 'proposal-economy',
      severity: 'warning',
      printed: 11,
      expected: 10,
    },
  ),
  finding(
    'overview-tie',
    'over!C6',
    {
      ...equalityData(
        '6 Digitalisering | af *høringer*',
        addends(['HA06!F13', 'Samlet varig ændring', -1860, -1]),
      ),
      source: 'proposal-economy',
      committeeId: null,
    },
    {
      kind: 'overview',
      year: 2026,
      printed: 1560,
      expected: 1860,
      related: [cell('HA06!F13')],
    },
  ),
  finding(
    'unreadable-amount',
    'over!D9',
    { rowLabel: 'Indkøbsordning', reason: 'several-amounts' },
    {
      kind: 'overview',
      severity: 'info',
      year: 2029,
      printed: 'Model 1: -360\nModel 2: -410',
    },
  ),
  finding(
    'text-amounts',
    'over!C4',
    { count: 2 },
    {
      kind: 'overview',
      severity: 'info',
      related: [cell('over!C4'), cell('over!D4')],
    },
  ),
];
