import { agreedPriceLevel } from '../../checking/agreedPriceLevel';
import { TABLE_LETTERS, yearsOfTable } from '../../domain/budgetTable';
import type { RowRef } from '../../domain/allocation';
import type { AllocationProblem } from '../../distributing/allocationProblem';
import { AREA_WORDS } from '../../distributing/allocationWords';
import { distribute, type Distribution, type DistributionResult } from '../../distributing/distribute';
import { economyOfTable } from '../../distributing/economyRows';
import { kvantumCorrections } from '../../distributing/kvantumCorrections';
import { kvantumCsv, type KvantumWords } from '../../distributing/kvantumCsv';
import { distributeAtPriceLevel } from '../../distributing/priceLevel';
import { printedControls, type PrintedControl } from '../../distributing/printedControls';
import type { SheetModel } from '../sheetModel';
import { allocationSource, type AllocationSource, type GivenAllocation } from './allocationSources';
import { allocationSheets } from './allocationSheets';
import type { DistributionSubject } from './distributionSubject';
import { findTarget, type DistributionTarget } from './distributionTarget';
import { kvantumListOn } from './kvantumColumns';
import { kvantumSheet, KVANTUM_SHEET_NAME } from './kvantumSheet';
import { findOwnSheet } from './ownSheetKind';
import { postedTable, type PostedTable } from './postedTables';
import { priceSheet, PRICE_SHEET_NAME, readPriceSheet, type PriceLevels } from './priceSheet';
import { priceTablesSheet } from './priceTablesSheet';
import { shareText } from './shareText';
import { SheetPlaces, type PlannedSheet } from './sheetPlaces';
import type { SheetProblem } from './sheetProblem';
import { shownTables } from './shownTables';
import { tableSheetOf } from './tableChecksum';
import { totalsOfTable } from './tablePlaces';
import { tableSheet, type BuiltTableSheet } from './tableSheet';
import { withRowHeights } from './withRowHeights';
import type { WorkbookContents } from './workbookContents';

export interface DistributionRequest {
  /** The proposal's code, else its title. */
  readonly proposal: string;
  readonly given: GivenAllocation | null;
  /** Also over tables that somebody changed by hand. */
  readonly overwrite: boolean;
  /** Only the sheets to confirm the allocation on, guesses and all. */
  readonly draft: boolean;
}

/** Why nothing is written. */
export type DistributionRefusal =
  | { readonly kind: 'unknown-proposal'; readonly known: readonly string[] }
  | { readonly kind: 'no-economy'; readonly proposal: string }
  /** The allocation is another proposal's. */
  | { readonly kind: 'other-proposal'; readonly found: string; readonly wanted: string }
  | { readonly kind: 'sheet-problems'; readonly problems: readonly SheetProblem[] }
  | {
      readonly kind: 'allocation-problems';
      readonly problems: readonly AllocationProblem[];
      /** The guesses among the allocation's rows, with who gets what. */
      readonly guesses: readonly Guess[];
    }
  /** Somebody changed the tables by hand. */
  | { readonly kind: 'edited'; readonly sheet: string };

/** A row whose allocation nobody has confirmed. */
export interface Guess {
  readonly row: RowRef;
  /** One text a period. */
  readonly shares: readonly string[];
  readonly confidence: number;
}

export interface DistributionPlan {
  readonly proposal: string;
  /** The sheets to write, in their order. */
  readonly sheets: readonly PlannedSheet[];
  readonly tables: PlannedTables | null;
}

/** What a plan has beside the sheets of the allocation. */
export interface PlannedTables {
  readonly distribution: Distribution;
  readonly sheetName: string;
  readonly printed: readonly PrintedControl[];
  /** The list of corrections, to be written last: it may carry a stamp of all that was written before it. */
  readonly kvantum: (stamp: string) => PlannedSheet;
  readonly csv: string;
}

export type PlannedDistribution =
  | { readonly kind: 'planned'; readonly plan: DistributionPlan }
  | { readonly kind: 'refused'; readonly refusal: DistributionRefusal };

