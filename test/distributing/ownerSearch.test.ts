import { searchOwners } from '../../src/distributing/ownerSearch';
import { amount } from './economyBuilder';

const figures = (...values: number[]) => values.map(amount);
const row = (candidates: number[], ...values: number[]) => ({ amounts: figures(...values), candidates });

describe('searchOwners', () => {
  it('gives whole rows to the targets that they sum to', () => {
    expect(
      searchOwners([row([0, 1], 5, 6), row([0, 1], 3, 3), row([0], 1, 1)], [figures(4, 4), figures(5, 6)]),
    ).toEqual({
      owners: [
        { kind: 'whole', target: 1 },
        { kind: 'whole', target: 0 },
        { kind: 'whole', target: 0 },
      ],
      unique: true,
    });
  });

  it('says when the figures allow another way', () => {
    expect(searchOwners([row([0, 1], 5), row([0, 1], 5)], [figures(5), figures(5)])).toMatchObject({
      unique: false,
    });
  });

  it('splits the smallest row where no whole rows fit', () => {
    expect(searchOwners([row([0, 1], -9), row([0, 1], -4)], [figures(-10), figures(-3)])).toEqual({
      owners: [
        { kind: 'whole', target: 0 },
        { kind: 'split', amounts: [figures(-1), figures(-3)] },
      ],
      unique: true,
    });
  });

  it('splits no row into parts of both signs', () => {
    expect(searchOwners([row([0, 1], -4)], [figures(-10), figures(6)])).toBeNull();
  });

  it('finds nothing where the targets are not the sum of the rows, or no row may be divided', () => {
    expect(searchOwners([row([0, 1], 5)], [figures(2), figures(2)])).toBeNull();
    expect(searchOwners([row([0], 5)], [figures(3), figures(2)])).toBeNull();
  });

  it('gives up in good time', () => {
    const rows = Array.from({ length: 40 }, (_, index) => row([0, 1, 2, 3], 2 * index + 2));
    const odd = [figures(1), figures(1), figures(1), figures(1637)];
    const begun = performance.now();
    expect(searchOwners(rows, odd)).toBeNull();
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
