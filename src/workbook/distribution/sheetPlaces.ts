import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import type { SheetModel } from '../sheetModel';
import { freeSheetName } from './sheetName';

/** A sheet to be written: a new one, or instead of one that is there. */
export interface PlannedSheet {
  readonly model: SheetModel;
  /** The id of the sheet whose place it takes. */
  readonly replacing: string | null;
}

export interface SheetPlace {
  readonly name: string;
  readonly replacing: string | null;
}

/** The names of a workbook's sheets, those that are yet to be written included: formulas name them beforehand. */
export class SheetPlaces {
  private readonly names: string[];
  private readonly empty: SheetSnapshot[];
  private readonly byId: ReadonlyMap<string, string>;

  constructor(sheets: readonly SheetSnapshot[]) {
    this.names = sheets.map(({ name }) => name);
    this.empty = sheets.filter(({ rows }) => rows.length === 0);
    this.byId = new Map(sheets.map(({ id, name }) => [id, name]));
  }

  nameOf(sheetId: string): string {
    return this.byId.get(sheetId) ?? sheetId;
  }

  /**
   * A sheet that is there keeps its name, whatever it is; a new one gets a name that is free. An empty sheet of that name is taken for
   * the one that a writing began which failed.
   */
  of(existing: SheetSnapshot | null, wanted: string): SheetPlace {
    if (existing !== null) return { name: existing.name, replacing: existing.id };
    const begun = this.empty.findIndex(({ name }) => name === freeSheetName(wanted, []));
    const [left] = begun < 0 ? [] : this.empty.splice(begun, 1);
    if (left !== undefined) return { name: left.name, replacing: left.id };
    const name = freeSheetName(wanted, this.names);
    this.names.push(name);
    return { name, replacing: null };
  }

  planned(model: SheetModel, existing: SheetSnapshot | null, wanted: string): PlannedSheet {
    const { name, replacing } = this.of(existing, wanted);
    return { model: { ...model, name }, replacing };
  }
}
