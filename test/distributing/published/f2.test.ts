import { COPENHAGEN_COMMITTEES } from '../../../src/domain/committee';
import { distribute } from '../../../src/distributing/distribute';
import { amounts, economyOf, rowAllocation } from '../economyBuilder';
import { printed } from './tables';

const YEARS = [2024, 2025, 2026, 2027, 2028, 2029];
const all = (value: number): number[] => [0, value, value, value, value, value];
const PUBLISHED = { ØU: -7, KFU: -73, BUU: -299, SOU: -4, SUD: -45, TMU: -47 };

describe('F2 by the published amounts', () => {
  it('equals the published Tabel A; C is the same, for all of it is saving', () => {
    const result = distribute({
      economy: economyOf(YEARS, [['permanent', 'service', 'Energieffektiviseringer', all(-475)]]),
      allocation: {
        proposal: 'F2',
        rows: [
          rowAllocation(
            'Energieffektiviseringer',
            'by-sign',
            amounts(
              Object.fromEntries(
                Object.entries(PUBLISHED).map(([id, value]) => [
                  id,
                  Object.fromEntries(YEARS.slice(1).map((year) => [year, value])),
                ]),
              ),
            ),
          ),
        ],
      },
      keys: [],
      committees: COPENHAGEN_COMMITTEES,
    });
    const table = {
      ...Object.fromEntries(Object.entries(PUBLISHED).map(([id, value]) => [id, all(value)])),
      Total: all(-475),
    };
    expect(printed(result)).toEqual({ A: table, C: table });
  });
});
