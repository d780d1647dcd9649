import { UnusableWorkbook } from '../workbook/workbookPort';
import { brokenPart } from './brokenPart';
import type { CellBeingRead } from './cellBeingRead';
import { MAX_EXPANDED_FORMULA_CHARACTERS } from './limits';
import { sharedFormula, type Place, type SharedFormula } from './sharedFormula';

/** The shared formulas of one sheet: collected while it is read, put into their cells at its end. */
export class SharedFormulas {
  private readonly part: string;
  private readonly originals = new Map<string, { formula: string; place: Place }>();
  private readonly waiting: { cell: CellBeingRead; row: number; group: string }[] = [];

  /** @param part the sheet's part, for errors */
  constructor(part: string) {
    this.part = part;
  }

  /** @param group the file's name for the cells that share the formula */
  define(group: string, formula: string, place: Place): void {
    this.originals.set(group, { formula, place });
  }

  expect(group: string, cell: CellBeingRead, row: number): void {
    this.waiting.push({ cell, row, group });
  }

  /** @throws UnusableWorkbook `broken-part` for a missing or untranslatable original, `too-large` */
  resolve(): void {
    const prepared = new Map<string, SharedFormula>();
    let characters = 0;
    for (const { cell, row, group } of this.waiting) {
      const shared = prepared.get(group) ?? this.prepare(group);
      prepared.set(group, shared);
      cell.formula = shared.at({ row, column: cell.column });
      characters += cell.formula.length;
      if (characters > MAX_EXPANDED_FORMULA_CHARACTERS) {
        throw new UnusableWorkbook('too-large', `${this.part}: shared formulas`);
      }
    }
  }

  private prepare(group: string): SharedFormula {
    const original = this.originals.get(group);
    if (original === undefined) throw brokenPart(this.part, `shared formula ${group} is not defined`);
    const shared = sharedFormula(original.formula, original.place);
    if (shared === null)
      throw brokenPart(this.part, `cannot translate the shared formula ${original.formula}`);
    return shared;
  }
}
