import fc from 'fast-check';
import type { MeasuredSheet } from '../../src/excel/measureSheets';
import type { ReadingPart } from '../../src/excel/readingPlan';
import { cellsIn, MOST_BYTES, nextReading, readingParts } from '../../src/excel/readingPlan';

function measured(rows: number, columns: number, rules = 0): MeasuredSheet {
  return {
    sheet: { id: `{${rows}x${columns}}`, name: 'x', visible: true, isProtected: false },
    used: { top: 3, left: 1, bottom: rows + 2, right: columns },
    rowsHidden: false,
    customRuleIds: Array.from({ length: rules }, (_, index) => `rule${index}`),
  };
}

/** Every answer that the plan leads to. */
function answers(parts: readonly ReadingPart[], bytesPerCell: number): (readonly ReadingPart[])[] {
  const { now, later } = nextReading(parts, bytesPerCell);
  return now.length === 0 ? [] : [now, ...answers(later, bytesPerCell)];
}

function cells(parts: readonly ReadingPart[]): number {
  return parts.reduce((sum, part) => sum + (part.kind === 'cells' ? cellsIn(part) : 0), 0);
}

describe('what is read together', () => {
  test('small sheets all at once', () => {
    const parts = readingParts(Array.from({ length: 100 }, () => measured(60, 10, 2)));
    expect(answers(parts, 64)).toHaveLength(1);
  });

  test('nothing to read', () => {
    expect(nextReading([], 64)).toEqual({ now: [], later: [] });
  });

  test('a row that is larger than an answer is still taken, alone', () => {
    const all = answers(readingParts([measured(2, 16_000)]), 1000);
    expect(all.map(cells)).toEqual([16_000, 16_000]);
  });

  test('everything exactly once, each answer within the limit', () => {
    const sheet = fc.record({
      rows: fc.integer({ min: 1, max: 40_000 }),
      columns: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 8 }), fc.nat(9000), (sheets, rules) => {
        const parts = readingParts(sheets.map(({ rows, columns }) => measured(rows, columns, rules)));
        const all = answers(parts, 64);
        expect(all.reduce((sum, now) => sum + cells(now), 0)).toBe(cells(parts));
        const ids = all.flat().flatMap((part) => (part.kind === 'rules' ? part.ruleIds : []));
        expect(ids).toHaveLength(rules * sheets.length);
        for (const now of all) expect(cells(now) * 64).toBeLessThanOrEqual(MOST_BYTES);
      }),
      { numRuns: 40 },
    );
  });
});
