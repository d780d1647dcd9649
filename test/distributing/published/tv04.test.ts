import type { Share } from '../../../src/domain/allocation';
import { COPENHAGEN_COMMITTEES } from '../../../src/domain/committee';
import { distribute } from '../../../src/distributing/distribute';
import { amounts, equal, from, percent, rowAllocation } from '../economyBuilder';
import { BUF, SOF, TV04_ECONOMY as economy } from './economies';
import { largestCellDifference, printed } from './tables';

const frikoeb = [
  { fromYear: null, share: amounts({ SUD: { 2025: 1100 }, BUU: { 2025: 550 } }) },
  from(2026, equal('SUD', 'BUU')),
];

function distributed(savings: (own: string) => Share) {
  return distribute({
    economy,
    allocation: {
      proposal: 'TV04',
      rows: [
        rowAllocation(SOF, 'by-sign', savings('SUD')),
        rowAllocation(BUF, 'by-sign', savings('BUU')),
        rowAllocation('5 daginstitutionssocialrådgivere', 'by-sign', equal('SUD')),
        rowAllocation('5 til tværfaglige support', 'by-sign', equal('BUU')),
        rowAllocation('Projektledelse SOF', 'service', equal('SUD')),
        rowAllocation('Projektledelse BUF', 'service', equal('BUU')),
        rowAllocation('5 Daginstitutionssocialrådgivere (1. del af forslaget)', 'service', equal('SUD')),
        rowAllocation(
          '5 medarbejdere til den tværfaglige support (1. del af forslaget)',
          'service',
          equal('BUU'),
        ),
        rowAllocation(
          'Frikøbsmidler i udvalgte områder til at udvikle fælles indsats (2. del af forslaget)',
          'service',
          frikoeb,
        ),
      ],
    },
    keys: [],
    committees: COPENHAGEN_COMMITTEES,
  });
}

const NET = {
  BUU: [0, -900, -1150, -1300, -1200, -1200],
  SUD: [0, -1000, -1300, -1500, -1700, -1700],
  Total: [0, -1900, -2450, -2800, -2900, -2900],
};
const RUNNING = {
  BUU: [0, 0, 550, 1100, 2750, 2750],
  SUD: [0, 0, 550, 1100, 2750, 2750],
  Total: [0, 0, 1100, 2200, 5500, 5500],
};
const GROSS = {
  BUU: [0, -900, -1700, -2400, -3950, -3950],
  SUD: [0, -1000, -1850, -2600, -4450, -4450],
  Total: [0, -1900, -3550, -5000, -8400, -8400],
};
const SERVICE = {
  BUU: [175, 3650, 3100, 2275, 0, 0],
  SUD: [175, 4200, 3100, 2275, 0, 0],
  Total: [350, 7850, 6200, 4550, 0, 0],
};

describe('TV04', () => {
  it('by rows equals the published tables with what expected-2025 repairs in B, C and E', () => {
    expect(printed(distributed((own) => equal(own)))).toEqual({ A: NET, B: RUNNING, C: GROSS, E: SERVICE });
  });

  describe('with the savings by the 47/53 key', () => {
    const tables = printed(distributed(() => percent({ BUU: 47, SUD: 53 })));

    it('has the published totals', () => {
      expect(tables['A']?.['Total']).toEqual(NET.Total);
      expect(tables['C']?.['Total']).toEqual(GROSS.Total);
    });

    it('is the exact 47 and 53 percent in Tabel C: the published amounts are rounded to 50 and follow the key only at full effect', () => {
      expect(tables['C']).toEqual({
        BUU: [0, -893, -1668, -2350, -3948, -3948],
        SUD: [0, -1007, -1882, -2650, -4452, -4452],
        Total: GROSS.Total,
      });
      expect(largestCellDifference(tables['C'], GROSS)).toBe(50);
    });

    it('is within 1 of the published Tabel C by no key at all: each year asks for another share', () => {
      // The shares of Børne- og Ungdomsudvalget that give the published amount within 1, from the total of each year.
      const least = GROSS.Total.slice(1).map((total, index) => ((GROSS.BUU[index + 1] ?? 0) + 1) / total);
      const most = GROSS.Total.slice(1).map((total, index) => ((GROSS.BUU[index + 1] ?? 0) - 1) / total);
      expect(least.map((share) => Math.round(share * 100_000) / 1000)).toEqual([
        ...[47.316, 47.859, 47.98, 47.012, 47.012],
      ]);
      expect(most.map((share) => Math.round(share * 100_000) / 1000)).toEqual([
        ...[47.421, 47.915, 48.02, 47.036, 47.036],
      ]);
      expect(Math.max(...least)).toBeGreaterThan(Math.min(...most));
    });

    it('nor by the key on one of the two savings only', () => {
      const key = percent({ BUU: 47, SUD: 53 });
      const onlySof = printed(distributed((own) => (own === 'SUD' ? key : equal(own))));
      const onlyBuf = printed(distributed((own) => (own === 'BUU' ? key : equal(own))));
      expect(largestCellDifference(onlySof['C'], GROSS)).toBe(2092);
      expect(largestCellDifference(onlyBuf['C'], GROSS)).toBe(2094);
    });

    it('leaves running cost and investments as by rows', () => {
      expect(tables['B']).toEqual(RUNNING);
      expect(tables['E']).toEqual(SERVICE);
    });
  });
});
