import type { Area } from '../domain/a1';
import type { CellKey } from '../domain/cell';
import { keyOfCell } from '../domain/cell';
import type { Severity } from '../findings/finding';
import { mergeCells } from './mergeCells';
import type { Mark } from './markPort';

/** One conditional format to stand on a sheet: all its cells of one finding code and severity. */
export interface MarkRule {
  readonly sheetId: string;
  readonly severity: Severity;
  readonly code: Mark['code'];
  readonly areas: readonly Area[];
}

const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** The rules for the marks; a cell with several findings wears the most severe, the first among equals. */
export function markRules(marks: readonly Mark[]): MarkRule[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of worstByCell(marks).values()) {
    const key = `${mark.cell.sheetId}\n${mark.severity}\n${mark.code}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mark]);
    else group.push(mark);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { cell, severity, code } = first;
    return [{ sheetId: cell.sheetId, severity, code, areas: mergeCells(group.map((mark) => mark.cell)) }];
  });
}

function worstByCell(marks: readonly Mark[]): Map<CellKey, Mark> {
  const worst = new Map<CellKey, Mark>();
  for (const mark of marks) {
    const key = keyOfCell(mark.cell);
    const known = worst.get(key);
    if (known === undefined || WEIGHT[mark.severity] > WEIGHT[known.severity]) worst.set(key, mark);
  }
  return worst;
}
