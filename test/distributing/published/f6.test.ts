import { COPENHAGEN_COMMITTEES } from '../../../src/domain/committee';
import { distribute } from '../../../src/distributing/distribute';
import { amounts, equal, percent, rowAllocation } from '../economyBuilder';
import { F6_ECONOMY as economy } from './economies';
import { printed } from './tables';

const ECONOMY = 'ØU/Økonomisk forvaltning, service';
const TECHNICAL = 'TMU/Ordinær drift';
const later = (value: number) => ({ 2026: value, 2027: value, 2028: value, 2029: value });

describe('F6', () => {
  const tables = printed(
    distribute({
      economy,
      allocation: {
        proposal: 'F6',
        rows: [
          rowAllocation(
            'Effektivisering',
            'by-sign',
            amounts({
              [ECONOMY]: { 2025: -455, ...later(-455) },
              [TECHNICAL]: { 2025: -455, ...later(-2000) },
            }),
          ),
          rowAllocation('Drift af system', 'by-sign', percent({ [ECONOMY]: 25, [TECHNICAL]: 75 })),
          rowAllocation('Tilpasning til arbejdsgange', 'by-sign', equal(TECHNICAL)),
          ...economy.rows
            .filter(({ section }) => section === 'implementation')
            .map(({ ref, area }) =>
              area === 'capital'
                ? rowAllocation(ref.label, 'capital', equal('TMU/Ordinær anlæg'))
                : rowAllocation(ref.label, 'service', equal(TECHNICAL)),
            ),
        ],
      },
      keys: [],
      committees: COPENHAGEN_COMMITTEES,
    }),
  );

  it('equals the published Tabel A', () => {
    expect(tables['A']).toEqual({
      [ECONOMY]: [0, -369, -369, -369, -369, -369],
      [TECHNICAL]: [0, -196, -1491, -1491, -1491, -1491],
      Total: [0, -565, -1860, -1860, -1860, -1860],
    });
  });

  it('has the totals of B and C that expected-2025 says, and rows for which A = B + C', () => {
    expect(tables['B']).toEqual({
      [ECONOMY]: [0, 86, 86, 86, 86, 86],
      [TECHNICAL]: [0, 259, 509, 509, 509, 509],
      Total: [0, 345, 595, 595, 595, 595],
    });
    expect(tables['C']).toEqual({
      [ECONOMY]: [0, -455, -455, -455, -455, -455],
      [TECHNICAL]: [0, -455, -2000, -2000, -2000, -2000],
      Total: [0, -910, -2455, -2455, -2455, -2455],
    });
  });

  it('equals the published Tabel D and E', () => {
    expect(tables['D']).toEqual({
      'TMU/Ordinær anlæg': [2745, 2195, 0, 0, 0, 0],
      Total: [2745, 2195, 0, 0, 0, 0],
    });
    expect(tables['E']).toEqual({ [TECHNICAL]: [1380, 1380, 0, 0, 0, 0], Total: [1380, 1380, 0, 0, 0, 0] });
  });
});
