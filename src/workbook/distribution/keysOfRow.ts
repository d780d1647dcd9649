import { shareInYear } from '../../domain/allocation';
import { numberOfAmount } from '../../domain/amount';
import { keyOfCell } from '../../domain/cell';
import type { CommitteeTableRow } from '../../distributing/committeeTables';
import { keyOfRow } from '../../distributing/economyRows';
import type { DistributionSubject } from './distributionSubject';

/** By what a committee's row is shared, in words: the keys' names, percents, equal parts, given amounts. */
export function keysOfRow(row: CommitteeTableRow, { economy, allocation }: DistributionSubject): string[] {
  const shared = new Set(
    row.parts.flatMap(({ sources }) =>
      sources.flatMap((year) => year.filter(({ whole }) => !whole).map(({ at }) => keyOfCell(at))),
    ),
  );
  const allocated = new Map(allocation.rows.map((each) => [keyOfRow(each.row), each]));
  const found = economy.rows.flatMap((economyRow) => {
    const own = allocated.get(keyOfRow(economyRow.ref));
    return economyRow.amounts.flatMap((cell, index) => {
      const year = economy.years[index];
      if (own === undefined || year === undefined || !shared.has(keyOfCell(cell.at))) return [];
      return wordsOf(shareInYear(own, year), row.committeeId);
    });
  });
  return [...new Set(found)];
}

function wordsOf(share: ReturnType<typeof shareInYear>, committeeId: string): string[] {
  switch (share?.kind) {
    case undefined:
      return [];
    case 'key':
      return [share.name];
    case 'equal':
      return [`1/${share.posts.length}`];
    case 'percent':
      return share.parts
        .filter(({ post }) => post.committeeId === committeeId)
        .map(({ percent }) => `${String(numberOfAmount(percent)).replace('.', ',')} %`);
    case 'amounts':
      return ['beløb'];
  }
}
