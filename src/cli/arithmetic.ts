import { a1Of } from '../domain/a1';
import type { CellNames } from '../findings/cellNames';
import { equalityOf } from '../findings/equality';
import type { Addend, Finding } from '../findings/finding';
import type { Texts } from '../findings/texts';
import { printable } from './printable';

/** A longer sum shows its first and last rows; what is left out stands as one line, so that the column still adds up. */
const LONGEST_SUM = 12;
const SHOWN_FIRST = 7;
const SHOWN_LAST = 3;
const LONGEST_LABEL = 52;

interface Line {
  readonly cell: string;
  readonly label: string;
  readonly value: string;
}

/** The equality behind a finding as an aligned column: addends, a rule, what they give, what is printed. */
export function arithmeticOf(finding: Finding, texts: Texts, names: CellNames): readonly string[] {
  const equality = equalityOf(finding);
  if (equality === null || finding.expected === null) return [];
  const addends = equality.addends.filter(({ value }) => value !== null && value !== 0);
  if (addends.length === 0) return [];
  const above = addendLines(addends, finding, texts, names);
  const { figure } = texts.numbers;
  const below: Line[] = [
    { cell: '', label: texts.report.expected, value: figure(finding.expected) },
    { cell: a1Of(finding.at), label: texts.report.printed, value: printedText(finding, texts) },
  ];
  return aligned(above, below);
}

function addendLines(
  addends: readonly Addend[],
  finding: Finding,
  texts: Texts,
  names: CellNames,
): readonly Line[] {
  const line = ({ at, sign, label, value }: Addend): Line => ({
    cell: printable(names.nameOf(at, finding.at)),
    label: sign === 1 ? shortened(label) : `${shortened(label)} (${texts.report.turned})`,
    value: texts.numbers.figure(sign * (value ?? 0)),
  });
  if (addends.length <= LONGEST_SUM) return addends.map(line);
  const omitted = addends.slice(SHOWN_FIRST, -SHOWN_LAST);
  const sum = omitted.reduce((total, { sign, value }) => total + sign * (value ?? 0), 0);
  return [
    ...addends.slice(0, SHOWN_FIRST).map(line),
    { cell: '', label: texts.report.moreRows(omitted.length), value: texts.numbers.figure(sum) },
    ...addends.slice(-SHOWN_LAST).map(line),
  ];
}

function printedText({ printed }: Finding, texts: Texts): string {
  if (printed === null) return texts.report.blank;
  return typeof printed === 'number' ? texts.numbers.figure(printed) : shortened(printed);
}

function shortened(label: string): string {
  const text = printable(label);
  return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}

function aligned(above: readonly Line[], below: readonly Line[]): readonly string[] {
  const all = [...above, ...below];
  const width = (part: (line: Line) => string): number => Math.max(...all.map((line) => part(line).length));
  const cells = width(({ cell }) => cell);
  const labels = width(({ label }) => label);
  const values = width(({ value }) => value);
  const write = ({ cell, label, value }: Line): string =>
    `${cell.padEnd(cells)}  ${label.padEnd(labels)}  ${value.padStart(values)}`;
  const rule = `${' '.repeat(cells + labels + 4)}${'─'.repeat(values)}`;
  return [...above.map(write), rule, ...below.map(write)];
}
