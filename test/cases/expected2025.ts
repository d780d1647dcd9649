import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/findings/finding';
import type { CheckedWorkbook } from '../../src/workbook/checkedWorkbook';

/** One line of what is wrong in the published tables (expected-2025.tsv). */
export interface ExpectedLine {
  readonly catalogue: string;
  readonly proposal: string;
  readonly table: string;
  readonly row: string;
  readonly year: string;
  readonly printed: string;
  readonly expected: string;
  readonly severity: string;
  readonly role: string;
  readonly cause: string;
}

export function expectedLines(catalogue: string): ExpectedLine[] {
  const [, ...lines] = readFileSync(join(__dirname, 'expected-2025.tsv'), 'utf8').trimEnd().split('\n');
  return lines
    .map((line): ExpectedLine => {
      const [name = '', proposal = '', table = '', row = '', year = '', printed = '', expected = '', ...rest] =
        line.split('\t');
      const [severity = '', role = '', cause = ''] = rest;
      return { catalogue: name, proposal, table, row, year, printed, expected, severity, role, cause };
    })
    .filter((line) => line.catalogue === catalogue);
}

/**
 * A line as this comparison sees it. Lines about a table as a whole ("(header) ...", "(table) ...") stand on cells
 * without a row; figures of "(committees) ..." lines are not given; the text of unreadable cells neither.
 */
export function keyOfLine(line: ExpectedLine): string {
  if (line.severity === 'unreadable') {
    return [line.table, shortTitle(line.row), line.year, 'text', '', 'unreadable', ''].join(' | ');
  }
  const proposal = line.table === 'overview' ? '' : line.proposal;
  const whole = /^\((header|table|committees)\)/.exec(line.row);
  if (whole?.[1] === 'committees') return [proposal, 'A = B + C', line.year, line.severity, line.role].join(' | ');
  const table = line.row.startsWith('(table)') ? 'table' : line.table;
  const row = whole ? whole[0] : foldRow(line.row);
  const year = row === '(header)' ? '' : line.year;
  return [proposal, table, row, year, line.printed, line.expected, line.severity, line.role].join(' | ');
}

/** The same key, made from what the engine found. */
export function keyOfFinding(finding: Finding, checked: CheckedWorkbook): string {
  const role = finding.consequenceOf === null ? 'root' : 'consequence';
  const proposal = finding.kind === 'overview' ? '' : (finding.proposal ?? '');
  const row = foldRow(rowLabelAt(finding, checked));
  const figures = [String(finding.printed ?? ''), String(finding.expected ?? ''), finding.severity, role];
  const year = finding.year === null ? '' : String(finding.year);
  switch (finding.code) {
    case 'unreadable-amount':
      return [finding.kind, shortTitle(row), year, 'text', '', 'unreadable', ''].join(' | ');
    case 'net-running-gross':
      return [proposal, 'A = B + C', year, finding.severity, role].join(' | ');
    case 'duplicated-year':
    case 'price-level':
      return [proposal, finding.kind, '(header)', '', ...figures].join(' | ');
    case 'table-missing':
      return [proposal, 'table', '(table)', '', ...figures].join(' | ');
    default:
      return [proposal, finding.kind, row, year, ...figures].join(' | ');
  }
}

function rowLabelAt(finding: Finding, checked: CheckedWorkbook): string {
  const { sheetId, row, column } = finding.at;
  for (const table of checked.reading.tables) {
    if (table.sheetId !== sheetId) continue;
    for (const candidate of table.rows) {
      const cells = candidate.payback === null ? candidate.amounts : [candidate.payback.value];
      if (cells.some(({ at }) => at.row === row && at.column === column)) return candidate.label;
    }
  }
  return '';
}

/**
 * Rows are named without regard to case, to the column that the list adds in brackets ("I alt (Grundabonnement)"), and to
 * the administrations in square brackets after an overview's titles.
 */
function foldRow(label: string): string {
  return label.toLowerCase().replace(/^(i alt) \(.*\)$/, '$1').replace(/ \[.*\]$/, '');
}

/** "Indkøbsordning – skærpet visitation ..." and "Indkøbsordning: Model 1–3" are about the same line. */
function shortTitle(label: string): string {
  return /^\p{L}+/u.exec(label.toLowerCase())?.[0] ?? label;
}