/** Everything that distributing a proposal writes into its workbook, before anything is written. */
export function planDistribution(
  contents: WorkbookContents,
  request: DistributionRequest,
): PlannedDistribution {
  const found = findTarget(contents, request.proposal);
  if (found.kind !== 'found') return refused(found);
  const { target } = found;
  const { given } = request;
  if (given !== null && given.allocation.proposal.toLowerCase() !== target.name.toLowerCase()) {
    return refused({ kind: 'other-proposal', found: given.allocation.proposal, wanted: target.name });
  }
  const source = allocationSource(contents, target, given);
  const problems = [...contents.problems, ...source.problems];
  if (problems.length > 0) return refused({ kind: 'sheet-problems', problems });
  return new Planner(contents, target, source).plan(request);
}

function refused(refusal: DistributionRefusal): PlannedDistribution {
  return { kind: 'refused', refusal };
}

function laidOut({ model, replacing }: PlannedSheet): PlannedSheet {
  return { model: withRowHeights(model), replacing };
}

class Planner {
  private readonly subject: DistributionSubject;
  private readonly places: SheetPlaces;
  private readonly priceLevel: number;

  constructor(
    private readonly contents: WorkbookContents,
    private readonly target: DistributionTarget,
    private readonly source: AllocationSource,
  ) {
    const { proposal, economy, name } = target;
    this.subject = {
      proposal: name,
      title: proposal.title,
      economy: economyOfTable(economy),
      allocation: source.allocation,
      keys: source.keys,
      committees: contents.committees,
    };
    this.places = new SheetPlaces(contents.sheets);
    const written = proposal.tables.filter(({ sheetId }) => sheetId !== this.tables?.sheet.id);
    const years = yearsOfTable(economy);
    this.priceLevel = agreedPriceLevel(written) ?? years[1] ?? years[0] ?? 0;
  }

  plan({ draft, overwrite }: DistributionRequest): PlannedDistribution {
    if (draft) return this.planned(null, []);
    if (this.tables?.edited === true && !overwrite) {
      return refused({ kind: 'edited', sheet: this.tables.sheet.name });
    }
    const result = distribute(this.subject);
    if (result.kind === 'refused') return this.problems(result.problems);
    const prices = this.prices();
    if (prices.problems.length > 0) return refused({ kind: 'sheet-problems', problems: prices.problems });
    const executed = this.executed(prices.content);
    if (executed?.kind === 'refused') return this.problems(executed.problems);
    return this.planned(result, this.priceSheets(), executed, prices.content.executionLevel);
  }

  private problems(problems: readonly AllocationProblem[]): PlannedDistribution {
    const guesses = this.subject.allocation.rows.flatMap(({ row, periods, status }): Guess[] => {
      if (status.kind === 'confirmed') return [];
      const shares = periods.map(({ share }) => shareText(share, this.subject.committees));
      return [{ row, shares, confidence: status.confidence }];
    });
    return refused({ kind: 'allocation-problems', problems, guesses });
  }

  /** The sheet of tables that was made before. */
  private get tables(): ReturnType<typeof tableSheetOf> {
    const made = this.contents.sheets.flatMap((sheet) => tableSheetOf(sheet) ?? []);
    return made.find(({ proposal }) => proposal === this.target.name) ?? null;
  }

  private planned(
    result: Distribution | null,
    last: readonly PlannedSheet[],
    executed: Distribution | null = null,
    executionLevel: number | null = null,
  ): PlannedDistribution {
    const allocation = allocationSheets(this.contents, this.subject, this.source, this.places);
    const built = result === null ? null : this.buildTables(result, executed, executionLevel);
    const sheets = [...allocation.first, ...(built?.sheets ?? []), ...allocation.last, ...last].map(laidOut);
    return {
      kind: 'planned',
      plan: { proposal: this.target.name, sheets, tables: built?.tables ?? null },
    };
  }

