import { numberOfAmount } from '../../../src/domain/amount';
import { valueOfCell } from '../../../src/domain/budgetTable';
import { economyOfTable, type Economy } from '../../../src/distributing/economyRows';
import { F1_ECONOMY, F6_ECONOMY, TV03_ECONOMY, TV04_ECONOMY } from './economies';
import { sampleProposal, tableOf } from './sampleProposal';

const shown = ({ years, rows }: Economy) => ({
  years,
  rows: rows.map(({ ref, section, area, amounts }) => ({
    ref,
    section,
    area,
    amounts: amounts.map((cell) => numberOfAmount(valueOfCell(cell))),
  })),
});

describe('the economies that the published examples are worked from', () => {
  it.each([
    ['investeringsforslag-2025.xlsx', 'TV03', TV03_ECONOMY],
    ['tvaergaaende-forslag-2025.xlsx', 'F4', TV03_ECONOMY],
    ['investeringsforslag-2025.xlsx', 'TV04', TV04_ECONOMY],
    ['tvaergaaende-forslag-2025.xlsx', 'F1', F1_ECONOMY],
    ['tvaergaaende-forslag-2025.xlsx', 'F6', F6_ECONOMY],
  ])('%s: %s is what is read from the sample', async (file, code, economy) => {
    const table = tableOf(await sampleProposal(file, code), 'proposal-economy');
    expect(shown(economyOfTable(table))).toEqual(shown(economy));
  });
});
