import { numberOfAmount } from '../../src/domain/amount';
import type { SheetSnapshot } from '../../src/domain/sheetSnapshot';
import { checkReadings } from '../../src/workbook/checkWorkbooks';
import { proposalSummaries, type ProposalSummary } from '../../src/workbook/proposalSummary';
import { proposalSheet } from '../support/proposalSheet';
import { gridSheet } from '../support/gridSheet';
import { readSheets } from '../support/snapshotPort';

function summaryOf(figures: Parameters<typeof proposalSheet>[1] = {}): ProposalSummary {
  return summaryOfSheet(proposalSheet('a', figures));
}

function summaryOfSheet(sheet: SheetSnapshot): ProposalSummary {
  const [checked] = checkReadings([readSheets('a', [sheet])]);
  const [summary] = proposalSummaries(checked?.reading.proposals ?? [], checked?.findings ?? []);
  if (summary === undefined) throw new Error('no summary');
  return summary;
}

describe('the summary of a proposal', () => {
  test('has its effect in the first and the last year, its investment and its price level', () => {
    const { name, firstEffect, fullEffect, investment, priceLevel } = summaryOf();
    expect(name).toBe('HA06');
    expect(firstEffect).toEqual({ year: 2025, amount: expect.anything() as number });
    expect(firstEffect && numberOfAmount(firstEffect.amount)).toBe(-700);
    expect(fullEffect && numberOfAmount(fullEffect.amount)).toBe(-1800);
    expect(fullEffect?.year).toBe(2028);
    expect(investment !== null && numberOfAmount(investment)).toBe(2500);
    expect(priceLevel).toBe(2025);
  });

  test('counts from the rows, whatever the totals say', () => {
    expect(summaryOf({ total: 99 })).toEqual(summaryOf());
  });

  test('cumulates to the year that is paid back', () => {
    const { total } = summaryOf().paybacks;
    expect(total?.payback).toEqual({ kind: 'years', years: 4 });
    expect(total?.breakEven).toBe(2027);
    expect(total?.cumulated.map(({ year, amount }) => [year, numberOfAmount(amount)])).toEqual([
      [2024, 1000],
      [2025, 1800],
      [2026, 0],
      [2027, -1800],
      [2028, -3600],
    ]);
  });

  test('goes on after the table with its last permanent change', () => {
    const { total } = summaryOf({ extra: 5000 }).paybacks;
    expect(total?.breakEven).toBe(2029);
    expect(total?.cumulated.at(-1)).toMatchObject({ year: 2029, isProjected: true });
    expect(total?.cumulated.at(-2)).toMatchObject({ year: 2028, isProjected: false });
  });

  test('says nothing where a figure cannot be read', () => {
    const { investment, firstEffect, paybacks } = summaryOf({ extra: '100 eller 200' });
    expect([investment, firstEffect, paybacks.total, paybacks.service]).toEqual([null, null, null, null]);
  });

  test('is left out for what has no Tabel 1', () => {
    expect(proposalSummaries(readSheets('a', [gridSheet('a', [['Notat']])]).proposals, [])).toEqual([]);
  });

  test('takes the printed total where it is off by no more than rounding', () => {
    const table = (total: number): SheetSnapshot =>
      gridSheet('a', [
        ['HA06(2025) – Indkøb'],
        ['1.000 kr. 2025 p/l', 'Styringsområde', 2025, 2026],
        ['Varige ændringer'],
        ['Besparelse på indkøb', 'Service', -500.4, -500],
        ['Besparelse på hjælpemidler', 'Service', -200.4, -200],
        ['Samlet varig ændring', null, total, -700],
        ['Samlet økonomisk påvirkning', null, total, -700],
      ]);
    const effectOf = (total: number): number | null => {
      const { firstEffect } = summaryOfSheet(table(total));
      return firstEffect && numberOfAmount(firstEffect.amount);
    };
    expect(effectOf(-701)).toBe(-701);
    expect(effectOf(-750)).toBe(-700.8);
  });

  test('has no effect, rather than one of 0, where nothing is permanent', () => {
    const sheet = gridSheet('a', [
      ['INNO1(2025) – Pulje'],
      ['1.000 kr. 2025 p/l', 'Styringsområde', 2025, 2026],
      ['Implementeringsomkostninger'],
      ['Projektleder', 'Service', 500, 200],
      ['Samlede implementeringsomkostninger', null, 500, 200],
      ['Samlet økonomisk påvirkning', null, 500, 200],
    ]);
    const { firstEffect, fullEffect, hasPermanentChanges, investment } = summaryOfSheet(sheet);
    expect([firstEffect, fullEffect, hasPermanentChanges]).toEqual([null, null, false]);
    expect(investment !== null && numberOfAmount(investment)).toBe(700);
    expect(summaryOf().hasPermanentChanges).toBe(true);
  });
});
