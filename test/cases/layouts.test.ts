import fc from 'fast-check';
import type { CheckedWorkbook } from '../../src/workbook/checkedWorkbook';
import { yearsOfTable } from '../../src/domain/budgetTable';
import { casesOf, describeLayout, layoutArbitrary, layoutCases, type LayoutCase } from '../support/layouts';
import { checkSnapshot } from '../support/snapshotPort';

/** The findings that a clean layout may raise: payback above the norm, and F1's missing Tabel B. */
function unexpectedFindings(layoutCase: LayoutCase, checked: CheckedWorkbook): string[] {
  return checked.findings
    .filter((finding) => finding.severity !== 'info')
    .filter(
      (finding) =>
        finding.severity !== 'warning' ||
        !layoutCase.allowedWarnings.some(
          (allowed) => allowed.kind === finding.code && allowed.proposal === finding.proposal,
        ),
    )
    .map(
      ({ code, proposal, kind, year, printed, expected, at }) =>
        `${code} ${String(proposal)} ${String(kind)} ${String(year)} ${String(printed)} -> ${String(expected)} @${at.row},${at.column}`,
    );
}

function tablesFound(checked: CheckedWorkbook): string[] {
  const sheetNames = new Map(checked.reading.sheets.map((sheet) => [sheet.id, sheet.name]));
  return checked.reading.tables
    .map((table) => {
      const proposal = checked.reading.proposals.find(({ tables }) => tables.includes(table));
      const name = proposal?.code ?? proposal?.title ?? null;
      return `${sheetNames.get(table.sheetId) ?? ''} ${String(name)} ${table.kind} ${yearsOfTable(table).join(' ')}`;
    })
    .sort();
}

function tablesExpected(layoutCase: LayoutCase): string[] {
  return layoutCase.expectedTables
    .map(({ sheet, proposal, kind, years }) => `${sheet} ${String(proposal)} ${kind} ${years.join(' ')}`)
    .sort();
}

function expectClean(layoutCase: LayoutCase): void {
  const checked = checkSnapshot(layoutCase.workbook);
  expect(tablesFound(checked)).toEqual(tablesExpected(layoutCase));
  expect(unexpectedFindings(layoutCase, checked)).toEqual([]);
  expect(checked.complete).toBe(true);
}

describe('repaired tables in layouts that economists use', () => {
  const cases = layoutCases();

  it('covers at least thirty layouts', () => {
    expect(new Set(cases.map(({ layout }) => describeLayout(layout))).size).toBeGreaterThanOrEqual(30);
  });

  it.each(cases.map((layoutCase) => [layoutCase.name, layoutCase] as const))('reads %s and finds nothing wrong', (_, layoutCase) => {
    expectClean(layoutCase);
  });

  it('reads any mixture of variants and finds nothing wrong', () => {
    fc.assert(
      fc.property(layoutArbitrary, (layout) => {
        for (const layoutCase of casesOf('drawn', layout)) expectClean(layoutCase);
      }),
      { numRuns: 60 },
    );
  });
});
