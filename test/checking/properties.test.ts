import fc from 'fast-check';
import type { Finding } from '../../src/findings/finding';
import { checkReadings } from '../../src/workbook/checkWorkbooks';
import { drawnProposal, printProposal, type DrawnProposal } from '../support/drawnProposal';
import { check, problemsOf } from '../support/findings';
import { movedDown, movedRight, sheet, type Cells } from '../support/sheet';
import { readSheets } from '../support/snapshotPort';

/** A consistent proposal, and its sheet with one figure off by more than rounding explains. */
const oneWrong = fc
  .tuple(
    drawnProposal.map((proposal): DrawnProposal => ({ ...proposal, paybacks: false })),
    fc.nat(),
    fc.oneof(
      fc.integer({ min: 20, max: 500 }).map((by) => (old: number) => old + by),
      fc.integer({ min: 20, max: 500 }).map((by) => (old: number) => old - by),
      fc.constant((old: number) => -old),
      fc.constant((old: number) => old * 10),
      fc.constant((old: number) => old * 1000),
    ),
  )
  .map(([proposal, pick, change]) => {
    const { cells, figures } = printProposal(proposal);
    const figure = figures[pick % figures.length];
    if (figure === undefined) throw new Error('a proposal without figures');
    return { cells: { ...cells, [figure.address]: change(Number(cells[figure.address])) }, figure };
  });

function errorsIn(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

test('a consistent proposal has no findings but the norm', () => {
  fc.assert(
    fc.property(drawnProposal, (proposal) => {
      const problems = problemsOf(sheet(printProposal(proposal).cells));
      expect(problems.filter((line) => !line.startsWith('warning payback-above-norm'))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('one wrong figure is exactly one root, and everything else follows from it', () => {
  fc.assert(
    fc.property(oneWrong, ({ cells }) => {
      const errors = errorsIn(check(sheet(cells)).findings);
      const roots = errors.filter(({ consequenceOf }) => consequenceOf === null);
      expect(roots.map(({ code }) => code)).toHaveLength(1);
      for (const { consequenceOf } of errors) {
        if (consequenceOf !== null) expect(consequenceOf).toBe(roots[0]?.fingerprint);
      }
    }),
    { numRuns: 300 },
  );
});

test('a wrong total is the root itself, with the right value', () => {
  fc.assert(
    fc.property(oneWrong, ({ cells, figure }) => {
      fc.pre(figure.role !== 'item');
      const [root] = errorsIn(check(sheet(cells)).findings);
      const repaired = { ...cells, [figure.address]: root?.expected ?? null };
      expect(problemsOf(sheet(repaired))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

describe('fingerprints', () => {
  const prints = (cells: Cells, name = 'Ark'): string[] =>
    check(sheet(cells, { name })).findings.map(({ fingerprint }) => fingerprint);

  test('survive inserted rows and columns and a renamed sheet', () => {
    fc.assert(
      fc.property(
        oneWrong,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 5 }),
        ({ cells }, down, right) => {
          const before = prints(cells);
          expect(before.length).toBeGreaterThan(0);
          expect(prints(movedDown(cells, down))).toEqual(before);
          expect(prints(movedRight(cells, right))).toEqual(before);
          expect(prints(cells, 'Et andet navn')).toEqual(before);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('differ from each other, and change when a figure does', () => {
    fc.assert(
      fc.property(oneWrong, ({ cells, figure }) => {
        const before = prints(cells);
        expect(new Set(before).size).toBe(before.length);
        const changed = { ...cells, [figure.address]: Number(cells[figure.address]) + 3 };
        expect(prints(changed)).not.toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});

test('the order of files changes nothing about any of them', () => {
  const file = fc.tuple(oneWrong, drawnProposal);
  fc.assert(
    fc.property(fc.array(file, { minLength: 2, maxLength: 4 }), (drawn) => {
      const readings = drawn.map(([wrong, right], index) => {
        const code = `HA${10 + index}`;
        return readSheets(`${code}.xlsx`, [
          sheet({ ...wrong.cells, A1: `${code}(2025) - Forslag` }, { name: code, id: `${index}a` }),
          sheet(printProposal(right, `BU${10 + index}`).cells, { name: 'Andet', id: `${index}b` }),
        ]);
      });
      const forwards = checkReadings(readings);
      const backwards = checkReadings([...readings].reverse()).reverse();
      expect(backwards.map(({ findings }) => findings)).toEqual(forwards.map(({ findings }) => findings));
    }),
    { numRuns: 50 },
  );
});
