import type { CountsAs } from '../../../src/domain/allocation';
import { COPENHAGEN_COMMITTEES } from '../../../src/domain/committee';
import type { DistributionKey, KeyTarget } from '../../../src/domain/distributionKey';
import { distribute } from '../../../src/distributing/distribute';
import { amount, byKey, equal, post, rowAllocation } from '../economyBuilder';
import { F1_ECONOMY as economy } from './economies';
import { largestCellDifference, printed } from './tables';

const to = (text: string): KeyTarget => ({ kind: 'post', post: post(text) });
const LEFT_OUT: KeyTarget = { kind: 'left-out', reason: 'Ingen udvalg' };

/** Its key: units in June 2023, Økonomiforvaltningen's divided as in the published Tabel A. */
function unitsKey(small: (name: string) => KeyTarget): DistributionKey {
  return {
    name: 'Antal enheder',
    basis: 'Antal enheder, juni 2023',
    source: 'F1, Tabel 1',
    entries: [
      { label: 'Beskæftigelses- og Integrationsforvaltningen', weight: amount(2320), target: to('BIU') },
      { label: 'Borgerrådgiveren', weight: amount(17), target: small('Borgerrådgiveren') },
      { label: 'Børne- og Ungdomsforvaltningen', weight: amount(3984), target: to('BUU') },
      { label: 'Kultur- og Fritidsforvaltningen', weight: amount(1437), target: to('KFU') },
      { label: 'Socialforvaltningen', weight: amount(5995), target: to('SUD') },
      { label: 'Sundheds- og Omsorgsforvaltningen', weight: amount(2256), target: to('SOU') },
      { label: 'Teknik- og Miljøforvaltningen', weight: amount(2673), target: to('TMU') },
      {
        label: 'Økonomiforvaltningen',
        weight: amount(3330),
        target: {
          kind: 'sub-units',
          units: [
            { post: post('ØU'), weight: amount(102) },
            { post: post('KS'), weight: amount(86) },
            { post: post('KIT'), weight: amount(98) },
            { post: post('KEJD'), weight: amount(256) },
            { post: post('BYK'), weight: amount(31) },
          ],
        },
      },
      { label: 'Intern Revision', weight: amount(20), target: small('Intern Revision') },
    ],
  };
}

function distributed(key: DistributionKey, cost: CountsAs) {
  return distribute({
    economy,
    allocation: {
      proposal: 'F1',
      rows: [
        rowAllocation('Bortfaldne opgaver i forvaltningerne (19 ÅV)', 'by-sign', byKey(key.name)),
        rowAllocation('Drift af ny ordning (12 ÅV)', cost, byKey(key.name)),
        rowAllocation('Faste udgifter i den nye ordning', cost, byKey(key.name)),
        ...economy.rows
          .filter(({ section }) => section === 'implementation')
          .map(({ ref }) => rowAllocation(ref.label, 'service', equal('ØU'))),
      ],
    },
    keys: [key],
    committees: COPENHAGEN_COMMITTEES,
  });
}

const full = (first: number, from2026: number): number[] => [
  0,
  first,
  from2026,
  from2026,
  from2026,
  from2026,
];

/** Tabel A as published; Tabel C is the same. */
const PUBLISHED = {
  ØU: full(-51, -102),
  KS: full(-43, -86),
  KIT: full(-49, -98),
  KEJD: full(-128, -256),
  BYK: full(-15, -31),
  KFU: full(-124, -247),
  BUU: full(-343, -686),
  SOU: full(-194, -388),
  SUD: full(-516, -1032),
  TMU: full(-230, -460),
  BIU: full(-200, -399),
};

describe('F1 by its units key', () => {
  describe('without the two small units, the running cost invoiced and so counted with the saving', () => {
    const result = distributed(
      unitsKey(() => LEFT_OUT),
      'saving',
    );
    const tables = printed(result);

    it('equals the published Tabel A and C', () => {
      expect(tables['A']).toEqual({ ...PUBLISHED, Total: full(-1893, -3785) });
      expect(tables['C']).toEqual(tables['A']);
      expect(largestCellDifference(tables['A'], PUBLISHED)).toBe(0);
    });

    it('says that there is no Tabel B', () => {
      expect(result).toMatchObject({ absent: ['running-cost', 'capital-split'] });
    });

    it('names what is left out, so that posted and left out are the whole', () => {
      expect(result).toMatchObject({
        leftOut: [
          { kind: 'net-effect', entry: 'Borgerrådgiveren', amounts: full(-1, -3).map(amount) },
          { kind: 'net-effect', entry: 'Intern Revision', amounts: full(-2, -3).map(amount) },
          { kind: 'gross-effect', entry: 'Borgerrådgiveren' },
          { kind: 'gross-effect', entry: 'Intern Revision' },
        ],
      });
    });
  });

  it('with the two small units under Økonomiudvalget has the whole total', () => {
    const tables = printed(
      distributed(
        unitsKey((name) => to(`ØU/${name}`)),
        'saving',
      ),
    );
    expect(tables['A']?.['Total']).toEqual(full(-1896, -3791));
    expect(tables['A']?.['ØU/Borgerrådgiveren']).toEqual(full(-1, -3));
    expect(tables['A']?.['ØU/Intern Revision']).toEqual(full(-2, -3));
    expect(largestCellDifference(tables['A'], PUBLISHED)).toBeLessThanOrEqual(1);
  });

  it('with Tabel B keeps every published net figure within 1', () => {
    const tables = printed(
      distributed(
        unitsKey(() => LEFT_OUT),
        'by-sign',
      ),
    );
    expect(largestCellDifference(tables['A'], PUBLISHED)).toBeLessThanOrEqual(1);
    expect(tables['A']?.['Total']).toEqual(full(-1893, -3785));
  });
});
