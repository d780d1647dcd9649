import type { Area } from '../domain/a1';
import type { MeasuredSheet } from './measureSheets';

/** One thing to read: a block of cells, or the formulas of some rules. */
export type ReadingPart =
  | { readonly kind: 'cells'; readonly sheet: MeasuredSheet; readonly area: Area }
  | { readonly kind: 'rules'; readonly sheet: MeasuredSheet; readonly ruleIds: readonly string[] };

/**
 * No answer and no request is to be larger: Excel on the web refuses 5 MB
 * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization).
 */
export const MOST_BYTES = 4_000_000;

/** What a rule costs on the way out, where it costs most: the paths to its formula and areas are spelled out. */
const REQUEST_PER_RULE = 1050;
const ANSWER_PER_RULE = 250;
const REQUEST_PER_BLOCK = 1500;

/** Bytes in each direction. */
interface Bytes {
  readonly request: number;
  readonly answer: number;
}

/** Everything to read, in the order of the sheets. */
export function readingParts(sheets: readonly MeasuredSheet[]): ReadingPart[] {
  return sheets.flatMap((sheet) => {
    const parts: ReadingPart[] = [];
    if (sheet.customRuleIds.length > 0) parts.push({ kind: 'rules', sheet, ruleIds: sheet.customRuleIds });
    if (sheet.used !== null) parts.push({ kind: 'cells', sheet, area: sheet.used });
    return parts;
  });
}

export interface NextReading {
  readonly now: readonly ReadingPart[];
  readonly later: readonly ReadingPart[];
}

/** As much as fits into one answer; a part that does not fit is divided. At least something is always taken. */
export function nextReading(parts: readonly ReadingPart[], bytesPerCell: number): NextReading {
  const now: ReadingPart[] = [];
  let left: Bytes = { request: MOST_BYTES, answer: MOST_BYTES };
  for (const [index, part] of parts.entries()) {
    const cost = costOf(part, bytesPerCell);
    if (fits(cost, left)) {
      now.push(part);
      left = { request: left.request - cost.request, answer: left.answer - cost.answer };
      continue;
    }
    const [head, tail] = divide(part, left, bytesPerCell, now.length === 0);
    if (head !== null) now.push(head);
    return { now, later: [...(tail === null ? [] : [tail]), ...parts.slice(index + 1)] };
  }
  return { now, later: [] };
}

function fits(cost: Bytes, left: Bytes): boolean {
  return cost.request <= left.request && cost.answer <= left.answer;
}

function costOf(part: ReadingPart, bytesPerCell: number): Bytes {
  switch (part.kind) {
    case 'cells':
      return { request: REQUEST_PER_BLOCK, answer: cellsIn(part) * bytesPerCell };
    case 'rules': {
      const { length } = part.ruleIds;
      return { request: length * REQUEST_PER_RULE, answer: length * ANSWER_PER_RULE };
    }
  }
}

/** A sheet that fits into an answer of its own is left whole; a larger one is divided between rows. */
function divide(
  part: ReadingPart,
  left: Bytes,
  bytesPerCell: number,
  mustTake: boolean,
): [ReadingPart | null, ReadingPart | null] {
  const alone = { request: MOST_BYTES, answer: MOST_BYTES };
  if (!mustTake && fits(costOf(part, bytesPerCell), alone)) return [null, part];
  switch (part.kind) {
    case 'cells': {
      const { area } = part;
      const rows = Math.floor(left.answer / (bytesPerCell * (area.right - area.left + 1)));
      if ((rows < 1 || left.request < REQUEST_PER_BLOCK) && !mustTake) return [null, part];
      const middle = area.top + Math.max(1, rows);
      if (middle > area.bottom) return [part, null];
      return [
        { ...part, area: { ...area, bottom: middle - 1 } },
        { ...part, area: { ...area, top: middle } },
      ];
    }
    case 'rules': {
      const fitting = Math.min(left.request / REQUEST_PER_RULE, left.answer / ANSWER_PER_RULE);
      const count = Math.max(mustTake ? 1 : 0, Math.floor(fitting));
      if (count === 0) return [null, part];
      return [
        { ...part, ruleIds: part.ruleIds.slice(0, count) },
        { ...part, ruleIds: part.ruleIds.slice(count) },
      ];
    }
  }
}

export function cellsIn({ area }: Extract<ReadingPart, { kind: 'cells' }>): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}
