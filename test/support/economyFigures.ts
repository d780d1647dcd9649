import type { PublishedTable } from './publishedTables';
import { figuresOf, sumRows, type FigureRow } from './tableFigures';

/** A proposal's economy table taken apart by hand-written rules. */
export interface EconomyFigures {
  readonly permanent: readonly FigureRow[];
  readonly implementation: readonly FigureRow[];
  /** Every total and subtotal with the section it stands in. */
  readonly totals: readonly { readonly row: FigureRow; readonly items: readonly FigureRow[] }[];
  readonly permanentTotal: readonly bigint[];
  readonly implementationTotal: readonly bigint[];
  readonly impact: FigureRow | null;
  readonly paybacks: readonly number[];
}

export function economyFiguresOf(table: PublishedTable): EconomyFigures {
  const rows = figuresOf(table);
  const width = rows[0]?.figures.length ?? 0;
  const body = rows.filter((row) => !row.isPayback && !row.label.startsWith('<i>'));
  const lastPermanent = body.findLastIndex((row) => /^Samlet varig|^Varige ændringer totalt/.test(row.label));
  const permanentRows = body.slice(0, lastPermanent + 1);
  const rest = body.slice(lastPermanent + 1).filter((row) => !isImpact(row));
  const permanent = permanentRows.filter(isItem);
  const implementation = rest.filter(isItem);
  return {
    permanent,
    implementation,
    totals: [
      ...permanentRows.filter(isTotal).map((row) => ({ row, items: permanent.filter(above(body, row)) })),
      ...rest.filter(isTotal).map((row) => ({ row, items: implementation })),
    ],
    permanentTotal: sumRows(permanent, width),
    implementationTotal: sumRows(implementation, width),
    impact: body.find(isImpact) ?? null,
    paybacks: printedPaybacks(table),
  };
}

/** The first year in which what was spent is more than earned back, by the guide's rule. */
export function paybackOf({ permanentTotal, implementationTotal }: EconomyFigures): number {
  let cumulated = 0n;
  for (let year = 0; year < 100; year += 1) {
    cumulated += permanentTotal[Math.min(year, permanentTotal.length - 1)] ?? 0n;
    cumulated += implementationTotal[year] ?? 0n;
    if (cumulated < 0n) return year + 1;
  }
  return 0;
}

function above(body: readonly FigureRow[], total: FigureRow): (row: FigureRow) => boolean {
  return (row) => body.indexOf(row) < body.indexOf(total);
}

function isTotal(row: FigureRow): boolean {
  return /^Samlet|^Samlede|totalt/.test(row.label) && !isImpact(row);
}

function isImpact(row: FigureRow): boolean {
  return row.label.startsWith('Samlet økonomisk påvirkning');
}

function isItem(row: FigureRow): boolean {
  return !isTotal(row) && !/^(Varige ændringer|Implementeringsomkostninger)( \(|$)/.test(row.label);
}

function printedPaybacks({ grid }: PublishedTable): number[] {
  return grid
    .filter((cells) => /^(Tilbagebetalingstid|totaløkonomi$)/i.test(cells[0] ?? ''))
    .flatMap((cells) => cells.slice(1))
    .flatMap((text) => /^\d+/.exec(text)?.[0] ?? [])
    .map(Number);
}
