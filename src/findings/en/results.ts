import { numberFormatOf } from '../numberFormat';
import type { FileCounts, ReadCounts, ResultCounts } from '../texts';

const { figure } = numberFormatOf('en');

export function resultOf(counts: ResultCounts): string {
  const discrepancies = discrepanciesOf(counts);
  const waived = counts.waived === 0 ? null : acceptedOf(counts.waived);
  if (discrepancies !== null) {
    const parts = [
      discrepancies,
      counts.complete ? null : unreadOf(counts),
      waived === null ? null : `${waived}.`,
    ];
    return parts.filter((part) => part !== null).join(' ');
  }
  if (!counts.complete) {
    const rest =
      waived === null
        ? 'The rest that could be checked agrees.'
        : `${waived}, and the rest that could be checked agrees.`;
    return `Not fully checked. ${unreadOf(counts)} ${rest}`;
  }
  if (counts.amounts === 0 && waived === null) return 'Nothing to check: the tables hold no amounts.';
  return waived === null
    ? 'OK. Everything was read, and all figures agree.'
    : `OK. Everything was read; ${waived}, and the rest agrees.`;
}

function acceptedOf(waived: number): string {
  return waived === 1 ? '1 discrepancy is accepted' : `${figure(waived)} discrepancies are accepted`;
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
    : `${parts.join(' and ')}, plus ${count(consequences, 'consequence', 'consequences')}.`;
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
