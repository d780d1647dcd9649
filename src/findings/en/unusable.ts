import type { UnusableReason } from '../unusableReason';

const SAVE_AS_XLSX = 'Open the file in Excel and save it as .xlsx.';

/** Reason and remedy in one line; the file is named before it. */
export const UNUSABLE: Readonly<Record<UnusableReason, (place: string | null) => string>> = {
  'missing-file': () => 'The file does not exist. Check its path and name.',
  'not-a-file': () => 'This is neither a file nor a folder. Give an .xlsx file or a folder with .xlsx files.',
  'empty-file': () => 'The file is empty (0 bytes). Fetch it again, or save it anew from Excel.',
  csv: () => `This is a text file (csv), not a workbook. ${SAVE_AS_XLSX}`,
  'old-xls': () => `This is the old Excel format (.xls). ${SAVE_AS_XLSX}`,
  'binary-xlsb': () => `This is the binary Excel format (.xlsb). ${SAVE_AS_XLSX}`,
  encrypted: () =>
    'The file is protected by a password. Remove the password in Excel (File > Info) and save the file.',
  'not-a-zip': () => `The file is no .xlsx file, whatever its name. ${SAVE_AS_XLSX}`,
  'truncated-zip': () => 'The file is cut short or damaged. Fetch it again, or save it anew from Excel.',
  'not-a-workbook': () => `The file is no Excel workbook in a format that can be read. ${SAVE_AS_XLSX}`,
  'broken-part': (place) =>
    `The file is damaged${at(place)}. Open it in Excel, let it repair the file, and save it anew.`,
  'too-large': (place) => `The file is too large${at(place)}. Divide it into smaller workbooks.`,
  'no-sheets': () => 'The workbook has no worksheets. Give a workbook with the proposal’s tables.',
  'no-standard-table': (place) =>
    place === null
      ? 'No standard table found. Check that the tables have their header with unit and years.'
      : `No standard table found; ${place} looks like one, but cannot be read. Check its header with unit and years.`,
  'no-workbooks': () => 'The folder holds no .xlsx or .xlsm files. Give another folder or a file.',
  'unreadable-file': (place) =>
    `The file cannot be read${at(place)}. Check its permissions, and close it in other programs.`,
};

function at(place: string | null): string {
  return place === null ? '' : ` (${place})`;
}
