/** The folders of src from the ways in down to plain types. Folders of one tier do not know each other. */
export const TIERS: readonly (readonly string[])[] = [
  ['taskpane', 'commands', 'functions', 'cli'],
  ['excel', 'xlsx'],
  ['workbook'],
  ['distributing'],
  ['checking'],
  ['reading'],
  ['findings'],
  ['domain'],
];

interface PackageOwner {
  readonly packages: RegExp;
  /** The folders and files that alone may import them. */
  readonly owners: readonly string[];
}

export const PACKAGE_OWNERS: readonly PackageOwner[] = [
  { packages: /^decimal\.js$/, owners: ['src/domain/amount.ts'] },
  { packages: /^(fflate|saxes)$/, owners: ['src/xlsx/'] },
  { packages: /^(react|react-dom|@fluentui)(\/|$)/, owners: ['src/taskpane/'] },
  // Everything else also runs in Excel's web view and in the browser; only the command line chooses these two.
  {
    packages: /^node:/,
    owners: ['src/cli/', 'src/xlsx/nodeInflate.ts', 'src/xlsx/nodeDeflate.ts'],
  },
];

/** Globals of the Office.js client, and the one folder that may name them. */
export const OFFICE_GLOBALS: ReadonlySet<string> = new Set([
  'Excel',
  'Office',
  'OfficeCore',
  'OfficeExtension',
  'OfficeRuntime',
  'CustomFunctions',
]);
export const OFFICE_FOLDER = 'src/excel/';

/** Money is neither parsed nor rounded in binary floating point, and nobody changes decimal.js for all others. */
export const BANNED_NAMES: ReadonlySet<string> = new Set(['parseFloat', 'toFixed']);

export function tierOf(folder: string): number {
  return TIERS.findIndex((tier) => tier.includes(folder));
}
