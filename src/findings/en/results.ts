import { numberFormatOf } from '../numberFormat';
import type { FileCounts, ReadCounts, ResultCounts } from '../texts';

const { figure } = numberFormatOf('en');

export function resultOf(counts: ResultCounts): string {
  const discrepancies = discrepanciesOf(counts);
  if (discrepancies !== null) return counts.complete ? discrepancies : `${discrepancies} ${unreadOf(counts)}`;
  if (!counts.complete) return `Not fully checked. ${unreadOf(counts)} The rest agrees.`;
  if (counts.amounts === 0) return 'Nothing to check: the tables hold no amounts.';
  return 'OK. Everything was read, and all figures agree.';
}

export function coverageOf(counts: ReadCounts): string {
  const { sheets, tables, rows, amounts, unreadable, constraints } = counts;
  return [
    count(sheets, 'sheet', 'sheets'),
    count(tables, 'table', 'tables'),
    count(rows, 'row', 'rows'),
    `${count(amounts, 'amount', 'amounts')} (${unreadable === 0 ? 'all read' : `${figure(unreadable)} unreadable`})`,
    `${count(constraints, 'relation', 'relations')} recomputed`,
  ].join(', ');
}

export function filesOf(counts: FileCounts): string {
  const parts = [
    `${figure(counts.withDiscrepancies)} with discrepancies`,
    `${figure(counts.consistent)} without`,
    counts.incomplete === 0 ? null : `${figure(counts.incomplete)} not fully read`,
    counts.unusable === 0 ? null : `${figure(counts.unusable)} unusable`,
  ];
  return `${count(counts.files, 'file', 'files')}: ${parts.filter((part) => part !== null).join(', ')}.`;
}

function discrepanciesOf({ errors, warnings, consequences }: ResultCounts): string | null {
  const parts = [
    errors === 0 ? null : count(errors, 'error', 'errors'),
    warnings === 0 ? null : count(warnings, 'warning', 'warnings'),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return consequences === 0
    ? `${parts.join(' and ')}.`
    : `${parts.join(' and ')}, and ${count(consequences, 'consequence', 'consequences')} of them.`;
}

function unreadOf({ unreadableAmounts, unrecognisedTables }: ResultCounts): string {
  const parts = [
    unreadableAmounts === 0 ? null : count(unreadableAmounts, 'amount', 'amounts'),
    unrecognisedTables === 0 ? null : count(unrecognisedTables, 'table', 'tables'),
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Something could not be read.' : `${parts.join(' and ')} could not be read.`;
}

function count(number: number, one: string, several: string): string {
  return `${figure(number)} ${number === 1 ? one : several}`;
}
