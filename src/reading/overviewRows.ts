import type { BudgetRow, RowRole } from '../domain/budgetTable';
import { listRow } from './listRows';
import { readProposalHeading } from './proposalCode';
import type { RawRow } from './rawRow';
import { isTotalLabel } from './rowLabel';
import { sumsThatHold } from './sumsThatHold';

/**
 * Rows of an overview (domain guide, section 8): one line per proposal, totals per area, a closing total. In the
 * older form investment lines ("Anlæg", "Drift/Anlæg") stand under a proposal and feed a total of their own.
 */
export function readOverviewRows(rawRows: readonly RawRow[]): BudgetRow[] {
  const rows: BudgetRow[] = [];
  const areCoded = rawRows.some((raw) => raw.hasAmounts && codeOf(raw) !== null);
  let sinceTotal: RawRow[] = [];
  for (const raw of rawRows) {
    if (raw.note && !raw.hasAmounts) continue;
    const role = isNamedTotal(raw, sinceTotal, areCoded) ? 'total' : roleOf(raw);
    if (role === 'item') sinceTotal.push(raw);
    else sinceTotal = [];
    if (role === 'section' && raw.label.length > 160) continue;
    const label = raw.ordinal !== null && role === 'item' ? `${raw.ordinal} ${raw.label}` : raw.label;
    rows.push({
      ...listRow(raw, role, null),
      label,
      section: isInvestmentLine(raw) || isInvestmentTotal(raw) ? 'implementation' : null,
      proposalCode: role === 'item' ? (readProposalHeading(raw.label)?.code ?? raw.ordinal) : raw.ordinal,
    });
  }
  while (rows.at(-1)?.role === 'section') rows.pop();
  return rows;
}

function codeOf(raw: RawRow): string | null {
  return raw.ordinal ?? readProposalHeading(raw.label)?.code ?? null;
}

/**
 * "Total Voksne": the words of a total with a name. A proposal may be called so, too: it has a code where the others have one; where
 * none has, the lines above must give one of its figures.
 */
function isNamedTotal(raw: RawRow, lines: readonly RawRow[], areCoded: boolean): boolean {
  if (codeOf(raw) !== null || lines.length === 0 || !NAMED_TOTAL.test(raw.labelKey)) return false;
  return areCoded || sumsThatHold(raw, lines).holds > 0;
}

const NAMED_TOTAL = /^(total|i ?alt|sum|subtotal|delsum|mellemsum)\b/;

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
