import type { CellRef } from '../domain/cell';
import type { CellChange } from '../workbook/fixes/sheetCells';
import type { FoundMark, Mark, MarkOutcome, MarkPort } from '../workbook/markPort';
import type { SheetModel } from '../workbook/sheetModel';
import type { SheetOutcome, SheetWriter } from '../workbook/sheetWriter';
import { calculateOnLoad } from './calculateOnLoad';
import { editCells, styleAt } from './cellEdits';
import { editablePart } from './editablePart';
import { requireZip } from './fileKind';
import { inflatePart } from './inflatePart';
import { styleNumbers } from './lookStyle';
import { findMarks, markSheets, type SheetPart } from './markSheets';
import { sheetIdOf, type OpenXlsxOptions } from './openXlsx';
import { PackageEdit } from './packageEdit';
import { addPart, removeLinkedPart, removeOwnParts, removePart } from './packageParts';
import { sheetModelXml } from './sheetModelXml';
import { namesOf, setSheetNames } from './sheetNames';
import { withOwnStyles, withStyles } from './styleSheet';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbookPart';
import {
  appendTab,
  freeTabName,
  hasOtherVisibleTab,
  isStructureLocked,
  removeTab,
  tabsOf,
} from './workbookTabs';
import { attributeOf, childNamed, isTrue, readXmlTree, type XmlNode } from './xmlTree';
import { ZipArchive } from './zipArchive';
import { deflatePart, type DeflatePart } from './zipWriter';

export interface EditXlsxOptions extends OpenXlsxOptions {
  /** A faster way to pack that the host has; fflate if there is none. */
  readonly deflate?: DeflatePart;
}

/**
 * Opens an .xlsx or .xlsm file that is in memory to write a changed copy of it. Its sheets have the ids that
 * `openXlsx` gives them with the same options.
 * @throws UnusableWorkbook as `openXlsx` does
 */
export function editXlsx(bytes: Uint8Array, options: EditXlsxOptions): XlsxEdit {
  requireZip(bytes);
  const archive = new ZipArchive(bytes, options.inflate ?? inflatePart);
  const edit = new PackageEdit(bytes, archive, options.deflate ?? deflatePart);
  return new XlsxEdit(edit, options.sheetIdPrefix);
}

/** A workbook file that is changed in the parts concerned only; all others stay as they are, byte by byte. */
export class XlsxEdit implements MarkPort, SheetWriter {
  private readonly edit: PackageEdit;
  private readonly sheetIdPrefix: string;

