import { a1Of } from '../domain/a1';
import type { CellRef } from '../domain/cell';
import { isCellError } from '../domain/sheetSnapshot';
import type { CellChange } from '../workbook/fixes/sheetCells';
import { placeIn } from './cellNumbers';
import { MAX_COLUMNS } from './limits';
import type { Splice } from './spliceBytes';
import { element, xmlOf, type XmlElement } from './xmlElement';
import { appendTo, insertAfter, removeNode, setAttribute } from './xmlSplices';
import { attributeOf, childNamed, childrenNamed, readXmlTree, type XmlNode } from './xmlTree';

/** Attributes of a cell that speak of its content, which changes. */
const OF_CONTENT = new Set(['t', 'cm', 'vm']);

const utf8 = new TextEncoder();

interface PlacedCell {
  readonly column: number;
  readonly node: XmlNode;
}

interface PlacedRow {
  readonly row: number;
  readonly node: XmlNode;
  readonly cells: readonly PlacedCell[];
}

/** The style that a figure is given instead of the one its cell has. */
export type FigureStyle = (style: number) => number;

/**
 * Changes cells of a worksheet part. A typed value stands in the cell itself, and the cell keeps its style unless that
 * would show a figure as text; a formula keeps its text and gets another stored result, or none. Where there was no
 * cell, it gets the style that Excel would give it: its row's, else its column's.
 * @param bytes the part in UTF-8 without a byte order mark
 * @throws Error for a typed value where a formula stands
 */
export function editCells(
  bytes: Uint8Array,
  part: string,
  changes: readonly CellChange[],
  figureStyle: FigureStyle,
): Splice[] {
  const root = readXmlTree(
    bytes,
    part,
    ({ name }, depth) => depth !== 1 || ['sheetData', 'cols'].includes(name),
  );
  const data = childNamed(root, 'sheetData');
  if (data === null) throw new Error(`${part} was read before and has no sheetData`);
  const rows = rowsOf(data);
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes) {
    const { row } = change.cell;
    byRow.set(row, [...(byRow.get(row) ?? []), change]);
  }
  const splices: Splice[] = [];
  const newRows: { row: number; text: string }[] = [];
  for (const [number, own] of byRow) {
    const ordered = [...own].sort((one, other) => one.cell.column - other.cell.column);
    const row = rows.find((each) => each.row === number);
    if (row !== undefined) splices.push(...editRow(row, ordered, root, figureStyle));
    else {
      const cells = ordered.map((change) =>
        newCell(change, columnStyle(root, change.cell.column), figureStyle),
      );
      newRows.push({ row: number, text: xmlOf(element('row', { r: number + 1 }, cells), root.prefix) });
    }
  }
  return [...splices, ...insertRows(data, rows, newRows)];
}

/** The style of a cell, or the one that it would get. */
export function styleAt(root: XmlNode, { row, column }: CellRef): number {
  const data = childNamed(root, 'sheetData');
  const own = (data === null ? [] : rowsOf(data)).find((each) => each.row === row);
  const cell = own?.cells.find((each) => each.column === column);
  if (cell !== undefined) return numberIn(cell.node, 's', 0);
  return (own === undefined ? null : rowStyle(own.node)) ?? columnStyle(root, column);
}

/** Rows and cells may leave out their place, and follow the ones before then. */
function rowsOf(data: XmlNode): PlacedRow[] {
  let row = -1;
  return childrenNamed(data, 'row').map((node) => {
    row = numberIn(node, 'r', row + 2) - 1;
    let column = -1;
    const cells = childrenNamed(node, 'c').map((cell) => {
      const place = placeOf(cell);
      if (place === null) column++;
      else {
        column = place % MAX_COLUMNS;
        row = Math.floor(place / MAX_COLUMNS);
      }
      return { column, node: cell };
    });
    return { row, node, cells };
  });
}

function placeOf(cell: XmlNode): number | null {
  const address = attributeOf(cell, 'r');
  if (address === null) return null;
  const bytes = utf8.encode(address);
  return placeIn(bytes, 0, bytes.length);
}

function numberIn(node: XmlNode, name: string, otherwise: number): number {
  const text = attributeOf(node, name);
  return text === null ? otherwise : Number(text);
}

function editRow(
  { node, cells }: PlacedRow,
  changes: readonly CellChange[],
  root: XmlNode,
  figureStyle: FigureStyle,
): Splice[] {
  const splices: Splice[] = [];
  for (const change of changes) {
    const { column } = change.cell;
    const standing = cells.find((cell) => cell.column === column);
    if (standing !== undefined) {
      splices.push(...changedCell(standing.node, change, figureStyle));
      continue;
    }
    const text = xmlOf(
      newCell(change, rowStyle(node) ?? columnStyle(root, column), figureStyle),
      node.prefix,
    );
    const before = cells.findLast((cell) => cell.column < column);
    if (before !== undefined) splices.push(insertAfter(before.node, text));
    else if (node.closeStart === node.end) splices.push(appendTo(node, text));
    else splices.push({ start: node.openEnd, end: node.openEnd, text });
  }
  return mergedAppends([...splices, ...widerSpans(node, changes)]);
}

