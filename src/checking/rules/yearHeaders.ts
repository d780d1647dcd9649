import type { BudgetTable } from '../../domain/budgetTable';
import type { FindingDraft } from '../findingDraft';
import { draftOf } from '../findingDraft';
import type { TableContext } from './rule';

/** Years printed twice, and years left out, where three or more year columns stand together (domain guide, 3). */
export function yearHeaders({ table, proposal }: TableContext): FindingDraft[] {
  if (areConsecutive(table)) return [];
  const years = table.columns.flatMap(({ role, at }) => (role.kind === 'year' ? [{ ...role, at }] : []));
  if (years.length < 3) return [];
  return years.flatMap((column, index): FindingDraft[] => {
    const previous = years[index - 1];
    if (previous === undefined) return [];
    const place = { table, proposal, at: column.at };
    if (column.printed === previous.printed) {
      return [
        draftOf('duplicated-year', 'error', place, {
          year: column.year,
          printed: column.printed,
          expected: column.year,
          data: { printed: column.printed, year: column.year },
          content: `${column.printed}>${column.year}`,
          related: [previous.at],
          cause: {
            kind: 'duplicated-year',
            cells: [column.at],
            suggested: [{ cell: column.at, value: column.year }],
            confidence: 0.95,
          },
        }),
      ];
    }
    if (column.year === previous.year + 1) return [];
    return [
      draftOf('year-sequence', 'error', place, {
        year: column.year,
        printed: column.printed,
        expected: previous.year + 1,
        data: { previous: previous.year, printed: column.printed },
        content: `${previous.year}>${column.printed}`,
        related: [previous.at],
      }),
    ];
  });
}

/** What almost every header is: years that follow each other, each printed once. */
function areConsecutive(table: BudgetTable): boolean {
  let previous: number | null = null;
  for (const { role } of table.columns) {
    if (role.kind !== 'year') continue;
    if (previous !== null && role.printed !== previous + 1) return false;
    previous = role.printed;
  }
  return true;
}
