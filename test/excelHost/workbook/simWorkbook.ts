import type { Area } from '../../../src/domain/a1';
import { SimSheet } from './simSheet';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** A defined name; `formula` with its leading "=". */
export interface SimName {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
}

/** The workbook behind the simulated Excel. */
export class SimWorkbook {
  readonly name: string;
  readOnly = false;
  /** No sheet may be added or taken out. */
  isStructureProtected = false;
  /** Without a printer Excel refuses every page set-up. */
  hasPrinter = true;
  /** A chart sheet is in front. It is no worksheet: no collection lists it, and there is no active worksheet. */
  isChartSheetInFront = false;
  calculationMode: CalculationMode = 'Automatic';
  readonly sheets: SimSheet[] = [];
  readonly names: SimName[] = [];
  selection: { sheet: SimSheet; areas: readonly Area[] } | null = null;
  #nextSheet = 1;
  #nextRule = 1;

  constructor(name = 'Budget.xlsx') {
    this.name = name;
  }

  addSheet(name: string): SimSheet {
    const id = `{00000000-0001-0000-0000-${String(this.#nextSheet++).padStart(12, '0')}}`;
    const sheet = new SimSheet(id, name);
    this.sheets.push(sheet);
    this.selection ??= { sheet, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
    return sheet;
  }

  removeSheet(sheet: SimSheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    const [first] = this.sheets;
    if (this.selection?.sheet === sheet) {
      this.selection =
        first === undefined ? null : { sheet: first, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
    }
  }

  /** By id or by name; names differ from each other in more than case. */
  sheetBy(key: string): SimSheet | undefined {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  }

  activeSheet(): SimSheet {
    const sheet = this.selection?.sheet ?? this.sheets[0];
    if (sheet === undefined) throw new Error('The simulated workbook has no sheet.');
    return sheet;
  }

  nextRuleId(): string {
    return `{AA000000-0000-0000-0000-${String(this.#nextRule++).padStart(12, '0')}}`;
  }
}
