import { keyOfCell, type CellRef } from '../../domain/cell';
import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import type { Suggestion } from '../../findings/finding';
import { workbookReader } from '../../reading/readWorkbook';
import type { WorkbookReading } from '../../reading/workbookReading';
import type { CheckedWorkbook } from '../checkedWorkbook';
import { checkReadings } from '../checkWorkbooks';
import type { CellWrite } from '../valueWriter';
import type { Waiver } from '../waivers';
import { writesFor } from './fix';
import { faultsOf, followingFigures, KnownFindings, OpenFindings } from './fixTrial';
import { followChanges } from './followChanges';
import { joinedByCell, withFollowing, type PlannedFix, type PlannedWrite } from './plannedFix';
import { amountsAt, chooseFixes, saysMore, type LeftOutFix, type SafeFix } from './safeFixes';
import { SheetCells, withChanges, type CellChange } from './sheetCells';

/** A workbook that was checked, and what stands in it. */
export interface FixableWorkbook {
  readonly checked: CheckedWorkbook;
  /** Its sheets as they were checked; empty will do where none of them is among `sheetsToFix`. */
  readonly sheets: readonly SheetSnapshot[];
}

export interface FixPlan {
  /** Made together they mend their findings, and nothing else goes wrong. */
  readonly fixes: readonly PlannedFix[];
  /** The same of fixes that replace a formula, each for the user to decide; they come on top. */
  readonly replacingFormulas: readonly PlannedFix[];
  readonly leftOut: readonly LeftOutFix[];
  /** The workbooks with `fixes` made, in their order. */
  readonly fixed: readonly FixedWorkbook[];
}

export interface FixedWorkbook {
  readonly checked: CheckedWorkbook;
  readonly sheets: readonly SheetSnapshot[];
  /** What changes in it: typed figures, and the results of formulas that build on them. */
  readonly changes: readonly CellChange[];
}

export interface PlanOptions {
  /** Cells that may not be written. */
  readonly isProtected?: (write: CellWrite) => boolean;
  /** Called between two sheets, so that a page can draw. */
  readonly breathe?: () => Promise<void>;
}

/** Dropping is by proposal and not a search: so often what is left is tried before it is given up. */
const MOST_TRIALS = 4;

/** The ids of the sheets on which safe fixes would change a cell. */
export function sheetsToFix(workbooks: readonly CheckedWorkbook[]): ReadonlySet<string> {
  const { fixes, leftOut } = chooseFixes(workbooks);
  const all = [...fixes, ...leftOut.map(({ fix }) => fix)];
  return new Set(all.flatMap(({ suggested }) => suggested.map(({ cell }) => cell.sheetId)));
}

/**
 * Which fixes are made together, proved in memory: with all of them made, their findings and what followed from these
 * are gone, and no other finding, unread amount or accepted finding comes up. Typed totals that follow are taken along.
 * Where something does come up, the fixes of its proposal are left out.
 */
export async function planFixes(
  workbooks: readonly FixableWorkbook[],
  options: PlanOptions = {},
): Promise<FixPlan> {
  return new Planner(workbooks, options).plan();
}

class Planner {
  readonly #workbooks: readonly FixableWorkbook[];
  readonly #isProtected: (write: CellWrite) => boolean;
  readonly #breathe: () => Promise<void>;
  readonly #cells: SheetCells;
  readonly #before: KnownFindings;
  readonly #leftOut: LeftOutFix[] = [];

  constructor(workbooks: readonly FixableWorkbook[], options: PlanOptions) {
    this.#workbooks = workbooks;
    this.#isProtected = options.isProtected ?? (() => false);
    this.#breathe = options.breathe ?? (() => Promise.resolve());
    this.#cells = new SheetCells(workbooks.flatMap(({ sheets }) => sheets));
    this.#before = new KnownFindings(this.#checked);
  }

