import { numberOfAmount } from '../../src/domain/amount';
import { COPENHAGEN_COMMITTEES } from '../../src/domain/committee';
import { keyOfTable } from '../../src/distributing/keyOfTable';
import { sampleProposal, tableOf } from './published/sampleProposal';

const f1Key = async () =>
  tableOf(await sampleProposal('tvaergaaende-forslag-2025.xlsx', 'F1'), 'distribution-key');

describe('keyOfTable', () => {
  it('takes the counted units and leaves offices without a committee to be decided', async () => {
    const key = keyOfTable(await f1Key(), COPENHAGEN_COMMITTEES);
    expect(key?.basis).toBe('Antal enheder, juni 2023');
    expect(
      key?.entries.map(({ label, weight, target }) => [
        label,
        numberOfAmount(weight),
        target.kind === 'post' ? target.post.committeeId : target.kind,
      ]),
    ).toEqual([
      ['Beskæftigelses- og Integrationsforvaltningen', 2320, 'BIU'],
      ['Borgerrådgiveren', 17, 'undecided'],
      ['Børne- og Ungdomsforvaltningen', 3984, 'BUU'],
      ['Kultur- og Fritidsforvaltningen', 1437, 'KFU'],
      ['Socialforvaltningen', 5995, 'SUD'],
      ['Sundheds- og Omsorgsforvaltningen', 2256, 'SOU'],
      ['Teknik- og Miljøforvaltningen', 2673, 'TMU'],
      ['Økonomiforvaltningen', 3330, 'ØU'],
      ['Intern Revision', 20, 'undecided'],
    ]);
  });

  it('is none where a weight cannot be read, or where there is no column of weights', async () => {
    const table = await f1Key();
    const unreadable = table.rows.map((row) => ({
      ...row,
      amounts: row.amounts.map(
        ({ at }) =>
          ({
            kind: 'unreadable',
            raw: '?',
            reason: 'not-an-amount',
            at,
            storedAs: 'text',
            formula: null,
          }) as const,
      ),
    }));
    expect(keyOfTable({ ...table, rows: unreadable }, COPENHAGEN_COMMITTEES)).toBeNull();
    expect(keyOfTable({ ...table, columns: [] }, COPENHAGEN_COMMITTEES)).toBeNull();
  });
});
