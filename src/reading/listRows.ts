import { isCommitteeTableKind, type BudgetRow, type RowRole, type TableKind } from '../domain/budgetTable';
import type { CommitteeNames } from './owners';
import type { RawRow } from './rawRow';
import { isTotalLabel } from './rowLabel';

/**
 * Rows of the tables that are a plain list with a total: committees (Tabel A–E), administrations, permanent
 * changes, investments. The first total closes the table; below it a committee table may say what was left out of it
 * ("Udeladt: ...") or is part of it ("Heraf ...").
 */
export function readListRows(
  kind: TableKind,
  rawRows: readonly RawRow[],
  names: CommitteeNames,
): BudgetRow[] {
  const rows: BudgetRow[] = [];
  const byCommittee = isCommitteeTableKind(kind);
  const named = byCommittee || kind === 'distribution-key' || kind === 'effect-split';
  for (const [index, raw] of rawRows.entries()) {
    const total = isListTotal(raw);
    const committeeId = named ? names.ofName(raw.label) : null;
    if (!total && !raw.hasAmounts && (raw.note || committeeId === null)) {
      if (rows.length > 0 && !raw.note && raw.areaText !== '') rows.push(listRow(raw, 'item', committeeId));
      continue;
    }
    rows.push(listRow(raw, total ? 'total' : isOfWhich(raw) ? 'of-which' : 'item', committeeId));
    if (total) return byCommittee ? [...rows, ...rowsBelowTotal(rawRows.slice(index + 1))] : rows;
  }
  return rows;
}

/** What stands directly below a committee table's total and explains it. */
function rowsBelowTotal(rawRows: readonly RawRow[]): BudgetRow[] {
  const rows: BudgetRow[] = [];
  for (const raw of rawRows) {
    const role = isOfWhich(raw) ? 'of-which' : isLeftOut(raw) ? 'outside' : null;
    if (role === null || !raw.hasAmounts) break;
    rows.push(listRow(raw, role, null));
  }
  return rows;
}

/** An entry of a distribution key that is posted nowhere, with what it would have had. */
function isLeftOut(raw: RawRow): boolean {
  return /^udeladt\b/.test(raw.labelKey);
}

function isListTotal(raw: RawRow): boolean {
  return (
    isTotalLabel(raw.labelKey) ||
    raw.labelKey === 'samlet' ||
    /^(samlet|samlede) .*(ændring|investering|omkostning|effekt)/.test(raw.labelKey) ||
    / totalt?\b/.test(raw.labelKey)
  );
}

function isOfWhich(raw: RawRow): boolean {
  return /^heraf\b/.test(raw.labelKey);
}

export function listRow(raw: RawRow, role: RowRole, committeeId: string | null): BudgetRow {
  return {
    role,
    section: null,
    label: raw.label,
    labelKey: raw.labelKey,
    area: null,
    qualifier: { area: null, areaFromColumn: false, committeeId: null },
    committeeId,
    appropriation: raw.appropriation,
    amounts: raw.amounts,
    payback: null,
    proposalCode: null,
    hidden: raw.hidden,
    at: raw.at,
  };
}
