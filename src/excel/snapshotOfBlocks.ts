import type { CellContent, SheetCell, SheetRow, SheetSnapshot } from '../domain/sheetSnapshot';
import type { ListedSheet } from './listSheets';
import type { CellBlock } from './queueCells';

/** The sheet as the engine reads it, from the blocks that Excel gave, top to bottom. */
export function snapshotOfBlocks(sheet: ListedSheet, blocks: readonly CellBlock[]): SheetSnapshot {
  return { id: sheet.id, name: sheet.name, visible: sheet.visible, rows: blocks.flatMap(rowsOfBlock) };
}

function rowsOfBlock(block: CellBlock): SheetRow[] {
  return block.values.flatMap((values, index): SheetRow[] => {
    const cells = cellsOfRow(block, values, index);
    const row = block.top + index;
    return cells.length === 0 ? [] : [{ row, hidden: block.isHidden(row), cells }];
  });
}

function cellsOfRow(block: CellBlock, values: readonly unknown[], index: number): SheetCell[] {
  const formulas = block.formulas[index] ?? [];
  const formats = block.numberFormats[index] ?? [];
  return values.flatMap((raw, offset): SheetCell[] => {
    const formula = formulaOf(formulas[offset], raw);
    if (raw === '' && formula === null) return [];
    const column = block.left + offset;
    return [{ column, value: contentOf(raw), formula, numberFormat: formatOf(formats[offset]) }];
  });
}

/** Range.formulas repeats the value where there is no formula; typed text that begins with "=" equals its value. */
function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value
    ? formula.slice(1)
    : null;
}

/** An error arrives as its literal; typed text of that form becomes an error in Excel, so nothing is confused. */
function contentOf(value: unknown): CellContent {
  if (typeof value === 'string') return ERROR_LITERAL.test(value) ? { error: value } : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

const ERROR_LITERAL =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/;

function formatOf(numberFormat: unknown): string | null {
  return typeof numberFormat === 'string' && numberFormat !== 'General' ? numberFormat : null;
}