  constructor(edit: PackageEdit, sheetIdPrefix: string) {
    this.edit = edit;
    this.sheetIdPrefix = sheetIdPrefix;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous for Excel's sake
  async readMarks(): Promise<readonly FoundMark[]> {
    return findMarks(this.edit, this.sheetParts());
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous for Excel's sake
  async replaceMarks(marks: readonly Mark[], sheetIds?: ReadonlySet<string>): Promise<MarkOutcome> {
    const sheets = this.sheetParts().filter(({ id }) => sheetIds?.has(id) ?? true);
    const { workbook, namespace } = this.open();
    return withStyles(this.edit, workbook, namespace, (styles) =>
      markSheets(this.edit, sheets, marks, styles),
    );
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous for Excel's sake
  async putSheet(model: SheetModel, replacing: string | null): Promise<SheetOutcome> {
    const { workbook, tree } = this.open();
    if (replacing === null) {
      if (isStructureLocked(tree)) return 'structure-protected';
      const part = this.freeSheetPart(workbook);
      const id = addPart(this.edit, workbook.part, 'worksheet', part, this.sheetXml(model));
      const name = freeTabName(tree, model.name);
      this.edit.patch(workbook.part, () => [appendTab(tree, name, id)]);
      this.nameSheet(model, name, tabsOf(tree).length);
      return 'done';
    }
    const { sheet, index } = this.find(replacing);
    const before = this.sheetTree(sheet.part);
    if (isSheetLocked(before.tree)) return 'sheet-protected';
    removeOwnParts(this.edit, sheet.part);
    this.dropCalculationOrder(before.hasFormulas);
    this.edit.write(sheet.part, this.sheetXml(model));
    this.nameSheet(model, sheet.name, index);
    return 'done';
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous for Excel's sake
  async removeSheet(sheetId: string): Promise<SheetOutcome> {
    const { workbook, tree } = this.open();
    if (isStructureLocked(tree)) return 'structure-protected';
    const { sheet, index } = this.find(sheetId);
    if (!hasOtherVisibleTab(tree, index)) return 'last-visible';
    this.dropCalculationOrder(this.sheetTree(sheet.part).hasFormulas);
    this.edit.patch(workbook.part, () => removeTab(tree, index));
    removePart(this.edit, workbook.part, sheet.part);
    return 'done';
  }

  /**
   * Changes cells: typed values, and what formulas that build on them last came to. Where a formula is among them, Excel
   * works out all formulas when it opens the file.
   * @throws Error for a typed value in place of a formula
   */
  writeCells(changes: readonly CellChange[]): void {
    if (changes.length === 0) return;
    const workbook = readWorkbookPart(this.edit);
    withOwnStyles(this.edit, workbook, (styles) => {
      const figureStyle = (style: number): number => styles?.figureStyle(style) ?? style;
      for (const { id, part } of this.sheetParts()) {
        const own = changes.filter(({ cell }) => cell.sheetId === id);
        if (own.length === 0) continue;
        this.edit.patch(part, ({ bytes }) => editCells(bytes, part, own, figureStyle));
      }
    });
    if (changes.some(({ formula }) => formula !== null)) {
      this.edit.patch(workbook.part, ({ bytes }) => calculateOnLoad(readXmlTree(bytes, workbook.part)));
    }
  }

  /** Those of some cells that the protection of their sheet keeps from being changed. */
  protectedCells(cells: readonly CellRef[]): readonly CellRef[] {
    const sheets = this.sheetParts().filter(({ id }) => cells.some(({ sheetId }) => sheetId === id));
    return withOwnStyles(this.edit, readWorkbookPart(this.edit), (styles) =>
      sheets.flatMap(({ id, part }) => {
        const { tree } = this.sheetTree(part);
        if (!isSheetLocked(tree)) return [];
        const own = cells.filter(({ sheetId }) => sheetId === id);
        return own.filter((cell) => styles?.isLocked(styleAt(tree, cell)) ?? true);
      }),
    );
  }

  /** The names of the parts that differ from the file that was opened. */
  changedParts(): readonly string[] {
    return this.edit.changedParts();
  }

  /** The changed file; the very bytes that were opened where nothing changed. */
  bytes(): Uint8Array {
    return this.edit.bytes();
  }

  private sheetParts(): SheetPart[] {
    return readWorkbookPart(this.edit).sheets.map(({ part }, index) => ({
      id: sheetIdOf(this.sheetIdPrefix, index),
      part,
    }));
  }

  private open(): { workbook: WorkbookPart; tree: XmlNode; namespace: string } {
    const workbook = readWorkbookPart(this.edit);
    const tree = this.tree(workbook.part);
    const declaration = tree.prefix === '' ? 'xmlns' : `xmlns:${tree.prefix}`;
    return { workbook, tree, namespace: attributeOf(tree, declaration) ?? '' };
  }

  /** A worksheet by its id, and the index of its tab among all. */
  private find(sheetId: string): { sheet: SheetEntry; index: number } {
    const { workbook, tree } = this.open();
    const at = this.sheetParts().findIndex(({ id }) => id === sheetId);
    const sheet = workbook.sheets[at];
    if (sheet === undefined) throw new Error(`there is no sheet ${sheetId}`);
    const index = tabsOf(tree).findIndex((tab) => tab.relationshipId === sheet.relationshipId);
    return { sheet, index };
  }

  private tree(part: string): XmlNode {
    return readXmlTree(this.text(part), part);
  }

  private sheetTree(part: string): { tree: XmlNode; hasFormulas: boolean } {
    const tree = this.tree(part);
    const cells = childNamed(tree, 'sheetData')?.children.flatMap((row) => row.children) ?? [];
    return { tree, hasFormulas: cells.some((cell) => childNamed(cell, 'f') !== null) };
  }

  private text(part: string): Uint8Array {
    const stored = this.edit.read(part);
    if (stored === null) throw new Error(`there is no part ${part}`);
    return editablePart(stored, part).bytes;
  }

  private sheetXml(model: SheetModel): Uint8Array {
    const { workbook, namespace } = this.open();
    const xml = withStyles(this.edit, workbook, namespace, (styles) =>
      sheetModelXml(model, namespace, styleNumbers(styles)),
    );
    return new TextEncoder().encode(xml);
  }

  private freeSheetPart({ part }: WorkbookPart): string {
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    let number = 1;
    while (this.edit.has(`${folder}worksheets/sheet${number}.xml`)) number++;
    return `${folder}worksheets/sheet${number}.xml`;
  }

  private nameSheet(model: SheetModel, name: string, index: number): void {
    const { workbook, tree } = this.open();
    this.edit.patch(workbook.part, () => setSheetNames(tree, index, namesOf(model, name, index)));
  }

  /** The calculation order lists every formula; where some go, Excel makes it anew from the sheets. */
  private dropCalculationOrder(formulasGo: boolean): void {
    if (formulasGo) removeLinkedPart(this.edit, readWorkbookPart(this.edit).part, 'calcChain');
  }
}

function isSheetLocked(sheet: XmlNode): boolean {
  const protection = childNamed(sheet, 'sheetProtection');
  return protection !== null && isTrue(attributeOf(protection, 'sheet'));
}
