import { keyOfCell } from '../domain/cell';
import type { SheetSnapshot } from '../domain/sheetSnapshot';
import { ContentDigest } from '../workbook/contentDigest';
import { fixLines, type FixLine } from '../workbook/fixes/fixLines';
import { planFixes, sheetsToFix, type FixedWorkbook } from '../workbook/fixes/planFixes';
import { SheetCells } from '../workbook/fixes/sheetCells';
import { nodeInflate } from '../xlsx/nodeInflate';
import { openXlsx } from '../xlsx/openXlsx';
import { sheetIdPrefixOf } from './checkInputs';
import type { FileOutcome } from './fileOutcome';
import { openToEdit } from './markedCopy';
import { readBytes } from './workbookFile';

/** What --fix does to the copy of one file. */
export interface FileFixes {
  readonly lines: readonly FixLine[];
  readonly fixed: FixedWorkbook;
  /** What people typed into the workbook, with the fixes (see ContentDigest). */
  readonly content: string;
}

type Checked = Extract<FileOutcome, { readonly kind: 'checked' }>;

/**
 * The outcomes with the fixes that their copies get. Files that were checked together are fixed together; only those with
 * a cell to fix are read again.
 * @throws UnusableWorkbook if a file cannot be read any more
 */
export async function withFixes(outcomes: readonly FileOutcome[]): Promise<readonly FileOutcome[]> {
  const places = outcomes.flatMap((outcome, index) =>
    outcome.kind === 'checked' ? [{ outcome, prefix: sheetIdPrefixOf(index) }] : [],
  );
  const concerned = sheetsToFix(places.map(({ outcome }) => outcome.checked));
  const read = await Promise.all(
    places.map(({ outcome, prefix }) => {
      const isConcerned = outcome.checked.reading.sheets.some(({ id }) => concerned.has(id));
      return isConcerned ? readAgain(outcome, prefix) : Promise.resolve(NOTHING_READ);
    }),
  );
  const locked = new Set(read.flatMap(({ locked: cells }) => cells));
  const workbooks = places.map(({ outcome }, index) => ({
    checked: outcome.checked,
    sheets: read[index]?.sheets ?? [],
  }));
  const plan = await planFixes(workbooks, { isProtected: ({ cell }) => locked.has(keyOfCell(cell)) });
  const cells = new SheetCells(workbooks.flatMap(({ sheets }) => sheets));
  const lines = fixLines(plan, (cell) => cells.stateOf(cell));
  const fixes = new Map<FileOutcome, FileFixes>();
  for (const [index, { outcome }] of places.entries()) {
    const fixed = plan.fixed[index];
    if (fixed === undefined) throw new Error(`${outcome.file} was checked and is not in the plan`);
    const ids = new Set(outcome.checked.reading.sheets.map(({ id }) => id));
    const own = lines.filter(({ cell }) => ids.has(cell.sheetId));
    fixes.set(outcome, { lines: own, fixed, content: contentOf(fixed, outcome) });
  }
  return outcomes.map((outcome) => {
    const own = fixes.get(outcome);
    return outcome.kind === 'unusable' || own === undefined ? outcome : { ...outcome, fixes: own };
  });
}

interface ReadAgain {
  readonly sheets: readonly SheetSnapshot[];
  /** The keys of cells to fix that protection keeps. */
  readonly locked: readonly string[];
}

const NOTHING_READ: ReadAgain = { sheets: [], locked: [] };

async function readAgain({ file, checked }: Checked, sheetIdPrefix: string): Promise<ReadAgain> {
  const bytes = await readBytes(file);
  const sheets: SheetSnapshot[] = [];
  for await (const sheet of openXlsx(bytes, { file, sheetIdPrefix, inflate: nodeInflate }).sheets()) {
    sheets.push(sheet);
  }
  const cells = checked.reading.tables.flatMap(({ rows }) =>
    rows.flatMap(({ amounts, payback }) =>
      (payback === null ? amounts : [...amounts, payback.value]).map(({ at }) => at),
    ),
  );
  return { sheets, locked: openToEdit(file, bytes, sheetIdPrefix).protectedCells(cells).map(keyOfCell) };
}

function contentOf({ changes, sheets }: FixedWorkbook, { content }: Checked): string {
  if (changes.length === 0) return content;
  const digest = new ContentDigest();
  for (const sheet of sheets) digest.addSheet(sheet);
  return digest.text();
}

/** The outcome of a file whose copy could not be written: nothing was made. */
export function withoutCopy(outcome: FileOutcome): FileOutcome {
  if (outcome.kind === 'unusable' || outcome.fixes === undefined) return outcome;
  const lines = outcome.fixes.lines.map((line): FixLine =>
    line.outcome === 'made' ? { ...line, outcome: 'not-written' } : line,
  );
  return { ...outcome, fixes: { ...outcome.fixes, lines } };
}
