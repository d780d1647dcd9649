import type { BudgetRow, RowRole } from '../domain/budgetTable';
import { listRow } from './listRows';
import { readProposalHeading } from './proposalCode';
import type { RawRow } from './rawRow';
import { isTotalLabel } from './rowLabel';

/**
 * Rows of an overview (domain guide, section 8): one line per proposal, totals per area, a closing total. In the
 * older form investment lines ("Anlæg", "Drift/Anlæg") stand under a proposal and feed a total of their own.
 */
export function readOverviewRows(rawRows: readonly RawRow[]): BudgetRow[] {
  const rows: BudgetRow[] = [];
  for (const raw of rawRows) {
    if (raw.note && !raw.hasAmounts) continue;
    const role = roleOf(raw);
    if (role === 'section' && raw.label.length > 160) continue;
    const heading = role === 'item' ? readProposalHeading(raw.label) : null;
    const label = raw.ordinal !== null && role === 'item' ? `${raw.ordinal} ${raw.label}` : raw.label;
    rows.push({
      ...listRow(raw, role, null),
      label,
      section: isInvestmentLine(raw) || isInvestmentTotal(raw) ? 'implementation' : null,
      proposalCode: heading?.code ?? raw.ordinal,
    });
  }
  while (rows.at(-1)?.role === 'section') rows.pop();
  return rows;
}

function roleOf(raw: RawRow): RowRole {
  if (raw.label !== '' && isOverviewTotal(raw)) return raw.hasAmounts ? 'total' : 'note';
  if (!raw.hasAmounts) return raw.label === '' ? 'note' : 'section';
  return 'item';
}

function isOverviewTotal(raw: RawRow): boolean {
  return isTotalLabel(raw.labelKey) || /^nettoeffektivisering/.test(raw.labelKey) || isInvestmentTotal(raw);
}

function isInvestmentTotal(raw: RawRow): boolean {
  return /^investeringsbehov/.test(raw.labelKey);
}

function isInvestmentLine(raw: RawRow): boolean {
  return (
    raw.ordinal === null &&
    /^(drift|anlæg|service|drift ?\/ ?anlæg|service ?\/ ?anlæg|overførsler)$/.test(raw.labelKey)
  );
}
