import { COPENHAGEN_COMMITTEES } from '../../../src/domain/committee';
import { distribute } from '../../../src/distributing/distribute';
import { equal, rowAllocation } from '../economyBuilder';
import { TV03_ECONOMY as economy } from './economies';
import { printed } from './tables';

describe('TV03 by rows', () => {
  const result = distribute({
    economy,
    allocation: {
      proposal: 'TV03',
      rows: economy.rows.map(({ ref, section }) =>
        rowAllocation(
          ref.label,
          section === 'permanent' ? 'by-sign' : 'service',
          equal(/BIF/.test(ref.label) ? 'BIU' : 'SUD'),
        ),
      ),
    },
    keys: [],
    committees: COPENHAGEN_COMMITTEES,
  });

  it('equals the published tables, and Tabel C what expected-2025 says', () => {
    expect(printed(result)).toEqual({
      A: {
        SUD: [0, -800, -800, -1200, -3000, -3000],
        BIU: [0, -400, -400, -600, -1500, -1500],
        Total: [0, -1200, -1200, -1800, -4500, -4500],
      },
      B: {
        SUD: [0, 0, 1200, 1200, 3000, 3000],
        BIU: [0, 0, 600, 600, 1500, 1500],
        Total: [0, 0, 1800, 1800, 4500, 4500],
      },
      C: {
        SUD: [0, -800, -2000, -2400, -6000, -6000],
        BIU: [0, -400, -1000, -1200, -3000, -3000],
        Total: [0, -1200, -3000, -3600, -9000, -9000],
      },
      E: {
        SUD: [350, 5500, 4300, 4300, 0, 0],
        BIU: [350, 5500, 4900, 4900, 0, 0],
        Total: [700, 11000, 9200, 9200, 0, 0],
      },
    });
  });

  it('says that there is no Tabel D', () => {
    expect(result).toMatchObject({ absent: ['capital-split'], leftOut: [] });
  });
});
