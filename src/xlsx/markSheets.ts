import type { FoundMark, Mark, MarkOutcome, SkippedSheet } from '../workbook/markPort';
import { markRules, type MarkRule } from '../workbook/markRules';
import { editablePart } from './editablePart';
import { MARK_ELEMENTS } from './lookStyle';
import type { PackageEdit } from './packageEdit';
import {
  keyOfRule,
  placeRules,
  readSheetRules,
  removeRules,
  rulesToPlace,
  type RuleToPlace,
} from './sheetRules';
import type { StylesEdit } from './stylesEdit';

/** A worksheet part with the id its snapshot has. */
export interface SheetPart {
  readonly id: string;
  readonly part: string;
}

/** Occurs in every mark's formula, so that sheets without one need not be looked into. */
const TRACE = 'forslagskontrol:';

const ascii = new TextDecoder('latin1');

/** The marks that stand in the sheets. */
export function findMarks(edit: PackageEdit, sheets: readonly SheetPart[]): FoundMark[] {
  return sheets.flatMap(({ id, part }) => {
    const bytes = sheetText(edit, part);
    if (!mayHoldMarks(bytes)) return [];
    return readSheetRules(bytes, part).placed.map(({ severity, code }) => ({ sheetId: id, severity, code }));
  });
}

/** Makes exactly these marks stand in the sheets. Rules that say the same already are left alone. */
export function markSheets(
  edit: PackageEdit,
  sheets: readonly SheetPart[],
  marks: readonly Mark[],
  styles: StylesEdit,
): MarkOutcome {
  const wanted = new Map<string, MarkRule[]>();
  for (const rule of markRules(marks)) wanted.set(rule.sheetId, [...(wanted.get(rule.sheetId) ?? []), rule]);
  let marked = 0;
  const skipped: SkippedSheet[] = [];
  for (const sheet of sheets) {
    const rules = (wanted.get(sheet.id) ?? []).flatMap(rulesToPlace);
    if (rules.length === 0 && !mayHoldMarks(sheetText(edit, sheet.part))) continue;
    const refused = markSheet(edit, sheet, rules, styles);
    if (refused === null) marked += cellsOf(rules);
    else skipped.push(refused);
  }
  return { marked, skipped };
}

/** Marks one sheet; returns what could not be done, where its protection forbids it. */
function markSheet(
  edit: PackageEdit,
  { id, part }: SheetPart,
  wanted: readonly RuleToPlace[],
  styles: StylesEdit,
): SkippedSheet | null {
  const standing = readSheetRules(sheetText(edit, part), part);
  const missing = new Map(wanted.map((rule) => [keyOfRule(rule), rule]));
  const stale = standing.placed.filter((rule) => {
    const { severity, dxfId } = rule;
    const looksRight = severity !== null && styles.isAt('dxfs', dxfId, MARK_ELEMENTS[severity]);
    return !looksRight || !missing.delete(keyOfRule(rule));
  });
  if (missing.size === 0 && stale.length === 0) return null;
  const added = [...missing.values()];
  if (standing.isProtected) {
    return { sheetId: id, reason: 'protected', missing: cellsOf(added), stale: stale.length };
  }
  const dxfIdOf = (severity: RuleToPlace['severity']): number =>
    styles.numberOf('dxfs', MARK_ELEMENTS[severity]);
  edit.patch(part, () => [...removeRules(stale), ...placeRules(added, standing, dxfIdOf)]);
  return null;
}

function cellsOf(rules: readonly RuleToPlace[]): number {
  return rules.reduce((sum, { count }) => sum + count, 0);
}

function mayHoldMarks(bytes: Uint8Array): boolean {
  return ascii.decode(bytes).includes(TRACE);
}

function sheetText(edit: PackageEdit, part: string): Uint8Array {
  const stored = edit.read(part);
  if (stored === null) throw new Error(`${part} was read before and is not there`);
  return editablePart(stored, part).bytes;
}
