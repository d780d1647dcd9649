import type { CommitteeRegistry } from '../domain/committee';
import { allocationOfEntries, type AllocationFile, type FileProblem } from './allocationFile';
import { readAllocationRecords } from './allocationRecords';
import { csvLines } from './csvLines';

/**
 * Reads an allocation file in CSV: one line per item row, period and committee, a column per year for amounts. Keys are referred to by
 * name and come from the workbook.
 */
export function readAllocationCsv(
  text: string,
  proposal: string,
  committees: CommitteeRegistry,
): AllocationFile {
  const split = csvLines(text);
  if (split.kind === 'unclosed-quote') {
    return unusable([
      { at: { kind: 'csv', line: split.line, column: null }, fault: { kind: 'unclosed-quote' } },
    ]);
  }
  const [header = { line: 1, fields: [] }, ...records] = split.records;
  const { entries, problems } = readAllocationRecords(header, records, committees);
  return problems.length > 0
    ? unusable(problems)
    : { kind: 'read', allocation: allocationOfEntries(proposal, entries), keys: [] };
}

function unusable(problems: readonly FileProblem[]): AllocationFile {
  return { kind: 'unusable', problems };
}
