import { publishedTables, type PublishedTable } from './publishedTables';
import { repairs } from './repairs';
import { editable, edited } from './tableEdits';

/** The overview's part whose cells hold models, estimates and ranges: it cannot be repaired, so it is left out. */
const unreadablePart = '10-effektivisering-forvaltningstvaergaaende-en-anden-forvaltning';

/** Every published table with its errors repaired, so that all of them foot and tie. */
export function repairedTables(): PublishedTable[] {
  const used = new Set<string>();
  const tables = publishedTables()
    .filter((table) => table.name !== unreadablePart)
    .map((table) => {
      const key = `${table.proposal ?? table.catalogue} ${table.name}`;
      const repair = repairs[key];
      if (!repair) return table;
      used.add(key);
      const target = editable(table);
      repair(target);
      return edited(target);
    });
  const idle = Object.keys(repairs).filter((key) => !used.has(key));
  if (idle.length > 0) throw new Error(`Repairs without a table: ${idle.join(', ')}`);
  return tables;
}
