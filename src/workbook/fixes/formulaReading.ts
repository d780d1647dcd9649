import { parse, parseA1Ref, tokenize, tokenTypes, type AstExpression, type Token } from '@borgar/fx';
import type { Area } from '../../domain/a1';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Some cells of one sheet. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** A formula as far as it takes to follow a changed cell through it. */
export interface FormulaReading {
  /** Every area of its own workbook that it names. */
  readonly areas: readonly SheetArea[];
  /** It may read cells that its text does not show: through names, tables, INDIRECT, several sheets at once. */
  readonly isOpaque: boolean;
}

/** The sheet that formulas call by a name; null if there is none. */
export type SheetByName = (name: string) => string | null;

/** Functions whose arguments do not show which cells they read; TABLE is a what-if table. */
const HIDDEN_READERS: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET', 'GETPIVOTDATA', 'CELL', 'TABLE']);

/** Names whose meaning a formula's text does not show. */
const NAMES: ReadonlySet<string> = new Set([tokenTypes.REF_NAMED, tokenTypes.REF_STRUCT, tokenTypes.UNKNOWN]);

/** What a formula without its leading "=", on a sheet, reads. */
export function readFormula(formula: string, sheetId: string, sheetByName: SheetByName): FormulaReading {
  const areas: SheetArea[] = [];
  let isOpaque = false;
  for (const token of tokenize(`=${formula}`, { mergeRefs: true })) {
    if (isReference(token)) {
      const cells = areaOfReference(token.value, sheetId, sheetByName);
      if (cells === 'hidden') isOpaque = true;
      else if (cells !== 'elsewhere') areas.push(cells);
    } else isOpaque ||= hidesCells(token);
  }
  return { areas, isOpaque };
}

function isReference({ type }: Token): boolean {
  return [tokenTypes.REF_RANGE, tokenTypes.REF_BEAM, tokenTypes.REF_TERNARY].some((known) => known === type);
}

function hidesCells({ type, value }: Token): boolean {
  if (type === tokenTypes.FUNCTION) return HIDDEN_READERS.has(value.toUpperCase());
  if (type === tokenTypes.OPERATOR) return value === ':' || value === '#';
  return NAMES.has(type);
}

/** The cells that a reference names; `elsewhere`: of another file; `hidden`: the text does not tell. */
export function areaOfReference(
  reference: string,
  sheetId: string,
  sheetByName: SheetByName,
): SheetArea | 'elsewhere' | 'hidden' {
  if (reference.includes('[')) return 'elsewhere';
  const known = parseA1Ref(reference);
  if (known === undefined || !('range' in known)) return 'hidden';
  const [sheet, ...more] = known.context ?? [];
  const id = sheet === undefined ? sheetId : sheetByName(sheet);
  if (id === null || more.length > 0) return 'hidden';
  const { top, left, bottom, right } = known.range;
  const area = { top: top ?? 0, left: left ?? 0, bottom: bottom ?? LAST_ROW, right: right ?? LAST_COLUMN };
  return { sheetId: id, area };
}

/** A formula taken apart; null if it is not understood. */
export function parseFormula(formula: string): AstExpression | null {
  try {
    return parse(tokenize(`=${formula}`, { mergeRefs: true }));
  } catch {
    return null;
  }
}
