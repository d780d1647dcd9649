import type { Finding } from '../findings/finding';
import type { CheckedWorkbook } from '../workbook/checkedWorkbook';
import { paybackSummary, type PaybackSummary } from '../workbook/proposalSummary';

/** The curve that a finding about a payback time speaks of; null for other findings. */
export function paybackOf(finding: Finding, { reading }: CheckedWorkbook): PaybackSummary | null {
  if (finding.code !== 'payback-mismatch' && finding.code !== 'payback-above-norm') return null;
  const { row, sheetId } = finding.at;
  const table = reading.tables.find(
    ({ kind, area, sheetId: onSheet }) =>
      kind === 'proposal-economy' && onSheet === sheetId && row >= area.top && row <= area.bottom,
  );
  return table === undefined ? null : paybackSummary(table, finding.data.basis);
}
