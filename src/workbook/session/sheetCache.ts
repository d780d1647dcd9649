import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import type { SheetInfo } from '../../reading/workbookReading';
import type { OpenReading } from './openWorkbook';

/** What is known of the open workbook's sheets between two checks, so that an edit costs the reading of its sheet only. */
export class SheetCache {
  #name = '';
  #list: readonly SheetInfo[] = [];
  #snapshots: ReadonlyMap<string, SheetSnapshot> = new Map();

  get name(): string {
    return this.#name;
  }

  get list(): readonly SheetInfo[] {
    return this.#list;
  }

  /** The sheets known, in tab order. */
  get sheets(): readonly SheetSnapshot[] {
    return this.#list.flatMap(({ id, name, visible }) => {
      const sheet = this.#snapshots.get(id);
      return sheet === undefined ? [] : [{ ...sheet, name, visible }];
    });
  }

  /** Forgets everything but this reading. */
  replace(reading: OpenReading): void {
    this.#snapshots = new Map();
    this.merge(reading);
  }

  /** Takes the sheets read in place of what was known of them; sheets that are gone are forgotten. */
  merge({ workbookName, list, sheets }: OpenReading): void {
    this.#name = workbookName;
    this.#list = list;
    const here = new Set(list.map(({ id }) => id));
    this.#snapshots = new Map(
      [...this.#snapshots, ...sheets.map((sheet) => [sheet.id, sheet] as const)].filter(([id]) =>
        here.has(id),
      ),
    );
  }

  has(sheetId: string): boolean {
    return this.#snapshots.has(sheetId);
  }

  /** The sheets of the workbook that were never read. */
  missing(): readonly string[] {
    return this.#list.map(({ id }) => id).filter((id) => !this.#snapshots.has(id));
  }
}
