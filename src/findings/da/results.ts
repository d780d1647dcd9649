import { numberFormatOf } from '../numberFormat';
import type { FileCounts, ReadCounts, ResultCounts } from '../texts';

const { figure } = numberFormatOf('da');

export function resultOf(counts: ResultCounts): string {
  const discrepancies = discrepanciesOf(counts);
  const waived =
    counts.waived === 0 ? null : `${count(counts.waived, 'afvigelse', 'afvigelser')} er accepteret`;
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
        ? 'Resten, der kunne kontrolleres, stemmer.'
        : `${waived}, og resten, der kunne kontrolleres, stemmer.`;
    return `Ikke fuldt kontrolleret. ${unreadOf(counts)} ${rest}`;
  }
  if (counts.amounts === 0 && waived === null)
    return 'Intet at kontrollere: der står ingen beløb i tabellerne.';
  return waived === null
    ? 'OK. Alt er læst, og alle tal stemmer.'
    : `OK. Alt er læst; ${waived}, og resten stemmer.`;
}

export function coverageOf(counts: ReadCounts): string {
  const { sheets, tables, rows, amounts, unreadable, constraints } = counts;
  return [
    `${figure(sheets)} ark`,
    count(tables, 'tabel', 'tabeller'),
    count(rows, 'række', 'rækker'),
    `${figure(amounts)} beløb (${unreadable === 0 ? 'alle læst' : `${figure(unreadable)} kunne ikke læses`})`,
    `${count(constraints, 'sammenhæng', 'sammenhænge')} efterregnet`,
  ].join(', ');
}

export function filesOf(counts: FileCounts): string {
  const parts = [
    `${figure(counts.withDiscrepancies)} med afvigelser`,
    `${figure(counts.consistent)} uden`,
    counts.incomplete === 0 ? null : `${figure(counts.incomplete)} ikke fuldt læst`,
    counts.unusable === 0 ? null : `${figure(counts.unusable)} kan ikke bruges`,
  ];
  return `${count(counts.files, 'fil', 'filer')}: ${parts.filter((part) => part !== null).join(', ')}.`;
}

function discrepanciesOf({ errors, warnings, consequences }: ResultCounts): string | null {
  const parts = [
    errors === 0 ? null : `${figure(errors)} fejl`,
    warnings === 0 ? null : count(warnings, 'advarsel', 'advarsler'),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return consequences === 0
    ? `${parts.join(' og ')}.`
    : `${parts.join(' og ')}, dertil ${figure(consequences)} følgefejl.`;
}

function unreadOf({ unreadableAmounts, unrecognisedTables }: ResultCounts): string {
  const parts = [
    unreadableAmounts === 0 ? null : `${figure(unreadableAmounts)} beløb`,
    unrecognisedTables === 0 ? null : count(unrecognisedTables, 'tabel', 'tabeller'),
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Noget kunne ikke læses.' : `${parts.join(' og ')} kunne ikke læses.`;
}

function count(number: number, one: string, several: string): string {
  return `${figure(number)} ${number === 1 ? one : several}`;
}
