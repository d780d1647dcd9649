import { economyFiguresOf, paybackOf } from './economyFigures';
import type { PublishedTable } from './publishedTables';
import { repairedTables } from './repairTables';
import { figuresOf, sumRows, type FigureRow } from './tableFigures';

const tables = repairedTables();
const economies = tables.filter((table) => table.kind === 'proposal-economy');

/** F1's running cost is invoiced, so that its Tabel C is the net effect. */
const grossIsNet = 'F1';

function tableOf(proposal: string | null, kind: string): PublishedTable | undefined {
  return tables.find((table) => table.proposal === proposal && table.kind === kind);
}

function rowNamed(table: PublishedTable | undefined, label: string): FigureRow | undefined {
  return table && figuresOf(table).find((row) => row.label.startsWith(label));
}

function nameOf(table: PublishedTable): string {
  return `${table.proposal ?? table.catalogue} ${table.name}`;
}

describe.each(economies.map((table) => [nameOf(table), table] as const))('%s', (_, table) => {
  const economy = economyFiguresOf(table);

  test('every total is the sum of its rows', () => {
    for (const { row, items } of economy.totals) {
      const unit = /\(?\b(SOF|BUF)\)?$/.exec(row.label);
      if (unit) continue;
      const area = areaOf(row, economy.totals);
      const covered = items.filter((item) => area === null || item.second.startsWith(area));
      expect([row.label, row.figures]).toEqual([row.label, sumRows(covered, row.figures.length)]);
    }
  });

  test("the administrations' subtotals add up to the section's total", () => {
    const subtotals = economy.totals.filter(({ row }) => /\(?\b(SOF|BUF)\)?$/.test(row.label));
    const sum = sumRows(
      subtotals.map(({ row }) => row),
      economy.permanentTotal.length,
    );
    const both = economy.permanentTotal.map((amount, at) => amount + (economy.implementationTotal[at] ?? 0n));
    if (subtotals.length > 0) expect(sum).toEqual(both);
  });

  test('the net impact is the permanent change and the implementation costs', () => {
    if (!economy.impact) return;
    const sum = economy.permanentTotal.map((amount, at) => amount + (economy.implementationTotal[at] ?? 0n));
    expect(economy.impact.figures).toEqual(sum);
  });

  test('the payback time is the one that the figures give', () => {
    for (const printed of economy.paybacks) expect(printed).toBe(paybackOf(economy));
  });

  test('the committee tables tie to it', () => {
    const { permanent, permanentTotal, implementation } = economy;
    const width = permanentTotal.length;
    const part = (keep: (amount: bigint) => boolean): bigint[] =>
      sumRows(
        permanent.map((row) => ({
          ...row,
          figures: row.figures.map((amount) => (keep(amount) ? amount : 0n)),
        })),
        width,
      );
    const ofArea = (area: string): bigint[] =>
      sumRows(
        implementation.filter((row) => row.second === area),
        width,
      );
    const expected: Readonly<Record<string, readonly bigint[]>> = {
      'net-effect': permanentTotal,
      'running-cost': part((amount) => amount > 0n),
      'gross-effect': table.proposal === grossIsNet ? permanentTotal : part((amount) => amount < 0n),
      'capital-split': ofArea('Anlæg'),
      'service-split': ofArea('Service'),
    };
    for (const [kind, sum] of Object.entries(expected)) {
      const total = rowNamed(tableOf(table.proposal, kind), 'Total');
      if (total) expect([kind, total.figures]).toEqual([kind, sum]);
    }
  });
});

/** What a total is limited to; F6 names it in the column of three rows with one label. */
function areaOf(row: FigureRow, totals: readonly { readonly row: FigureRow }[]): string | null {
  if (row.label.includes('inkl.')) return null;
  if (/, service$/.test(row.label)) return 'Service';
  if (/, anlæg$/.test(row.label)) return 'Anlæg';
  const twins = totals.filter((other) => other.row.label === row.label);
  return twins.length > 1 && row.second !== '' ? row.second : null;
}

const footed = tables.filter((table) => table.kind !== 'proposal-economy');

