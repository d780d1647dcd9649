import { keyOfCell, type CellKey } from '../../domain/cell';
import { nameWithSheet, type CellNames } from '../../findings/cellNames';
import { lineOfWrite, type FixLine } from '../fixes/fixLines';
import type { PlannedFix } from '../fixes/plannedFix';
import type { CellWrite } from '../valueWriter';

/** What was fixed in one go in this session, until it stands on the report; and what of that was brought back. */
export class FixRecord {
  readonly #lines = new Map<CellKey, FixLine>();
  readonly #undone = new Map<CellKey, CellWrite['cell']>();

  get lines(): readonly FixLine[] {
    return [...this.#lines.values()];
  }

  made(fixes: readonly PlannedFix[]): void {
    for (const write of fixes.flatMap(({ writes }) => writes)) {
      const key = keyOfCell(write.write.cell);
      this.#lines.set(key, lineOfWrite(write, 'made'));
      this.#undone.delete(key);
    }
  }

  broughtBack(writes: readonly CellWrite[]): void {
    for (const { cell } of writes) {
      this.#lines.delete(keyOfCell(cell));
      this.#undone.set(keyOfCell(cell), cell);
    }
  }

  /** The cells whose lines an earlier report has wrongly, as it names them. */
  undoneNames(names: CellNames, sheetIds: ReadonlySet<string>): ReadonlySet<string> {
    const known = [...this.#undone.values()].filter(({ sheetId }) => sheetIds.has(sheetId));
    return new Set(known.map((cell) => nameWithSheet(cell, names)));
  }

  /** All of it stands on the report now. */
  told(): void {
    this.#lines.clear();
    this.#undone.clear();
  }
}
