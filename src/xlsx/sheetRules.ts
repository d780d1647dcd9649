import type { Area } from '../domain/a1';
import { a1OfArea } from '../domain/a1';
import type { MarkRule } from '../workbook/markRules';
import { readSentinel, sentinelFormula, type Sentinel } from '../workbook/markSentinel';
import { element, xmlOf } from './xmlElement';
import type { Splice } from './spliceBytes';
import { insertInOrder, removeNode } from './xmlSplices';
import { attributeOf, childNamed, childrenNamed, isTrue, readXmlTree, type XmlNode } from './xmlTree';

/** What the schema puts before the conditional formats of a worksheet, those of others included. */
const EARLIER = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
]);

/** Excel reads longer lists of areas, but its own stay below this. */
const AREAS_OF_A_RULE = 500;

/** A mark that stands in a sheet. */
export interface PlacedRule extends Sentinel {
  /** Its cells, as in "B4:B6 D9". */
  readonly cells: string;
  readonly dxfId: number;
  readonly node: XmlNode;
  /** The element around it, which may hold rules of others. */
  readonly parent: XmlNode;
}

/** What a worksheet says about marks. */
export interface SheetRules {
  readonly root: XmlNode;
  readonly placed: readonly PlacedRule[];
  /** Protected, and formatting cells is not among what is allowed. */
  readonly isProtected: boolean;
  /** The largest priority of any rule, extensions included. */
  readonly lastPriority: number;
}

/** A rule to be written: some areas of a mark. */
export interface RuleToPlace {
  readonly severity: MarkRule['severity'];
  readonly code: MarkRule['code'];
  readonly cells: string;
  /** How many cells it covers. */
  readonly count: number;
}

/** Reads the marks of a worksheet part. */
export function readSheetRules(bytes: Uint8Array, part: string): SheetRules {
  const root = readXmlTree(
    bytes,
    part,
    ({ name }, depth) => depth !== 1 || name === 'conditionalFormatting' || name === 'extLst',
  );
  const placed = childrenNamed(root, 'conditionalFormatting').flatMap((parent) =>
    childrenNamed(parent, 'cfRule').flatMap((node) => placedRule(node, parent)),
  );
  const protection = childNamed(root, 'sheetProtection');
  return {
    root,
    placed,
    isProtected:
      protection !== null &&
      isTrue(attributeOf(protection, 'sheet')) &&
      isTrue(attributeOf(protection, 'formatCells') ?? '1'),
    lastPriority: Math.max(0, ...prioritiesIn(root)),
  };
}

function placedRule(node: XmlNode, parent: XmlNode): PlacedRule[] {
  const formula = childNamed(node, 'formula');
  if (attributeOf(node, 'type') !== 'expression' || formula === null) return [];
  const sentinel = readSentinel(formula.text);
  if (sentinel === null) return [];
  const cells = attributeOf(parent, 'sqref') ?? '';
  return [{ ...sentinel, cells, dxfId: Number(attributeOf(node, 'dxfId') ?? NaN), node, parent }];
}

function prioritiesIn(node: XmlNode): number[] {
  const own = node.name === 'cfRule' ? Number(attributeOf(node, 'priority') ?? 0) : 0;
  return [...(Number.isInteger(own) ? [own] : []), ...node.children.flatMap(prioritiesIn)];
}

/** The rules that make a mark stand; very many areas are told in several. */
export function rulesToPlace({ severity, code, areas }: MarkRule): RuleToPlace[] {
  const rules: RuleToPlace[] = [];
  for (let from = 0; from < areas.length; from += AREAS_OF_A_RULE) {
    const some = areas.slice(from, from + AREAS_OF_A_RULE);
    rules.push({ severity, code, cells: some.map(a1OfArea).join(' '), count: cellsOf(some) });
  }
  return rules;
}

function cellsOf(areas: readonly Area[]): number {
  return areas.reduce(
    (count, { top, left, bottom, right }) => count + (bottom - top + 1) * (right - left + 1),
    0,
  );
}

/** What two rules that say the same about the same cells have in common. */
export function keyOfRule({
  severity,
  code,
  cells,
}: Pick<PlacedRule, 'severity' | 'code' | 'cells'>): string {
  return `${severity ?? ''}:${code} ${cells.trim().split(/\s+/).sort().join(' ')}`;
}

/** Takes rules out; an element that holds no others goes with them. */
export function removeRules(rules: readonly PlacedRule[]): Splice[] {
  const removed = new Set(rules.map(({ node }) => node));
  const emptied = [...new Set(rules.map(({ parent }) => parent))].filter((parent) =>
    childrenNamed(parent, 'cfRule').every((node) => removed.has(node)),
  );
  const alone = rules.filter(({ parent }) => !emptied.includes(parent));
  return [...emptied.map(removeNode), ...alone.map(({ node }) => removeNode(node))];
}

/** Adds rules after all others, each with its style and a priority of its own. */
export function placeRules(
  rules: readonly RuleToPlace[],
  { root, lastPriority }: SheetRules,
  dxfIdOf: (severity: RuleToPlace['severity']) => number,
): Splice[] {
  if (rules.length === 0) return [];
  const elements = rules.map(({ severity, code, cells }, index) => {
    const formula = element('formula', {}, sentinelFormula(severity, code));
    const attributes = { type: 'expression', dxfId: dxfIdOf(severity), priority: lastPriority + 1 + index };
    return element('conditionalFormatting', { sqref: cells }, [element('cfRule', attributes, [formula])]);
  });
  return [insertInOrder(root, EARLIER, elements.map((rule) => xmlOf(rule, root.prefix)).join(''))];
}
