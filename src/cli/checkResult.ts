import type { CauseKind, FindingCode, Printed, Severity } from '../findings/finding';
import type { FixOutcome } from '../findings/fixWords';
import type { TableKind } from '../domain/budgetTable';

/** The JSON of one checked file, keys in the order they are written. checkResult.schema.json says the same. */
export interface CheckResult {
  readonly file: string;
  readonly complete: boolean;
  readonly coverage: {
    readonly sheets: number;
    readonly tables: number;
    readonly rows: number;
    readonly amounts: number;
    readonly unreadable: number;
    readonly constraints: number;
  };
  readonly tables: readonly TableResult[];
  readonly findings: readonly FindingResult[];
  /** A line for each cell; only with --fix. */
  readonly fixes?: readonly FixResult[];
}

/** The JSON of a file that cannot be used. */
export interface UnusableResult {
  readonly file: string;
  readonly error: string;
}

export interface TableResult {
  readonly sheet: string;
  readonly range: string;
  readonly kind: TableKind;
  readonly proposal: string | null;
  readonly caption: string | null;
  readonly years: readonly number[];
  readonly priceLevel: number | null;
}

export interface FindingResult {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly year: number | null;
  readonly printed: Printed;
  readonly expected: number | null;
  readonly difference: number | null;
  readonly message: string;
  readonly related: readonly string[];
  readonly consequenceOf: string | null;
  readonly fingerprint: string;
  readonly waived: string | null;
  readonly lapsedWaiver: string | null;
  readonly cause: CauseResult | null;
}

export interface FixResult {
  readonly sheet: string;
  readonly cell: string;
  readonly before: Printed;
  /** The formula in the cell, with its "="; null for a typed cell. */
  readonly formula: string | null;
  readonly after: Printed;
  /** `made` in the copy, or why not. */
  readonly outcome: FixOutcome;
  /** True for a typed total that only follows from the repair of other cells. */
  readonly follows: boolean;
  readonly cause: CauseKind;
  readonly confidence: number;
  readonly explanation: string;
  /** The fingerprint of the finding that it mends. */
  readonly finding: string;
}

export interface CauseResult {
  readonly kind: CauseKind;
  readonly cells: readonly string[];
  readonly suggested: readonly { readonly cell: string; readonly value: number }[];
  readonly confidence: number;
  readonly explanation: string;
  /** Other readings that fit as well; left out where there are none. */
  readonly alternatives?: readonly CauseResult[];
}
