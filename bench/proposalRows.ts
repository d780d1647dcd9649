import { seededRandom } from './seededRandom';

/** A cell of a generated sheet: a text, an amount in 1.000 kr., or nothing. */
export type BenchCell = string | number | null;

const YEARS = [2024, 2025, 2026, 2027, 2028, 2029];

const PERMANENT = [
  'Afkortet varighed',
  'Besparelse på køb af botilbudspladser (§107)',
  'Færre udgifter til midlertidige foranstaltninger',
  'Lavere udgifter til vikarer',
  'Drift af ordinære pladser',
  'Varig driftsudgift til fremskudte medarbejdere',
  'Vedligehold af partnerskaber med civilsamfundsaktører',
  'Effektivisering af ejendomsdrift',
];

const IMPLEMENTATION = [
  'Projektledelse',
  'Kompetenceudvikling',
  'Faglig understøttelse',
  'Tværgående visitatorer',
  'Rekruttering og opstart',
  'Evaluering og opfølgning',
  'IT-understøttelse',
  'Midlertidige lokaler',
];

const PLACES = ['Amager', 'Brønshøj', 'Indre By', 'Nørrebro', 'Valby', 'Vanløse', 'Vesterbro', 'Østerbro'];

/**
 * The rows of one proposal: about 45 rows in 8 columns, with totals that foot, like the tables of a published catalogue.
 * @param index the proposal's number; equal numbers give equal rows
 * @param wrongBy what is added to the net impact of the last year
 */
export function proposalRows(index: number, wrongBy = 0): BenchCell[][] {
  const random = seededRandom(index + 1);
  const amount = (from: number, to: number): number => Math.round((from + random() * (to - from)) / 50) * 50;
  const label = (labels: readonly string[]): string =>
    `${labels[Math.floor(random() * labels.length)]}, ${PLACES[Math.floor(random() * PLACES.length)]} ${index + 1}.${Math.floor(random() * 90) + 10}`;

  const permanent = Array.from({ length: 13 }, () => {
    const yearly = -amount(100, 4000);
    return item(label(PERMANENT), 'Service', [null, yearly, yearly, yearly - 50, yearly - 100, yearly - 100]);
  });
  const service = Array.from({ length: 12 }, () =>
    item(label(IMPLEMENTATION), 'Service', [
      amount(50, 900),
      amount(100, 2500),
      amount(100, 2500),
      null,
      null,
      null,
    ]),
  );
  const construction = Array.from({ length: 8 }, () =>
    item(label(IMPLEMENTATION), 'Anlæg', [amount(50, 400), amount(50, 900), null, null, null, null]),
  );
  const implementation = [...service, ...construction];
  const impact = sums([...permanent, ...implementation]);
  return [
    [`FO${String(index + 1).padStart(4, '0')} – Forslag ${index + 1}`],
    ['Tabel 1. Forslagets samlede økonomiske konsekvenser'],
    ['1.000 kr. 2025 p/l', 'Styringsområde', ...YEARS],
    ['Varige ændringer (effektiviseringer og drift)'],
    ...permanent,
    ['Samlet varig ændring', null, ...sums(permanent)],
    ['Implementeringsomkostninger (midler fra investeringspuljen)'],
    ...service,
    ['Samlede implementeringsomkostninger, service', null, ...sums(service)],
    ...construction,
    ['Samlede implementeringsomkostninger, anlæg', null, ...sums(construction)],
    ['Samlede implementeringsomkostninger', null, ...sums(implementation)],
    ['Samlet økonomisk påvirkning', null, ...impact.slice(0, -1), (impact.at(-1) ?? 0) + wrongBy],
  ];
}

function item(label: string, area: string, amounts: readonly (number | null)[]): BenchCell[] {
  return [label, area, ...amounts];
}

/** The sum of every year column; blank where no row has an amount. */
function sums(rows: readonly BenchCell[][]): (number | null)[] {
  return YEARS.map((_, year) => {
    const amounts = rows.map((row) => row[year + 2]).filter((cell) => typeof cell === 'number');
    return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
  });
}
