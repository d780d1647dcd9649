import { addendsOf } from '../../../samples/addends';
import { amountOf, isPaybackLabel, shapeOf, type TableShape } from '../../../samples/tableShape';
import type { PublishedTable } from '../publishedTables';
import type { DraftColumn, DraftRole, DraftRow, DraftTable, PaybackValue } from './draftTable';

/** The table as rows with roles, its split payback labels joined. */
export function draftOf(table: PublishedTable): DraftTable {
  const shape = shapeOf(table);
  const hasNumber = table.name === 'oversigt';
  return {
    source: table,
    kind: table.kind,
    caption: table.kind === 'overview' ? '' : table.caption,
    labelHead: labelHeadOf(table),
    secondHead: secondHeadOf(table, shape),
    hasNumber,
    tailHead: hasNumber ? (table.grid[0]?.at(-1) ?? '') : null,
    columns: columnsOf(table, shape),
    headerRows: shape.headerRows,
    rows: rowsOf(table, shape),
  };
}

function labelHeadOf({ kind, grid }: PublishedTable): string {
  return kind === 'proposal-economy' ? '' : kind === 'overview' ? 'Titel' : (grid[0]?.[0] ?? '');
}

function secondHeadOf(table: PublishedTable, shape: TableShape): string | null {
  if (table.kind === 'overview') return table.name === 'oversigt' ? null : 'Resumé';
  const first = shape.amountColumns[0] ?? 0;
  return first === 2 ? (table.grid[shape.headerRows - 1]?.[1] ?? '') : null;
}

function columnsOf({ kind, name, grid }: PublishedTable, shape: TableShape): DraftColumn[] {
  return shape.amountColumns.map((column, index) => {
    const year = shape.years[index] ?? null;
    const printed = grid[0]?.[column] ?? '';
    const isText = kind === 'distribution-key' || (kind === 'overview' && name !== 'oversigt');
    return { head: isText ? printed : (year ?? printed), year };
  });
}

function rowsOf(table: PublishedTable, shape: TableShape): DraftRow[] {
  const first = shape.amountColumns[0] ?? 2;
  const last = shape.amountColumns.at(-1) ?? 1;
  const byGridRow = new Map<number, DraftRow>();
  let belowTotal = false;
  table.grid.forEach((cells, index) => {
    if (index < shape.headerRows) return;
    const label = cells[shape.labelColumn] || cells[0] || '';
    const role = roleOf(table, cells, label, belowTotal);
    belowTotal = role === 'total' || (role === 'outside' && belowTotal);
    byGridRow.set(index, {
      role,
      label,
      number: table.name === 'oversigt' ? amountOf(cells[0]) : null,
      second: first - shape.labelColumn === 2 && role !== 'payback' ? (cells[1] ?? '') : '',
      amounts: shape.amountColumns.map((column) => (role === 'payback' ? null : amountOf(cells[column]))),
      tail: cells[last + 1] ?? '',
      addends: null,
      payback: role === 'payback' ? paybackOf(cells, first) : null,
      broken: null,
    });
  });
  for (const [row, addends] of addendsOf(table)) {
    const draft = byGridRow.get(row);
    if (draft) draft.addends = addends.flatMap((addend) => byGridRow.get(addend) ?? []);
  }
  return joinSplitPayback([...byGridRow.values()]);
}

function roleOf(
  table: PublishedTable,
  cells: readonly string[],
  label: string,
  belowTotal: boolean,
): DraftRole {
  if (isPaybackLabel(label)) return 'payback';
  if (label.startsWith('Samlet økonomisk påvirkning')) return 'impact';
  if (/^(Samlet|Samlede|Total|I alt)($|[ ,])|totalt/.test(label)) return 'total';
  if (label.startsWith('<i>') && belowTotal) return 'outside';
  const isHeading = cells.filter((text) => text !== '').length === 1;
  return isHeading && (table.kind === 'proposal-economy' || table.kind === 'overview') ? 'section' : 'item';
}

function paybackOf(cells: readonly string[], first: number): PaybackValue | null {
  const column = cells.findIndex((text, index) => index > 0 && text !== '');
  const text = cells[column] ?? '';
  if (text === '') return null;
  return {
    years: Number.parseInt(text, 10),
    inWords: text.includes('år'),
    column: column < first ? 'second' : column - first,
  };
}

/** "Tilbagebetalingstid baseret på" and "totaløkonomi" on two rows become one broken label. */
function joinSplitPayback(rows: readonly DraftRow[]): DraftRow[] {
  return rows.flatMap((row, index) => {
    const next = rows[index + 1];
    if (/^totaløkonomi$/i.test(row.label)) return [];
    if (row.role !== 'payback' || !next || !/^totaløkonomi$/i.test(next.label)) return [row];
    return [
      {
        ...row,
        label: `${row.label} ${next.label}`,
        payback: row.payback ?? next.payback,
        broken: { head: row.label, tail: next.label, valuesOn: row.payback ? 'first' : 'last' },
      } satisfies DraftRow,
    ];
  });
}