  get #checked(): readonly CheckedWorkbook[] {
    return this.#workbooks.map(({ checked }) => checked);
  }

  async plan(): Promise<FixPlan> {
    const choice = chooseFixes(this.#checked);
    this.#leftOut.push(...choice.leftOut.filter(({ reason }) => reason !== 'formula'));
    const { kept, fixed } = await this.#tried([], this.#planned(choice.fixes, []));
    const open = new OpenFindings(fixed.map(({ checked }) => checked));
    const formulas = choice.leftOut
      .filter(({ reason }) => reason === 'formula')
      .map(({ fix }) => fix)
      // A formula that adds up what was repaired is right by itself now.
      .filter(({ findings }) => findings.some((finding) => open.at(finding) !== null));
    const onTop = await this.#tried(kept, this.#planned(formulas, kept));
    return { fixes: kept, replacingFormulas: onTop.kept, leftOut: this.#leftOut, fixed };
  }

  /** @param base what is written already */
  #planned(fixes: readonly SafeFix[], base: readonly PlannedFix[]): readonly PlannedFix[] {
    const written = new Set(base.flatMap(({ writes }) => writes.map(({ write }) => keyOfCell(write.cell))));
    const planned = fixes.flatMap((fix): PlannedFix[] => {
      const writes = this.#writesOf(fix.suggested.filter(({ cell }) => !written.has(keyOfCell(cell))));
      if (writes.some(this.#isProtected)) {
        this.#leftOut.push({ fix, reason: 'protected' });
        return [];
      }
      return [{ fixes: [fix], writes: writes.map((write) => ({ write, fix, follows: null })) }];
    });
    return joinedByCell(planned);
  }

  #writesOf(suggested: readonly Suggestion[]): readonly CellWrite[] {
    const standing = new Map(suggested.map(({ cell }) => [keyOfCell(cell), this.#cells.stateOf(cell)]));
    return writesFor(suggested, standing) ?? [];
  }

  /** Makes the candidates on top of what is sure, and leaves out what does not hold. */
  async #tried(base: readonly PlannedFix[], candidates: readonly PlannedFix[]): Promise<Tried> {
    let left = candidates;
    for (let trial = 0; trial < MOST_TRIALS && left.length > 0; trial++) {
      const fixed = await fixedWorkbooks(this.#workbooks, [...base, ...left], this.#breathe);
      const open = new OpenFindings(fixed.map(({ checked }) => checked));
      const following = trial === 0 ? this.#following(left, open) : [];
      if (following.length > 0) {
        left = withFollowing(left, following);
        continue;
      }
      const faults = faultsOf(left, this.#before, open);
      if (faults.size === 0) return { kept: left, fixed };
      for (const [{ fixes }, reason] of faults) {
        this.#leftOut.push(...fixes.map((fix) => ({ fix, reason })));
      }
      left = left.filter((each) => !faults.has(each));
    }
    this.#leftOut.push(...left.flatMap(({ fixes }) => fixes.map((fix) => ({ fix, reason: GIVEN_UP }))));
    return { kept: [], fixed: await fixedWorkbooks(this.#workbooks, base, this.#breathe) };
  }

  /** The typed figures that follow and that a figure may take the place of. */
  #following(planned: readonly PlannedFix[], open: OpenFindings): PlannedWrite[] {
    const figures = followingFigures(planned, this.#before, open);
    const places: CellRef[] = figures.map(({ finding }) => finding.at);
    const amounts = amountsAt(this.#checked, places);
    const taken = new Set(planned.flatMap(({ writes }) => writes.map(({ write }) => keyOfCell(write.cell))));
    return figures.flatMap(({ fix, finding, value }): PlannedWrite[] => {
      const key = keyOfCell(finding.at);
      const amount = amounts.get(key);
      if (taken.has(key) || saysMore(amount) || amount?.formula !== null) return [];
      taken.add(key);
      return this.#writesOf([{ cell: finding.at, value }])
        .filter((write) => !this.#isProtected(write))
        .map((write) => ({ write, fix, follows: finding }));
    });
  }
}

const GIVEN_UP = 'new-error' as const;

interface Tried {
  readonly kept: readonly PlannedFix[];
  readonly fixed: readonly FixedWorkbook[];
}

async function fixedWorkbooks(
  workbooks: readonly FixableWorkbook[],
  fixes: readonly PlannedFix[],
  breathe: () => Promise<void>,
): Promise<FixedWorkbook[]> {
  const typed = fixes.flatMap(({ writes }) => writes.map(({ write }) => changeOf(write)));
  const changed = workbooks.map(({ checked, sheets }) => {
    const ids = new Set(checked.reading.sheets.map(({ id }) => id));
    const own = typed.filter(({ cell }) => ids.has(cell.sheetId));
    const changes = [...own, ...followChanges(sheets, own)];
    return { checked, changes, sheets: withChanges(sheets, changes) };
  });
  const readings: WorkbookReading[] = [];
  for (const { checked, changes, sheets } of changed) {
    readings.push(changes.length === 0 ? checked.reading : await read(checked.file, sheets, breathe));
  }
  const rechecked =
    typed.length === 0
      ? workbooks.map(({ checked }) => checked)
      : checkReadings(readings, { elsewhere: workbooks.map(({ checked }) => reasonsIn(checked)) });
  return changed.flatMap(({ changes, sheets }, index) => {
    const checked = rechecked[index];
    return checked === undefined ? [] : [{ checked, changes, sheets }];
  });
}

function changeOf({ cell, after }: CellWrite): CellChange {
  const { value, numberFormat } = after;
  return { cell, value, formula: null, numberFormat: numberFormat === 'General' ? null : numberFormat };
}

async function read(
  file: string,
  sheets: readonly SheetSnapshot[],
  breathe: () => Promise<void>,
): Promise<WorkbookReading> {
  const reader = workbookReader(file);
  for (const sheet of sheets) {
    reader.addSheet(sheet);
    await breathe();
  }
  return reader.finish();
}

function reasonsIn({ waivers }: CheckedWorkbook): Waiver[] {
  return [...waivers.waived.values(), ...waivers.lapsed.map(({ waiver }) => waiver)];
}
