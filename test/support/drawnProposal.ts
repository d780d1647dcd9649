import fc from 'fast-check';
import { columnLetters } from '../../src/domain/a1';
import type { Cells } from './sheet';

type Area = 'Service' | 'Anlæg';

interface Item {
  readonly area: Area;
  readonly amounts: readonly number[];
}

/** A proposal whose figures all agree: what Tabel 1 is printed from. */
export interface DrawnProposal {
  readonly years: readonly number[];
  readonly permanent: readonly Item[];
  readonly implementation: readonly Item[];
  /** Are subtotals per styringsområde printed? */
  readonly subtotals: boolean;
  readonly paybacks: boolean;
}

/** One printed figure of the table. */
export interface PrintedFigure {
  readonly address: string;
  readonly role: 'item' | 'subtotal' | 'total' | 'impact';
  /** How many rows its column has: a change must exceed what rounding could explain. */
  readonly rows: number;
}

export interface DrawnSheet {
  readonly cells: Cells;
  readonly figures: readonly PrintedFigure[];
}

const area = fc.constantFrom<Area>('Service', 'Service', 'Anlæg');

const thousands = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

function permanentItem(years: number): fc.Arbitrary<Item> {
  const rising = fc.tuple(thousands(20, 9_000), fc.boolean(), fc.constantFrom(-1, -1, 1));
  return fc.record({
    area,
    amounts: rising.map(([full, halfAtFirst, sign]) =>
      Array.from({ length: years }, (_, year) =>
        year === 0 ? 0 : sign * (year === 1 && halfAtFirst ? Math.floor(full / 2) : full),
      ),
    ),
  });
}

function implementationItem(years: number): fc.Arbitrary<Item> {
  return fc.record({
    area,
    amounts: fc
      .array(thousands(20, 9_000), { minLength: 1, maxLength: Math.min(3, years) })
      .map((first) => Array.from({ length: years }, (_, year) => first[year] ?? 0)),
  });
}

/** 1 to 25 rows, 4 to 8 years, styringsområder mixed, subtotals or none. */
export const drawnProposal: fc.Arbitrary<DrawnProposal> = fc.integer({ min: 4, max: 8 }).chain((years) =>
  fc.record({
    years: fc.constant(Array.from({ length: years }, (_, year) => 2024 + year)),
    permanent: fc.array(permanentItem(years), { minLength: 1, maxLength: 15 }),
    implementation: fc.array(implementationItem(years), { maxLength: 10 }),
    subtotals: fc.boolean(),
    paybacks: fc.boolean(),
  }),
);

/** Prints the proposal as Tabel 1, from A1 down. */
export function printProposal(proposal: DrawnProposal, code = 'HA02'): DrawnSheet {
  const cells: Record<string, string | number> = {};
  const figures: PrintedFigure[] = [];
  const rows = proposal.permanent.length + proposal.implementation.length;
  let row = 0;
  const put = (column: number, value: string | number): string => {
    const address = `${columnLetters(column)}${row}`;
    cells[address] = value;
    return address;
  };
  const print = (
    label: string,
    mark = '',
    amounts: readonly number[] = [],
    role?: PrintedFigure['role'],
  ): void => {
    row += 1;
    put(0, label);
    if (mark !== '') put(1, mark);
    for (const [year, amount] of amounts.entries()) {
      if (amount === 0) continue;
      const address = put(2 + year, amount);
      if (role !== undefined) figures.push({ address, role, rows });
    }
  };
  const section = (items: readonly Item[], name: string, words: readonly [string, string]): void => {
    if (items.length === 0) return;
    print(words[0]);
    items.forEach((item, index) => print(`${name} nr. ${index + 1}`, item.area, item.amounts, 'item'));
    if (proposal.subtotals) {
      for (const each of ['Service', 'Anlæg'] as const) {
        const own = items.filter((item) => item.area === each);
        if (own.length > 0) print(`${words[1]}, ${each.toLowerCase()}`, '', sumOf(own), 'subtotal');
      }
    }
    print(words[1], '', sumOf(items), 'total');
  };

  print(`${code}(2025) - Et forslag`);
  print('Tabel 1. Forslagets samlede økonomiske konsekvenser');
  print('1.000 kr. 2025 p/l', 'Styringsområde', proposal.years);
  section(proposal.permanent, 'Drift', [
    'Varige ændringer (effektiviseringer og drift)',
    'Samlet varig ændring',
  ]);
  section(proposal.implementation, 'Udgift', [
    'Implementeringsomkostninger',
    'Samlede implementeringsomkostninger',
  ]);
  print(
    'Samlet økonomisk påvirkning',
    '',
    sumOf([...proposal.permanent, ...proposal.implementation]),
    'impact',
  );
  if (proposal.paybacks) {
    const service = proposal.permanent.filter((item) => item.area === 'Service');
    print(
      'Tilbagebetalingstid baseret på totaløkonomi',
      countedPayback(proposal.permanent, proposal.implementation),
    );
    print(
      'Tilbagebetalingstid baseret på serviceeffektivisering',
      countedPayback(service, proposal.implementation),
    );
  }
  return { cells, figures };
}

function sumOf(items: readonly Item[]): number[] {
  const [first] = items;
  return (first?.amounts ?? []).map((_, year) =>
    items.reduce((sum, item) => sum + (item.amounts[year] ?? 0), 0),
  );
}

/** Counted year by year from the definition, for comparison with the engine's own. */
function countedPayback(permanent: readonly Item[], implementation: readonly Item[]): string {
  const effect = permanent.length === 0 ? [] : sumOf(permanent);
  const cost = implementation.length === 0 ? [] : sumOf(implementation);
  const last = effect.at(-1) ?? 0;
  let cumulated = 0;
  let spent = false;
  for (let year = 0; year < 3_000; year += 1) {
    cumulated += (year < effect.length ? (effect[year] ?? 0) : last) + (cost[year] ?? 0);
    spent ||= cumulated > 0;
    if (spent && cumulated < 0) return year < 200 ? `${year + 1} år` : '';
    if (!spent && year >= 8) return '0 år';
    if (year >= 8 && last >= 0) return '';
  }
  return '';
}
