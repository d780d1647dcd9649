/** What went wrong in Excel, as far as the add-in can do something about it. */
export type ExcelFailureKind =
  /** A cell is being edited: the user has to finish first. */
  | 'cell-being-edited'
  /** A request or an answer is beyond Excel's limit. */
  | 'too-large'
  /** Something is no longer there: a sheet, a mark. */
  | 'gone'
  /** A chart sheet or another workbook is in front. */
  | 'no-sheet-in-front'
  /** Excel was busy with something else, and the next attempt may succeed. */
  | 'interrupted'
  | 'access-denied'
  /** This Excel is too old. */
  | 'not-supported'
  | 'unknown';

/** An error of Office.js, sorted. */
export class ExcelFailure extends Error {
  readonly kind: ExcelFailureKind;
  /** The code that Office.js gave. */
  readonly code: string;

  constructor(kind: ExcelFailureKind, code: string, cause: unknown) {
    super(`Excel: ${code}`, { cause });
    this.name = 'ExcelFailure';
    this.kind = kind;
    this.code = code;
  }
}

/** The error as an ExcelFailure where it comes from Office.js; anything else is passed on as it is. */
export function asExcelFailure(error: unknown): unknown {
  if (error instanceof ExcelFailure || !isOfficeError(error)) return error;
  return new ExcelFailure(kindOfCode(error.code), error.code, error);
}

function isOfficeError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** Codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
function kindOfCode(code: string): ExcelFailureKind {
  switch (code) {
    case 'InvalidOperationInCellEditMode':
      return 'cell-being-edited';
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
    case 'RangeExceedsLimit':
      return 'too-large';
    case 'RequestAborted':
    case 'InvalidSelection':
    case 'InactiveWorkbook':
      return 'interrupted';
    case 'UnsupportedSheet':
      return 'no-sheet-in-front';
    case 'ItemNotFound':
    case 'InvalidReference':
    case 'InvalidObjectPath':
      return 'gone';
    case 'AccessDenied':
      return 'access-denied';
    case 'ApiNotFound':
    case 'ApiNotAvailable':
    case 'UnsupportedOperation':
      return 'not-supported';
    default:
      return 'unknown';
  }
}