test.each(footed.map((table) => [nameOf(table), table] as const))('%s foots', (_, table) => {
  const rows = figuresOf(table);
  const total = rows.findIndex((row) => /^(Total|I alt)$|totalt/.test(row.label));
  const isInnovation = table.name === '07-innovationsforslag';
  expect(total).toBe(isInnovation ? -1 : rows.length - 1);
  const figures = rows[total]?.figures ?? [];
  expect(figures).toEqual(sumRows(rows.slice(0, Math.max(0, total)), figures.length));
});

test('A is B and C, committee by committee', () => {
  const withRunningCost = tables.filter((table) => table.kind === 'running-cost');
  expect(withRunningCost.map((table) => table.proposal)).toEqual(['TV03', 'TV04', 'F4', 'F5', 'F6']);
  for (const running of withRunningCost) {
    const net = tableOf(running.proposal, 'net-effect');
    const gross = tableOf(running.proposal, 'gross-effect');
    for (const row of net ? figuresOf(net) : []) {
      const parts = [rowNamed(running, row.label), rowNamed(gross, row.label)];
      const sum = parts
        .map((part) => part?.figures ?? [])
        .reduce((b, c) => b.map((amount, at) => amount + (c[at] ?? 0n)));
      expect([running.proposal, row.label, row.figures]).toEqual([running.proposal, row.label, sum]);
    }
  }
});

test("TV04's and F5's committees have the subtotals that Tabel 1 prints for them", () => {
  for (const proposal of ['TV04', 'F5']) {
    const economy = tableOf(proposal, 'proposal-economy');
    for (const [unit, committee] of [
      ['SOF', 'Socialudvalget'],
      ['BUF', 'Børne- og Ungdomsudvalget'],
    ] as const) {
      const net = rowNamed(economy, `Samlet varig ændring, service ${unit}`);
      const cost = rowNamed(economy, `Samlede implementeringsomkostninger, service (${unit})`);
      expect(rowNamed(tableOf(proposal, 'net-effect'), committee)?.figures).toEqual(net?.figures);
      expect(rowNamed(tableOf(proposal, 'service-split'), committee)?.figures).toEqual(cost?.figures);
    }
  }
});

test("F1's gross effect is its net effect", () => {
  const rows = (kind: string): unknown => figuresOf(tableOf('F1', kind) as PublishedTable);
  expect(rows('gross-effect')).toEqual(rows('net-effect'));
});

test('the overview of the cross-cutting proposals has their figures', () => {
  const overview = tables.find((table) => table.name === 'oversigt') as PublishedTable;
  const proposals = economies.filter((table) => table.proposal?.startsWith('F'));
  expect(proposals).toHaveLength(5);
  for (const table of proposals) {
    const line = overview.grid.find((cells) => cells[0] === table.proposal?.slice(1)) ?? [];
    const { permanentTotal, implementationTotal } = economyFiguresOf(table);
    const investment = implementationTotal.reduce((sum, amount) => sum + amount, 0n);
    const printed = line.slice(2, 7).map((text) => BigInt(text === '-' ? 0 : text.replaceAll('.', '')));
    expect([table.proposal, ...printed]).toEqual([
      table.proposal,
      ...permanentTotal.slice(1, 5).map((amount) => -amount),
      investment,
    ]);
  }
});

test("the pixikatalog's lines have the proposals' first and full effect", () => {
  const parts = tables.filter((table) => table.catalogue === 'pixikatalog-2025');
  const lines = parts.flatMap(figuresOf);
  for (const table of economies.filter((economy) => economy.catalogue === 'investeringsforslag-2025')) {
    if (table.proposal === 'INNO') continue;
    const line = lines.find((row) => row.label.startsWith(`${table.proposal ?? ''}(`));
    const ownShare = rowNamed(tableOf(table.proposal, 'net-effect'), 'Socialudvalget')?.figures;
    const effect = ownShare ?? economyFiguresOf(table).permanentTotal;
    expect([table.proposal, line?.figures]).toEqual([table.proposal, [effect[1], effect[5]]]);
  }
});

test('only the headers that the years demand: no year twice, one price level', () => {
  for (const table of tables) {
    for (const row of table.grid.slice(0, 2)) {
      const years = row.filter((text) => /^20\d\d$/.test(text));
      expect(new Set(years).size).toBe(years.length);
      for (const text of row) expect(text).not.toMatch(/20(24|23) p\/[l1]/);
    }
  }
});
