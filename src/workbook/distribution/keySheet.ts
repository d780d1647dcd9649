import { numberOfAmount, partsOfAmount, type Amount } from '../../domain/amount';
import type { CommitteeRegistry } from '../../domain/committee';
import type { DistributionKey, KeyEntry, Post } from '../../domain/distributionKey';
import { decimalTextOfFraction, fraction } from '../../domain/fraction';
import { a1Of } from '../../domain/a1';
import { emptyRow, rowOf, textCell } from '../report/cells';
import type { SheetModel, SheetModelRow } from '../sheetModel';
import { KEY_COLUMNS, type KeyColumn } from './keyColumns';
import { ownSheetMarker } from './ownSheetKind';
import { figureCell } from './sheetCells';
import { PAGE_FOOT } from './words';

export const KEY_SHEET_NAME = 'Fordelingsnøgler';

const WIDTHS: Readonly<Record<KeyColumn, number>> = {
  key: 26,
  basis: 26,
  source: 40,
  entry: 40,
  weight: 11,
  committee: 34,
  appropriation: 26,
  unitWeight: 12,
  leftOut: 30,
  share: 10,
};

const HEADER_ROW = 4;
const COLUMNS = Object.keys(KEY_COLUMNS) as KeyColumn[];
const COLUMN = Object.fromEntries(COLUMNS.map((name, index) => [name, index])) as Record<KeyColumn, number>;

/** The keys of the workbook: a line per entry, or per unit of it. */
export function keySheet(keys: readonly DistributionKey[], committees: CommitteeRegistry): SheetModel {
  const first = HEADER_ROW + 1;
  const lines = keys.flatMap((key) => key.entries.flatMap((entry) => linesOf(key, entry)));
  const rows = lines.map((line, index) => rowOfLine(line, first + index, lines, first, committees));
  return {
    name: KEY_SHEET_NAME,
    columns: COLUMNS.map((name) => ({ width: WIDTHS[name] })),
    rows: [
      rowOf(textCell('marker', ownSheetMarker('fordelingsnøgler'))),
      rowOf(textCell('title', KEY_SHEET_NAME)),
      rowOf(
        textCell(
          'note',
          'En linje pr. post i nøglen. Vælg et udvalg, eller skriv, hvorfor posten udelades. Fordeles en post på flere enheder, gentages den med enhedernes vægt.',
        ),
      ),
      emptyRow(),
      rowOf(
        ...COLUMNS.map((name, column) =>
          textCell(FIGURES.has(name) ? 'figure-heading' : 'heading', KEY_COLUMNS[name], column),
        ),
      ),
      ...rows,
    ],
    frozenRows: HEADER_ROW + 1,
    filter: null,
    print: {
      orientation: 'landscape',
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      lastColumn: COLUMNS.length - 1,
      foot: PAGE_FOOT,
    },
  };
}

const FIGURES: ReadonlySet<KeyColumn> = new Set(['weight', 'unitWeight', 'share']);

interface KeyLine {
  readonly key: DistributionKey;
  readonly entry: KeyEntry;
  /** The entry's first line. */
  readonly opens: boolean;
  readonly post: Post | null;
  readonly unitWeight: Amount | null;
  readonly leftOut: string;
}

function linesOf(key: DistributionKey, entry: KeyEntry): KeyLine[] {
  const plain = { key, entry, opens: true, post: null, unitWeight: null, leftOut: '' };
  const { target } = entry;
  switch (target.kind) {
    case 'post':
      return [{ ...plain, post: target.post }];
    case 'sub-units':
      return target.units.map(({ post, weight }, index) => ({
        ...plain,
        opens: index === 0,
        post,
        unitWeight: weight,
      }));
    case 'left-out':
      return [{ ...plain, leftOut: target.reason }];
    case 'undecided':
      return [plain];
  }
}

function rowOfLine(
  line: KeyLine,
  row: number,
  lines: readonly KeyLine[],
  first: number,
  committees: CommitteeRegistry,
): SheetModelRow {
  const { key, entry, opens, post, unitWeight, leftOut } = line;
  const decided = entry.target.kind !== 'undecided';
  const opensKey = lines[row - first - 1]?.key !== key;
  const text = (name: KeyColumn, value: string): ReturnType<typeof textCell> =>
    textCell('input', value === '' ? null : value, COLUMN[name]);
  const committee = committees.find(({ id }) => id === post?.committeeId);
  return rowOf(
    text('key', key.name),
    text('basis', opensKey ? key.basis : ''),
    text('source', opensKey ? key.source : ''),
    text('entry', entry.label),
    figureCell('input-figure', opens ? numberOfAmount(entry.weight) : null, COLUMN.weight, '#,##0.####'),
    decided
      ? text('committee', committee?.name ?? post?.committeeId ?? '')
      : textCell('warning', null, COLUMN.committee),
    text('appropriation', post?.appropriation ?? ''),
    figureCell(
      'input-figure',
      unitWeight === null ? null : numberOfAmount(unitWeight),
      COLUMN.unitWeight,
      '#,##0.####',
    ),
    text('leftOut', leftOut),
    opens ? shareCell(line, row, lines, first) : textCell('figure', null, COLUMN.share),
  );
}

/** The entry's share of the key, for the eye; the engine reckons with the weights. */
function shareCell(
  { key, entry }: KeyLine,
  row: number,
  lines: readonly KeyLine[],
  first: number,
): ReturnType<typeof figureCell> {
  const own = lines.flatMap((line, index) => (line.key === key ? [first + index] : []));
  const at = (place: number): string => a1Of({ row: place, column: COLUMN.weight });
  const total = key.entries.reduce((sum, { weight }) => sum + partsOfAmount(weight), 0n);
  if (total === 0n) return figureCell('figure', null, COLUMN.share);
  const share = fraction(partsOfAmount(entry.weight), total);
  return {
    ...figureCell('figure', Number(decimalTextOfFraction(share, 12)), COLUMN.share, '0.00%'),
    formula: `${at(row)}/SUM(${at(Math.min(...own))}:${at(Math.max(...own))})`,
  };
}
