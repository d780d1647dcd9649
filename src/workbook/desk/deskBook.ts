import { economyOfTable, type Economy } from '../../distributing/economyRows';
import { nameOfProposal } from '../../domain/proposal';
import { allocationSource, type AllocationSource } from '../distribution/allocationSources';
import { findTarget, type DistributionTarget } from '../distribution/distributionTarget';
import { aboutOwnSheet, findOwnSheet } from '../distribution/ownSheetKind';
import { readPriceSheet, type PriceLevels } from '../distribution/priceSheet';
import type { SheetReading } from '../distribution/sheetReading';
import { tableSheetOf, type TableSheet } from '../distribution/tableChecksum';
import type { WorkbookContents } from '../distribution/workbookContents';

/** A proposal of the workbook that can be distributed, with what there is of its distribution. */
export interface DeskEntry {
  readonly target: DistributionTarget;
  readonly economy: Economy;
  readonly tables: TableSheet | null;
}

/** What is worked out from one reading of the workbook, once. */
export class DeskBook {
  readonly contents: WorkbookContents;
  readonly entries: readonly DeskEntry[];
  readonly prices: SheetReading<PriceLevels>;
  readonly #sources = new Map<string, AllocationSource>();

  constructor(contents: WorkbookContents) {
    this.contents = contents;
    const made = contents.sheets.flatMap((sheet) => tableSheetOf(sheet) ?? []);
    const names = new Set(contents.reading.proposals.flatMap((proposal) => nameOfProposal(proposal) ?? []));
    this.entries = [...names].flatMap((name): DeskEntry[] => {
      const found = findTarget(contents, name);
      if (found.kind !== 'found') return [];
      const { target } = found;
      const tables = made.find(({ proposal }) => proposal === target.name) ?? null;
      return [{ target, economy: economyOfTable(target.economy), tables }];
    });
    const prices = findOwnSheet(contents.ownSheets, 'pl-faktorer');
    this.prices =
      prices === null
        ? { content: { executionLevel: null, factors: [] }, problems: [] }
        : readPriceSheet(prices);
  }

  entry(name: string | null): DeskEntry | null {
    return this.entries.find(({ target }) => target.name === name) ?? null;
  }

  /** The allocation on its sheet, else a suggestion. */
  source({ target }: DeskEntry): AllocationSource {
    const known = this.#sources.get(target.name);
    if (known !== undefined) return known;
    const source = allocationSource(this.contents, target, null);
    this.#sources.set(target.name, source);
    return source;
  }

  /** The one proposal that a sheet is about: its Tabel 1 stands there, or it is the sheet of its allocation or tables. */
  proposalOn(sheetId: string): string | null {
    const own = this.contents.ownSheets.find(({ id }) => id === sheetId);
    const about = own === undefined ? null : aboutOwnSheet(own);
    const named = this.entries.filter(
      ({ target, tables }) =>
        target.economy.sheetId === sheetId || tables?.sheet.id === sheetId || target.name === about,
    );
    const [entry, another] = named;
    return entry === undefined || another !== undefined ? null : entry.target.name;
  }
}
