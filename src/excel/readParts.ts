import { asExcelFailure, ExcelFailure } from './excelFailure';
import type { MeasuredSheet } from './measureSheets';
import type { ReadingPart } from './readingPlan';
import { cellsIn, nextReading } from './readingPlan';
import { findHiddenRows } from './findHiddenRows';
import type { CellBlock, HiddenRowsBy, QueuedCells } from './queueCells';
import { queueCells, takeCells } from './queueCells';
import type { FoundRule, QueuedRules } from './queueRules';
import { queueRules, takeRules } from './queueRules';

/** What is known of custom rules. */
export interface RulesRead {
  /** Those that are marks of ours. */
  readonly rules: readonly FoundRule[];
  /** The ids of the others. */
  readonly foreign: ReadonlySet<string>;
}

/** What the parts gave. */
export interface PartsRead extends RulesRead {
  readonly blocks: readonly (readonly [MeasuredSheet, CellBlock])[];
}

/**
 * What a cell is taken to cost in an answer before anything is known: value, formula and number format of a budget
 * table take about 30 bytes, long texts (twice, as value and as formula) raise the average.
 */
const BYTES_PER_CELL = 64;

/** Kept in hand when the cells read so far foretell the next. */
const MARGIN = 1.1;

/** Reads all parts: one round trip, and one more per further 4 MB. */
export async function readParts(
  context: Excel.RequestContext,
  parts: readonly ReadingPart[],
  signal: AbortSignal | null,
  bytesPerCell = BYTES_PER_CELL,
  hidden: HiddenRowsBy = 'visible-cells',
): Promise<PartsRead> {
  const { now, later } = nextReading(parts, bytesPerCell);
  if (now.length === 0) return { blocks: [], rules: [], foreign: new Set() };
  signal?.throwIfAborted();
  const queued = queueParts(context, now, hidden);
  try {
    await context.sync();
  } catch (error) {
    const failure = asExcelFailure(error);
    if (!(failure instanceof ExcelFailure)) throw failure;
    if (failure.kind === 'too-large' && !isSmallest(now)) {
      return readParts(context, parts, signal, refused(now, bytesPerCell), hidden);
    }
    // Asked for in another way it may be given; if not, that failure is the one to tell.
    const mayBeVisibleCells = failure.kind !== 'too-large' && failure.kind !== 'cell-being-edited';
    if (!mayBeVisibleCells || !queued.cells.some(([, { visible }]) => visible !== null)) throw failure;
    return readParts(context, parts, signal, bytesPerCell, 'asking');
  }
  const read = takeParts(queued, await hiddenRows(context, queued, hidden));
  if (later.length === 0) return read;
  const rest = await readParts(context, later, signal, foretold(now, read) ?? bytesPerCell, hidden);
  return {
    blocks: [...read.blocks, ...rest.blocks],
    rules: [...read.rules, ...rest.rules],
    foreign: new Set([...read.foreign, ...rest.foreign]),
  };
}

type HiddenRows = ReadonlyMap<QueuedCells, ReadonlySet<number>>;

interface QueuedParts {
  readonly cells: readonly (readonly [MeasuredSheet, QueuedCells])[];
  readonly rules: readonly QueuedRules[];
}

/** The hidden rows of the blocks that did not bring them along. */
async function hiddenRows(
  context: Excel.RequestContext,
  { cells }: QueuedParts,
  hidden: HiddenRowsBy,
): Promise<HiddenRows> {
  const found = new Map<QueuedCells, Set<number>>();
  if (hidden === 'visible-cells') return found;
  const mixed = cells.filter(([, { rowsHidden }]) => rowsHidden === null);
  const stretches = mixed.map(([sheet, queued]) => ({ sheetId: sheet.sheet.id, area: queued.area, queued }));
  for (const { queued } of stretches) found.set(queued, new Set());
  await findHiddenRows(context, stretches, ({ queued }, row) => found.get(queued)?.add(row));
  return found;
}

function queueParts(
  context: Excel.RequestContext,
  parts: readonly ReadingPart[],
  hidden: HiddenRowsBy,
): QueuedParts {
  const cells: [MeasuredSheet, QueuedCells][] = [];
  const rules: QueuedRules[] = [];
  for (const part of parts) {
    switch (part.kind) {
      case 'cells':
        cells.push([part.sheet, queueCells(context, part.sheet, part.area, hidden)]);
        break;
      case 'rules':
        rules.push(queueRules(context, part.sheet.sheet.id, part.ruleIds));
        break;
    }
  }
  return { cells, rules };
}

function takeParts({ cells, rules }: QueuedParts, hidden: HiddenRows): PartsRead {
  const ours = rules.flatMap(takeRules);
  const ids = new Set(ours.map(({ ruleId }) => ruleId));
  const others = rules.flatMap((queued) => queued.rules.filter(({ ruleId }) => !ids.has(ruleId)));
  return {
    blocks: cells.map(([sheet, queued]) => [sheet, takeCells(queued, hidden.get(queued) ?? null)]),
    rules: ours,
    foreign: new Set(others.map(({ ruleId }) => ruleId)),
  };
}

/** Excel's own limit, on the web. */
const REFUSED_BYTES = 5_000_000;

/** What a cell takes at least, given that these came to more than Excel sends: half as much is asked for then. */
function refused(parts: readonly ReadingPart[], bytesPerCell: number): number {
  const cells = parts.reduce((count, part) => count + (part.kind === 'cells' ? cellsIn(part) : 0), 0);
  return Math.max(bytesPerCell * 2, cells === 0 ? 0 : (2 * REFUSED_BYTES) / cells);
}

/** Can no less be asked for? A single row, or a single rule. */
function isSmallest(parts: readonly ReadingPart[]): boolean {
  const [only, ...others] = parts;
  if (only === undefined || others.length > 0) return only === undefined;
  return only.kind === 'cells' ? only.area.top === only.area.bottom : only.ruleIds.length === 1;
}

/** What a cell took on average, in the text form of an answer; null without cells. */
function foretold(parts: readonly ReadingPart[], { blocks }: PartsRead): number | null {
  const cells = parts.reduce((count, part) => count + (part.kind === 'cells' ? cellsIn(part) : 0), 0);
  if (cells === 0) return null;
  const encoder = new TextEncoder();
  const bytes = blocks.reduce((total, [, { values, formulas, numberFormats }]) => {
    return total + encoder.encode(JSON.stringify([values, formulas, numberFormats])).length;
  }, 0);
  return (bytes / cells) * MARGIN;
}