  private buildTables(
    result: Distribution,
    executed: Distribution | null,
    executionLevel: number | null,
  ): { readonly sheets: readonly PlannedSheet[]; readonly tables: PlannedTables } {
    const shown = this.shown(result);
    const place = this.places.of(this.tables?.sheet ?? null, `Tabel A–E ${this.target.name}`);
    const printed = printedControls(result, this.target.economy);
    const built = tableSheet(this.subject, shown, {
      name: place.name,
      priceLevel: this.priceLevel,
      sheetNameOf: (id) => this.places.nameOf(id),
      printed,
    });
    const own: PostedTable[] = [...built.places.values()].map((table) =>
      postedTable(this.target.name, table.table, place.name, totalsOfTable(table)),
    );
    const atExecution =
      executed === null || executionLevel === null
        ? null
        : this.priceTables(this.shown(executed), executionLevel, place.name, built);
    const posted = atExecution?.posted ?? own;
    const list = this.kvantum(
      atExecution === null ? shown : atExecution.tables,
      atExecution === null ? this.priceLevel : (executionLevel ?? this.priceLevel),
      posted,
    );
    return {
      sheets: [{ model: built.model, replacing: place.replacing }, ...(atExecution?.sheets ?? [])],
      tables: { distribution: shown, sheetName: place.name, printed, ...list },
    };
  }

  private shown(distribution: Distribution): Distribution {
    const tables = shownTables(distribution.tables, {
      committees: this.contents.committees,
      showZero: this.source.showZero,
      earlier: this.target.proposal.tables,
      ownSheetId: this.tables?.sheet.id ?? null,
    });
    return { ...distribution, tables };
  }

  private prices(): ReturnType<typeof readPriceSheet> {
    const sheet = findOwnSheet(this.contents.ownSheets, 'pl-faktorer');
    return sheet === null
      ? { content: { executionLevel: null, factors: [] }, problems: [] }
      : readPriceSheet(sheet);
  }

  private executed({ factors }: PriceLevels): DistributionResult | null {
    return factors.length === 0 ? null : distributeAtPriceLevel(this.subject, factors);
  }

  private priceSheets(): PlannedSheet[] {
    if (findOwnSheet(this.contents.ownSheets, 'pl-faktorer') !== null) return [];
    const form = priceSheet(this.subject.economy.years, this.priceLevel - 1);
    return [this.places.planned(form, null, PRICE_SHEET_NAME)];
  }

  private priceTables(
    executed: Distribution,
    executionLevel: number,
    tableSheetName: string,
    { places }: BuiltTableSheet,
  ): {
    readonly tables: Distribution;
    readonly sheets: readonly PlannedSheet[];
    readonly posted: readonly PostedTable[];
  } {
    const { name } = this.target;
    const place = this.places.of(
      findOwnSheet(this.contents.ownSheets, 'pl-tabeller', name),
      `${PRICE_SHEET_NAME} ${name}`,
    );
    const { model, totals } = priceTablesSheet(this.subject, executed.tables, {
      name: place.name,
      proposalLevel: this.priceLevel,
      executionLevel,
      tableSheet: tableSheetName,
      places,
    });
    return {
      tables: executed,
      sheets: [{ model, replacing: place.replacing }],
      posted: executed.tables.flatMap((table) => {
        const area = totals.get(table.kind);
        return area === undefined ? [] : [postedTable(name, table, place.name, area)];
      }),
    };
  }

  private kvantum(
    { tables }: Distribution,
    priceLevel: number,
    posted: readonly PostedTable[],
  ): Pick<PlannedTables, 'kvantum' | 'csv'> {
    const { name } = this.target;
    const words: KvantumWords = {
      areas: AREA_WORDS,
      tables: TABLE_LETTERS,
      sheetName: (id) => this.places.nameOf(id),
    };
    const corrections = kvantumCorrections(tables, this.contents.committees, { proposal: name, priceLevel });
    const earlier = findOwnSheet(this.contents.ownSheets, 'kvantum-korrektioner');
    const list = kvantumListOn(earlier);
    const place = this.places.of(earlier, KVANTUM_SHEET_NAME);
    return {
      csv: kvantumCsv(corrections, list.columns, words),
      kvantum: (stamp) => {
        const model: SheetModel = kvantumSheet(corrections, {
          name: place.name,
          proposal: name,
          words,
          posted,
          earlier,
          list,
          stamp,
        });
        return laidOut({ model, replacing: place.replacing });
      },
    };
  }
}
