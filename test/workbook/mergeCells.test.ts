import fc from 'fast-check';
import { a1OfArea } from '../../src/domain/a1';
import { mergeCells } from '../../src/workbook/mergeCells';

function merged(...cells: [row: number, column: number][]): string {
  return mergeCells(cells.map(([row, column]) => ({ row, column })))
    .map(a1OfArea)
    .join(',');
}

describe('rectangles of cells', () => {
  test('runs of a row, then equal runs of rows', () => {
    expect(merged([0, 0])).toBe('A1');
    expect(merged([0, 0], [0, 1], [0, 2])).toBe('A1:C1');
    expect(merged([0, 0], [1, 0], [2, 0], [4, 0])).toBe('A1:A3,A5');
    expect(merged([0, 0], [0, 1], [1, 0], [1, 1])).toBe('A1:B2');
    expect(merged([0, 0], [0, 1], [1, 0])).toBe('A1:B1,A2');
    expect(merged()).toBe('');
  });

  test('cover exactly the cells, each once, in whatever order they come', () => {
    const cell = fc.record({ row: fc.nat(6), column: fc.nat(6) });
    const cells = fc.uniqueArray(cell, { selector: ({ row, column }) => row * 10 + column });
    fc.assert(
      fc.property(cells, (places) => {
        const areas = mergeCells(places);
        const covered = areas.flatMap(({ top, left, bottom, right }) =>
          Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => {
            const width = right - left + 1;
            return (top + Math.floor(index / width)) * 10 + left + (index % width);
          }),
        );
        expect(covered.sort((a, b) => a - b)).toEqual(
          places.map(({ row, column }) => row * 10 + column).sort((a, b) => a - b),
        );
        expect(mergeCells([...places].reverse())).toEqual(areas);
      }),
    );
  });
});
