import { isCommitteeTableKind, type CommitteeTableKind, type TableKind } from '../domain/budgetTable';
import type { Caption } from './caption';
import { hasWordNear, wordsOf } from './keywords';
import type { RawRow } from './rawRow';
import type { TableHeader } from './tableHeader';

const KIND_OF_LETTER: Readonly<Record<string, CommitteeTableKind>> = {
  A: 'net-effect',
  B: 'running-cost',
  C: 'gross-effect',
  D: 'capital-split',
  E: 'service-split',
};

/**
 * What kind of standard table header, caption and rows make together; null where they make none. The caption's
 * words come before its number, and rows that only Tabel 1 has come before a caption (domain guide, section 2).
 */
export function classifyTable(
  header: TableHeader,
  caption: Caption | null,
  rows: readonly RawRow[],
): TableKind | null {
  if (isOverviewHeader(header)) return 'overview';
  const sides = new Set(header.sides.values());
  const kind = caption?.kind ?? null;
  if (sides.has('committee') && !hasEconomyRows(rows)) {
    if (kind !== null && isCommitteeTableKind(kind)) return kind;
    return (caption !== null && KIND_OF_LETTER[caption.number ?? '']) || null;
  }
  if (kind === 'effect-split' || kind === 'investments') return kind;
  if (hasEconomyRows(rows)) return 'proposal-economy';
  const meanings = rows.map((row) => row.meaning);
  if (kind !== null) return kind;
  const permanentRows = meanings.some(
    (meaning) => meaning.kind === 'aggregate' || meaning.kind === 'section',
  );
  if (!permanentRows) return null;
  return isOfAdministration(rows) ? 'administration' : 'proposal-economy';
}

/** "Varige ændringer totalt, administration": the share of administration, also without its caption. */
function isOfAdministration(rows: readonly RawRow[]): boolean {
  const totals = rows.filter(({ meaning }) => meaning.kind === 'aggregate');
  return (
    totals.length > 0 &&
    totals.every(({ labelKey }) => hasWordNear(wordsOf(labelKey), 'administration')) &&
    rows.every(({ areaText }) => areaText === '')
  );
}

/** Rows that only Tabel 1 has: net impact, payback, implementation costs. */
function hasEconomyRows(rows: readonly RawRow[]): boolean {
  return rows.some(
    ({ meaning }) =>
      meaning.kind === 'impact' ||
      meaning.kind === 'payback' ||
      ((meaning.kind === 'aggregate' || meaning.kind === 'section') && meaning.section === 'implementation'),
  );
}

/** Does the header's wording belong to an overview of proposals? */
export function isOverviewHeader(header: TableHeader): boolean {
  if (header.columns.some((column) => column.role.kind === 'investment' || /indfasning/i.test(column.label)))
    return true;
  return header.texts.some(({ folded }) => {
    const words = wordsOf(folded);
    return hasWordNear(words, 'titel') || hasWordNear(words, 'effektiviseringsbidrag');
  });
}
