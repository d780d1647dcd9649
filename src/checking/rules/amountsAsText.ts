import { yearOfColumn, type AmountCell } from '../../domain/budgetTable';
import { keyOfCell } from '../../domain/cell';
import { draftOf, figureOf, printedOf, type FindingDraft } from '../findingDraft';
import { areasOfFormula, covers } from '../formulaReferences';
import type { TableContext } from './rule';

/**
 * Amounts stored as text. Where a formula's range covers one, Excel leaves it out of the sum: a warning each. All
 * others of a table are one piece of information (architecture guide, contracts).
 */
export function amountsAsText({ table, proposal, traits }: TableContext): FindingDraft[] {
  if (!traits.textAmounts) return [];
  const texts: { cell: AmountCell; rowLabel: string; year: number | null }[] = [];
  const formulas: AmountCell[] = [];
  for (const row of table.rows) {
    if (row.role === 'payback') continue;
    for (const [index, cell] of row.amounts.entries()) {
      const column = table.columns[index];
      if (cell.kind === 'amount' && cell.storedAs === 'text' && column !== undefined) {
        texts.push({ cell, rowLabel: row.label, year: yearOfColumn(column) });
      }
      if (cell.formula !== null) formulas.push(cell);
    }
  }
  const [first] = texts;
  if (first === undefined) return [];
  const skipped = new Map<string, FindingDraft>();
  for (const formula of formulas) {
    const areas = formula.formula === null ? null : areasOfFormula(formula.formula);
    if (areas === null) continue;
    // Excel adds a text that looks like a number when a formula names its cell alone, but not inside a range.
    const ranges = areas.filter(({ top, bottom, left, right }) => top !== bottom || left !== right);
    for (const { cell, rowLabel, year } of texts) {
      if (skipped.has(keyOfCell(cell.at)) || !covers(ranges, cell)) continue;
      const printed = printedOf(cell);
      skipped.set(
        keyOfCell(cell.at),
        draftOf(
          'formula-skips-text',
          'warning',
          { table, proposal, at: cell.at },
          {
            year,
            printed,
            expected: typeof printed === 'number' ? printed : null,
            data: { rowLabel, formulaAt: formula.at, formula: formula.formula ?? '' },
            content: `${rowLabel}|${figureOf(cell)}`,
            related: [formula.at],
            cause: {
              kind: 'text-number',
              cells: [cell.at],
              suggested: typeof printed === 'number' ? [{ cell: cell.at, value: printed }] : [],
              confidence: 0.95,
            },
          },
        ),
      );
    }
  }
  const rest = texts.filter(({ cell }) => !skipped.has(keyOfCell(cell.at)));
  const [firstRest] = rest;
  return [
    ...skipped.values(),
    ...(firstRest === undefined
      ? []
      : [
          draftOf(
            'text-amounts',
            'info',
            { table, proposal, at: firstRest.cell.at },
            {
              data: { count: rest.length },
              content: String(rest.length),
              related: rest.slice(1).map(({ cell }) => cell.at),
            },
          ),
        ]),
  ];
}
