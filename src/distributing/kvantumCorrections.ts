import { times, ZERO, type Amount } from '../domain/amount';
import type { CommitteeTableKind, ExpenditureArea } from '../domain/budgetTable';
import { keyOfCell, type CellRef } from '../domain/cell';
import type { Committee, CommitteeRegistry } from '../domain/committee';
import type { CommitteeTable } from './committeeTables';

/** One line of the list that is posted in Kvantum. */
export interface KvantumCorrection {
  readonly proposal: string;
  readonly kind: CommitteeTableKind;
  readonly committee: string;
  /** Of a sub-unit: its committee's. */
  readonly administration: string;
  readonly appropriation: string;
  readonly profitCentre: string;
  readonly area: ExpenditureArea | null;
  readonly year: number;
  /** In kroner: the shown whole thousands times 1000. */
  readonly kroner: Amount;
  readonly priceLevel: number;
  /** The cells of Tabel 1 that it comes from. */
  readonly sources: readonly CellRef[];
}

/** Tabel A–E as a long list: one line per table, row, expenditure area and year with an amount. It sums to the tables. */
export function kvantumCorrections(
  tables: readonly CommitteeTable[],
  committees: CommitteeRegistry,
  context: { readonly proposal: string; readonly priceLevel: number },
): KvantumCorrection[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const committee = committees.find(({ id }) => id === row.committeeId);
      return row.parts.flatMap((part) =>
        table.years.flatMap((year, index): KvantumCorrection[] => {
          const amount = part.amounts[index] ?? ZERO;
          if (amount === ZERO) return [];
          return [
            {
              ...context,
              kind: table.kind,
              committee: committee?.name ?? row.committeeId,
              administration: administrationOf(committee, committees),
              ...appropriationParts(row.appropriation),
              area: part.area,
              year,
              kroner: times(amount, 1000),
              sources: distinctCells((part.sources[index] ?? []).map(({ at }) => at)),
            },
          ];
        }),
      );
    }),
  );
}

function administrationOf(committee: Committee | undefined, committees: CommitteeRegistry): string {
  const parent = committees.find(({ id }) => id === committee?.parent);
  return committee?.administration ?? parent?.administration ?? '';
}

/** The tables have one column for both, "Bevilling, profitcenter mv."; what stands after the last slash is the profit centre. */
function appropriationParts(text: string): Pick<KvantumCorrection, 'appropriation' | 'profitCentre'> {
  const slash = text.lastIndexOf(' / ');
  return slash < 0
    ? { appropriation: text, profitCentre: '' }
    : { appropriation: text.slice(0, slash).trim(), profitCentre: text.slice(slash + 3).trim() };
}

function distinctCells(cells: readonly CellRef[]): CellRef[] {
  return [...new Map(cells.map((cell) => [keyOfCell(cell), cell])).values()];
}
