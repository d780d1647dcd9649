import type { Allocation, AllocationStatus, Evidence } from '../../domain/allocation';
import type { CommitteeRegistry } from '../../domain/committee';
import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import { allocationOfEntries, type FileProblem } from '../../distributing/allocationFile';
import { readAllocationRecords } from '../../distributing/allocationRecords';
import { EVIDENCE_WORDS } from '../../distributing/allocationWords';
import type { CsvRecord } from '../../distributing/csvLines';
import { keyOfRow } from '../../distributing/economyRows';
import {
  ALLOCATION_COLUMNS,
  isConfirmation,
  SHOW_ZERO,
  typedYearHeading,
  yearOfTypedHeading,
  type AllocationColumn,
} from './allocationColumns';
import { groupedBy } from './groupedBy';
import { readSheetList, textOfContent, type SheetListRow } from './sheetList';
import { sheetProblem } from './sheetProblem';
import type { SheetReading } from './sheetReading';
import { YES } from './words';

/** What "Fordeling" says. */
export interface AllocationOnSheet {
  readonly allocation: Allocation;
  readonly showZero: boolean;
}

/** The columns of an allocation file that the sheet has too, by the file's heading. */
const RECORD_COLUMNS: readonly (readonly [string, AllocationColumn])[] = [
  ['række', 'row'],
  ['forekomst', 'occurrence'],
  ['tæller som', 'counts'],
  ['fra år', 'fromYear'],
  ['deling', 'share'],
  ['nøgle', 'key'],
  ['udvalg', 'committee'],
  ['bevilling', 'appropriation'],
  ['procent', 'percent'],
];

/** The allocation on a sheet "Fordeling". Lines without a share are still to be decided, and are left to be asked for. */
export function readAllocationSheet(
  sheet: SheetSnapshot,
  proposal: string,
  committees: CommitteeRegistry,
): SheetReading<AllocationOnSheet> {
  const showZero = settingOf(sheet, SHOW_ZERO).toLowerCase() === YES;
  const list = readSheetList(sheet, [
    ALLOCATION_COLUMNS.row,
    ALLOCATION_COLUMNS.share,
    ALLOCATION_COLUMNS.committee,
    ALLOCATION_COLUMNS.status,
  ]);
  if (list === null) {
    const name = ALLOCATION_COLUMNS.row;
    return {
      content: { allocation: { proposal, rows: [] }, showZero },
      problems: [sheetProblem(sheet.name, 1, name, { kind: 'missing', name })],
    };
  }
  const years = list.headings.flatMap((heading) => yearOfTypedHeading(heading) ?? []);
  const header: CsvRecord = {
    line: 1,
    fields: [...RECORD_COLUMNS.map(([name]) => name), ...years.map(String)],
  };
  const lines = list.rows.filter(({ text }) => text(ALLOCATION_COLUMNS.row) !== '');
  const decided = lines.filter(({ text }) => text(ALLOCATION_COLUMNS.share) !== '');
  const read = readAllocationRecords(
    header,
    decided.map((line) => recordOf(line, years)),
    committees,
  );
  const status = statusByRow(lines);
  const { rows } = allocationOfEntries(proposal, read.entries);
  return {
    content: {
      showZero,
      allocation: {
        proposal,
        rows: rows.map((row) => ({ ...row, status: status.get(keyOfRow(row.row)) ?? row.status })),
      },
    },
    problems: read.problems.map((problem) => ({ sheet: sheet.name, problem: asOnSheet(problem) })),
  };
}

function recordOf({ line, text }: SheetListRow, years: readonly number[]): CsvRecord {
  return {
    line,
    fields: [
      ...RECORD_COLUMNS.map(([, column]) => text(ALLOCATION_COLUMNS[column])),
      ...years.map((year) => text(typedYearHeading(year))),
    ],
  };
}

/** The sheet heads its columns otherwise than a file does. */
function asOnSheet({ at, fault }: FileProblem): FileProblem {
  if (at.kind !== 'csv' || at.column === null) return { at, fault };
  const { column } = at;
  const named = RECORD_COLUMNS.find(([name]) => name === column)?.[1];
  const heading = named === undefined ? typedYearHeading(Number(column)) : ALLOCATION_COLUMNS[named];
  return { at: { ...at, column: heading }, fault };
}

/** A row is confirmed when all of its lines are. */
function statusByRow(lines: readonly SheetListRow[]): ReadonlyMap<string, AllocationStatus> {
  const rows = groupedBy(lines, ({ text, number }) =>
    keyOfRow({
      label: text(ALLOCATION_COLUMNS.row),
      occurrence: number(ALLOCATION_COLUMNS.occurrence) ?? 1,
    }),
  );
  return new Map([...rows].map(([key, own]) => [key, statusOf(own)]));
}

function statusOf(lines: readonly SheetListRow[]): AllocationStatus {
  const open = lines.find(({ text }) => !isConfirmation(text(ALLOCATION_COLUMNS.status)));
  if (open === undefined) return { kind: 'confirmed' };
  const told = open.text(ALLOCATION_COLUMNS.evidence);
  const evidence = (Object.keys(EVIDENCE_WORDS) as Evidence[]).find((each) =>
    told.startsWith(EVIDENCE_WORDS[each]),
  );
  const percent = /\((\d{1,3}) %\)/.exec(told)?.[1];
  return {
    kind: 'suggested',
    evidence: evidence ?? 'section-owner',
    confidence: percent === undefined ? 0 : Number(percent) / 100,
  };
}

/** What stands right of a label. */
export function settingOf(sheet: SheetSnapshot, label: string): string {
  for (const { cells } of sheet.rows) {
    const at = cells.find(({ value }) => typeof value === 'string' && value.trim() === label);
    if (at === undefined) continue;
    return textOfContent(cells.find(({ column }) => column === at.column + 1)?.value ?? null);
  }
  return '';
}
