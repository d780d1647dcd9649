import { numberOfAmount } from '../../src/domain/amount';
import { COPENHAGEN_COMMITTEES } from '../../src/domain/committee';
import type { KeyTarget } from '../../src/domain/distributionKey';
import { distribute } from '../../src/distributing/distribute';
import { economyOfTable } from '../../src/distributing/economyRows';
import { printedControls } from '../../src/distributing/printedControls';
import { amount, byKey, equal, post, rowAllocation } from './economyBuilder';
import { sampleProposal, tableOf } from './published/sampleProposal';

/** Tabel 1's totals beside what its rows give, everything on one committee. */
async function controlsOf(file: string, code: string) {
  const table = tableOf(await sampleProposal(file, code), 'proposal-economy');
  const economy = economyOfTable(table);
  const distribution = distribute({
    economy,
    allocation: {
      proposal: code,
      rows: economy.rows.map(({ ref, section, area }) =>
        rowAllocation(
          ref.label,
          section === 'permanent' ? 'by-sign' : area === 'capital' ? 'capital' : 'service',
          equal('SUD'),
        ),
      ),
    },
    keys: [],
    committees: COPENHAGEN_COMMITTEES,
  });
  if (distribution.kind === 'refused') throw new Error('refused');
  return printedControls(distribution, table);
}

describe('printedControls', () => {
  it('shows where the printed total is not the sum of its rows: F1', async () => {
    const controls = await controlsOf('tvaergaaende-forslag-2025.xlsx', 'F1');
    expect(
      controls
        .filter(({ difference }) => difference !== 0)
        .map(({ kind, year, fromRows, difference }) => [
          kind,
          year,
          numberOfAmount(fromRows),
          numberOfAmount(difference),
        ]),
    ).toEqual([['net-effect', 2025, -1896, 1]]);
  });

  it.each([
    ['tvaergaaende-forslag-2025.xlsx', 'F6', ['net-effect', 'capital-split', 'service-split']],
    ['investeringsforslag-2025.xlsx', 'TV03', ['net-effect', 'service-split']],
    ['investeringsforslag-2025.xlsx', 'TV04', ['net-effect', 'service-split']],
    ['tvaergaaende-forslag-2025.xlsx', 'F2', ['net-effect']],
  ])('%s: %s ties in all years', async (file, code, kinds) => {
    const controls = await controlsOf(file, code);
    expect([...new Set(controls.map(({ kind }) => kind))]).toEqual(kinds);
    expect(controls.every(({ difference }) => difference === 0)).toBe(true);
    expect(controls).toHaveLength(kinds.length * 6);
  });

  it('counts what a key leaves out with what is posted', async () => {
    const table = tableOf(await sampleProposal('tvaergaaende-forslag-2025.xlsx', 'F2'), 'proposal-economy');
    const entry = (label: string, target: KeyTarget) => ({ label, weight: amount(1), target });
    const distribution = distribute({
      economy: economyOfTable(table),
      allocation: { proposal: 'F2', rows: [rowAllocation('Energieffektiviseringer', 'by-sign', byKey('n'))] },
      keys: [
        {
          name: 'n',
          basis: 'b',
          source: 's',
          entries: [
            entry('a', { kind: 'post', post: post('SUD') }),
            entry('b', { kind: 'left-out', reason: 'r' }),
          ],
        },
      ],
      committees: COPENHAGEN_COMMITTEES,
    });
    if (distribution.kind === 'refused') throw new Error('refused');
    expect(printedControls(distribution, table).every(({ difference }) => difference === 0)).toBe(true);
    expect(numberOfAmount(distribution.tables[0]?.total[1] ?? amount(0))).toBe(-238);
  });
});
