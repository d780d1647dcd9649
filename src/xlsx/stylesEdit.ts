import { builtInNumberFormats } from './builtInNumberFormats';
import type { EditablePart } from './editablePart';
import { officeString } from './officeString';
import type { Splice } from './spliceBytes';
import {
  element,
  elementOfNode,
  meaningOfElement,
  meaningOfNode,
  xmlOf,
  type XmlElement,
} from './xmlElement';
import { appendTo, insertInOrder, setAttribute } from './xmlSplices';
import { attributeOf, childNamed, isTrue, readXmlTree, type XmlNode } from './xmlTree';

/** The numbered lists of a style sheet that are added to, in the schema's order among all others. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

const STYLE_LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const;

export type StyleList = (typeof STYLE_LISTS)[number];

/** Excel numbers the formats that files define from here. */
const FIRST_CUSTOM_FORMAT = 164;

/** What makes a text of a figure, and what is put in its place. */
const TEXT_FORMAT = '@';
const FIGURE_FORMAT = '#,##0';

interface ListState {
  readonly node: XmlNode | null;
  /** The first number of every style in the list, by its meaning. */
  readonly numbers: Map<string, number>;
  readonly meanings: string[];
  readonly added: XmlElement[];
}

/** The styles of a workbook, to which styles are added at the end of their lists; those that are there already are used again. */
export class StylesEdit {
  private readonly root: XmlNode;
  private readonly lists = new Map<StyleList, ListState>();

  constructor(part: EditablePart, name: string) {
    this.root = readXmlTree(part.bytes, name, (node, depth) => depth === 0 || node.name !== 'extLst');
  }

  /** The number of a style in its list; added if it is not there. */
  numberOf(list: StyleList, style: XmlElement): number {
    const state = this.list(list);
    const meaning = meaningOfElement(style);
    const known = state.numbers.get(meaning);
    if (known !== undefined) return known;
    const number = state.meanings.length;
    state.numbers.set(meaning, number);
    state.meanings.push(meaning);
    state.added.push(style);
    return number;
  }

  /** Whether the style of this number says the same as another. */
  isAt(list: StyleList, number: number, style: XmlElement): boolean {
    return this.list(list).meanings[number] === meaningOfElement(style);
  }

  /** The id of a number format by its invariant code. */
  numberFormatId(code: string): number {
    for (const [id, known] of builtInNumberFormats) if (known === code) return Number(id);
    const { node, added } = this.list('numFmts');
    const written = [
      ...(node?.children ?? []).map(
        (child) =>
          [
            Number(attributeOf(child, 'numFmtId')),
            officeString(attributeOf(child, 'formatCode') ?? ''),
          ] as const,
      ),
      ...added.map(
        ({ attributes }) => [Number(attributes['numFmtId']), String(attributes['formatCode'])] as const,
      ),
    ];
    const known = written.find(([, other]) => other === code);
    if (known !== undefined) return known[0];
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...written.map(([other]) => other)) + 1;
    this.numberOf('numFmts', element('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  }

  /** The cell style that shows a figure as one: the style itself, or the like of it without what makes texts of figures. */
  figureStyle(style: number): number {
    const xf = this.cellStyle(style);
    if (xf === null) return style;
    const isText = this.codeOf(attributeOf(xf, 'numFmtId')) === TEXT_FORMAT;
    if (!isText && !isTrue(attributeOf(xf, 'quotePrefix'))) return style;
    const { attributes, ...rest } = elementOfNode(xf);
    const kept = Object.entries(attributes).filter(([name]) => name !== 'quotePrefix');
    const format = isText ? { numFmtId: this.numberFormatId(FIGURE_FORMAT), applyNumberFormat: 1 } : {};
    return this.numberOf('cellXfs', { ...rest, attributes: { ...Object.fromEntries(kept), ...format } });
  }

  /** Whether cells of a style may not be changed where their sheet is protected. */
  isLocked(style: number): boolean {
    const xf = this.cellStyle(style);
    const protection = xf === null ? null : childNamed(xf, 'protection');
    return protection === null || isTrue(attributeOf(protection, 'locked') ?? '1');
  }

  splices(): Splice[] {
    const { prefix } = this.root;
    return STYLE_LISTS.flatMap((name) => {
      const { node, added } = this.list(name);
      if (added.length === 0) return [];
      const text = added.map((style) => xmlOf(style, prefix)).join('');
      if (node !== null) {
        const count = setAttribute(node, 'count', node.children.length + added.length);
        return [count, appendTo(node, text)];
      }
      const earlier = new Set<string>(ORDER.slice(0, ORDER.indexOf(name)));
      const list = xmlOf(element(name, { count: added.length }, added), prefix);
      return [insertInOrder(this.root, earlier, list)];
    });
  }

  private cellStyle(style: number): XmlNode | null {
    return this.list('cellXfs').node?.children[style] ?? null;
  }

  private codeOf(numFmtId: string | null): string | null {
    const own = this.list('numFmts').node?.children.find(
      (node) => attributeOf(node, 'numFmtId') === numFmtId,
    );
    const code = own === undefined ? null : attributeOf(own, 'formatCode');
    if (code !== null) return officeString(code);
    return numFmtId === null ? null : (builtInNumberFormats.get(numFmtId) ?? null);
  }

  private list(name: StyleList): ListState {
    const known = this.lists.get(name);
    if (known !== undefined) return known;
    const node = childNamed(this.root, name);
    const meanings = (node?.children ?? []).map(meaningOfNode);
    const numbers = new Map<string, number>();
    for (const [number, meaning] of meanings.entries()) {
      if (!numbers.has(meaning)) numbers.set(meaning, number);
    }
    const state: ListState = { node, numbers, meanings, added: [] };
    this.lists.set(name, state);
    return state;
  }
}
