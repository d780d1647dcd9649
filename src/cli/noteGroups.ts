import { a1Of } from '../domain/a1';
import type { CellNames } from '../findings/cellNames';
import { equalityOf } from '../findings/equality';
import type { Finding } from '../findings/finding';
import { renderFinding } from '../findings/renderFinding';
import type { Texts } from '../findings/texts';
import { isNote } from '../workbook/checkedWorkbook';
import { printable } from './printable';
import type { Root } from '../workbook/findingSections';

/** Where a reader finds all of what is said in few words; more cells than these are counted. */
const NAMED_CELLS = 8;

/** One line for each kind of information: "Afrunding: F12, G12", and in full where there is but one. */
export function noteGroups(roots: readonly Root[], texts: Texts, names: CellNames): readonly string[] {
  const groups = new Map<string, Finding[]>();
  for (const { finding } of roots) {
    if (!isNote(finding)) continue;
    const title = noteTitle(finding, texts);
    groups.set(title, [...(groups.get(title) ?? []), finding]);
  }
  return [...groups].map(([title, findings]) => {
    const [only] = findings;
    return findings.length === 1 && only !== undefined
      ? `${title}, ${a1Of(only.at)}: ${printable(renderFinding(only, texts, names).statement)}`
      : `${title}: ${cellsOf(findings, texts)}`;
  });
}

function noteTitle(finding: Finding, texts: Texts): string {
  const equality = equalityOf(finding);
  return equality === null ? texts.findings[finding.code].title : texts.verdicts[equality.verdict];
}

function cellsOf(findings: readonly Finding[], texts: Texts): string {
  const shown = findings
    .slice(0, NAMED_CELLS)
    .map(({ at }) => a1Of(at))
    .join(', ');
  const more = findings.length - NAMED_CELLS;
  return more > 0 ? `${shown} ${texts.report.moreCells(more)}` : shown;
}