/** An empty row element is opened once, however many cells come into it. */
function mergedAppends(splices: readonly Splice[]): Splice[] {
  const merged: Splice[] = [];
  for (const splice of splices) {
    const same = merged.findIndex(
      ({ start, end }) => start === splice.start && end === splice.end && start < end,
    );
    const first = merged[same];
    if (first === undefined) merged.push(splice);
    else merged[same] = { ...first, text: joinedContent(first.text, splice.text) };
  }
  return merged;
}

/** Two texts `>content</tag>` that open the same empty element. */
function joinedContent(one: string, other: string): string {
  const close = one.slice(one.lastIndexOf('</'));
  return one.slice(0, -close.length) + other.slice(1);
}

/** The row's hint of where its cells are, where it has one. */
function widerSpans(row: XmlNode, changes: readonly CellChange[]): Splice[] {
  const [first, last] =
    /^(\d+):(\d+)$/
      .exec(attributeOf(row, 'spans') ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  if (first === undefined || last === undefined) return [];
  const columns = changes.map(({ cell }) => cell.column + 1);
  const spans = `${Math.min(first, ...columns)}:${Math.max(last, ...columns)}`;
  return spans === `${first}:${last}` ? [] : [setAttribute(row, 'spans', spans)];
}

function rowStyle(row: XmlNode): number | null {
  const isOwn = ['1', 'true'].includes(attributeOf(row, 'customFormat') ?? '');
  return isOwn ? numberIn(row, 's', 0) : null;
}

function columnStyle(root: XmlNode, column: number): number {
  const columns = childNamed(root, 'cols');
  const own = (columns === null ? [] : childrenNamed(columns, 'col')).find(
    (col) => column + 1 >= numberIn(col, 'min', 0) && column + 1 <= numberIn(col, 'max', 0),
  );
  return own === undefined ? 0 : numberIn(own, 'style', 0);
}

function newCell(change: CellChange, style: number, figureStyle: FigureStyle): XmlElement {
  const { type, content } = contentOf(change);
  const s = typeof change.value === 'number' ? figureStyle(style) : style;
  const attributes = {
    r: a1Of(change.cell),
    ...(s === 0 ? {} : { s }),
    ...(type === null ? {} : { t: type }),
  };
  return element('c', attributes, content);
}

/** The cell with another content and all else as it was. */
function changedCell(node: XmlNode, change: CellChange, figureStyle: FigureStyle): Splice[] {
  const formula = childNamed(node, 'f');
  if (change.formula !== null) return newResult(node, formula, change);
  if (formula === null) return [typedCell(node, change, figureStyle)];
  throw new Error(`${a1Of(change.cell)} holds a formula, which no figure takes the place of`);
}

function typedCell(node: XmlNode, change: CellChange, figureStyle: FigureStyle): Splice {
  const { type, content } = contentOf(change);
  const style = numberIn(node, 's', 0);
  const wanted = typeof change.value === 'number' ? figureStyle(style) : style;
  const kept = node.attributes.filter(({ name }) => !OF_CONTENT.has(name) && name !== 's');
  const attributes = {
    ...Object.fromEntries(kept.map(({ name, value }) => [name, value])),
    ...(wanted === 0 ? {} : { s: wanted }),
    ...(type === null ? {} : { t: type }),
  };
  return { start: node.start, end: node.end, text: xmlOf(element('c', attributes, content), node.prefix) };
}

/** A formula is left as it is written; only what it last came to changes. */
function newResult(node: XmlNode, formula: XmlNode | null, { value, cell }: CellChange): Splice[] {
  if (formula === null) throw new Error(`${a1Of(cell)} holds no formula`);
  if (value !== null && typeof value !== 'number') throw new Error(`${a1Of(cell)} is to come to no figure`);
  const result = value === null ? null : xmlOf(element('v', {}, String(value)), node.prefix);
  return [
    ...(attributeOf(node, 't') === null ? [] : [setAttribute(node, 't', 'n')]),
    ...(result === null ? [] : [insertAfter(formula, result)]),
    ...childrenNamed(node, 'v').map(removeNode),
  ];
}

function contentOf({ value, cell }: CellChange): {
  readonly type: string | null;
  readonly content: XmlElement[];
} {
  if (value === null || value === '') return { type: null, content: [] };
  if (typeof value === 'number') return { type: null, content: [element('v', {}, String(value))] };
  if (typeof value === 'string')
    return { type: 'inlineStr', content: [element('is', {}, [element('t', {}, value)])] };
  throw new Error(`${a1Of(cell)} is to hold ${isCellError(value) ? value.error : String(value)}`);
}

function insertRows(
  data: XmlNode,
  rows: readonly PlacedRow[],
  added: readonly { readonly row: number; readonly text: string }[],
): Splice[] {
  const ordered = [...added].sort((one, other) => one.row - other.row);
  const appended: Splice[] = ordered.map(({ row, text }) => {
    const before = rows.findLast((each) => each.row < row);
    if (before !== undefined) return insertAfter(before.node, text);
    if (data.closeStart === data.end) return appendTo(data, text);
    return { start: data.openEnd, end: data.openEnd, text };
  });
  return mergedAppends(appended);
}
