import { numberOfAmount, sum, times, ZERO } from '../../src/domain/amount';
import { COPENHAGEN_COMMITTEES } from '../../src/domain/committee';
import { distribute } from '../../src/distributing/distribute';
import { kvantumCorrections } from '../../src/distributing/kvantumCorrections';
import { kvantumCsv } from '../../src/distributing/kvantumCsv';
import { economyOf, equal, percent, rowAllocation } from './economyBuilder';

const result = distribute({
  economy: economyOf(
    [2025, 2026],
    [
      ['permanent', 'service', 'Besparelse', [-100, -101]],
      ['permanent', 'transfers', 'Overførsel', [0, -10]],
      ['permanent', 'service', 'Drift', [30, 30]],
      ['implementation', 'capital', 'Anlæg', [500, 0]],
    ],
  ),
  allocation: {
    proposal: 'P1',
    rows: [
      rowAllocation('Besparelse', 'by-sign', percent({ 'KIT/1200 / 3456': 30, SUD: 70 })),
      rowAllocation('Overførsel', 'by-sign', equal('SUD')),
      rowAllocation('Drift', 'by-sign', equal('SUD')),
      rowAllocation('Anlæg', 'capital', equal('TMU/Ordinær anlæg')),
    ],
  },
  keys: [],
  committees: COPENHAGEN_COMMITTEES,
});
const tables = result.kind === 'distributed' ? result.tables : [];
const corrections = kvantumCorrections(tables, COPENHAGEN_COMMITTEES, { proposal: '=P1', priceLevel: 2025 });

describe('kvantumCorrections', () => {
  it('sums to every table and year, in kroner', () => {
    expect(tables.map(({ kind }) => kind)).toEqual([
      'net-effect',
      'running-cost',
      'gross-effect',
      'capital-split',
    ]);
    for (const table of tables) {
      for (const [index, year] of table.years.entries()) {
        const lines = corrections.filter((line) => line.kind === table.kind && line.year === year);
        expect(sum(lines.map(({ kroner }) => kroner))).toBe(times(table.total[index] ?? ZERO, 1000));
      }
    }
  });

  it('has a line per expenditure area, with committee, administration and the cells behind it', () => {
    const lines = corrections.filter(({ kind, year }) => kind === 'gross-effect' && year === 2026);
    expect(lines.map((line) => ({ ...line, kroner: numberOfAmount(line.kroner) }))).toEqual([
      {
        proposal: '=P1',
        kind: 'gross-effect',
        committee: 'Koncern IT',
        administration: 'Økonomiforvaltningen',
        appropriation: '1200',
        profitCentre: '3456',
        area: 'service',
        year: 2026,
        kroner: -30_000,
        priceLevel: 2025,
        sources: [{ sheetId: 's', row: 0, column: 3 }],
      },
      expect.objectContaining({ committee: 'Socialudvalget', area: 'service', kroner: -71_000 }),
      expect.objectContaining({ committee: 'Socialudvalget', area: 'transfers', kroner: -10_000 }),
    ]);
  });

  it('has no line for nothing', () => {
    expect(corrections.filter(({ kind }) => kind === 'capital-split')).toHaveLength(1);
    expect(corrections.every(({ kroner }) => kroner !== ZERO)).toBe(true);
  });
});

describe('kvantumCsv', () => {
  it('writes the chosen columns under their headings, semicolons between', () => {
    const text = kvantumCsv(
      corrections.filter(({ kind }) => kind === 'capital-split'),
      [
        { field: 'proposal', heading: 'Forslag' },
        { field: 'table', heading: 'Tabel' },
        { field: 'committee', heading: 'Udvalg' },
        { field: 'administration', heading: 'Forvaltning' },
        { field: 'appropriation', heading: 'Bevilling' },
        { field: 'profitCentre', heading: 'Profitcenter' },
        { field: 'area', heading: 'Styringsområde' },
        { field: 'year', heading: 'År' },
        { field: 'kroner', heading: 'Beløb; kr.' },
        { field: 'priceLevel', heading: 'P/l' },
        { field: 'sources', heading: 'Kilde' },
      ],
      {
        areas: { service: 'Service', capital: 'Anlæg', transfers: 'Overførsler' },
        tables: {
          'net-effect': 'A',
          'running-cost': 'B',
          'gross-effect': 'C',
          'capital-split': 'D',
          'service-split': 'E',
        },
        sheetName: (sheetId) => `Ark ${sheetId}`,
      },
    );
    expect(text).toBe(
      '\uFEFFForslag;Tabel;Udvalg;Forvaltning;Bevilling;Profitcenter;Styringsområde;År;"Beløb; kr.";P/l;Kilde\r\n' +
        "'=P1;D;Teknik- og Miljøudvalget;Teknik- og Miljøforvaltningen;Ordinær anlæg;;Anlæg;2025;500000;2025;Ark s!C4\r\n",
    );
  });
});
