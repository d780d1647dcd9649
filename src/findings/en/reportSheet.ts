import type { ReportSheetWords } from '../reportSheetWords';

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export const REPORT_SHEET: ReportSheetWords = {
  title: 'Kontrolrapport',
  file: 'File',
  checked: 'Checked',
  version: (version) => `with forslagskontrol ${version}`,
  columns: {
    severity: 'Severity',
    proposal: 'Proposal',
    table: 'Table',
    cell: 'Cell',
    year: 'Year',
    printed: 'Printed',
    expected: 'Recomputed',
    difference: 'Difference',
    explanation: 'Explanation',
    consequenceOf: 'Follows from',
    reason: 'Accepted because',
    author: 'By',
    date: 'Date',
    key: 'Key',
  },
  howToAccept:
    'Accept a discrepancy by writing a reason in the column “Accepted because”, preferably with name and date. ' +
    'It is read at the next check and holds as long as the figures are the same.',
  nothingFound: 'No discrepancies.',
  elsewhere: 'an error in another file',
  lapsedTitle: 'Lapsed reasons',
  lapsedNote:
    'The figures have changed since the reason was written, or the discrepancy is gone. If a reason still holds, ' +
    'write it again beside the new discrepancy; otherwise delete it here.',
  figuresChanged: 'the figures have changed',
  notFoundAnyMore: 'no longer found',
  unmarkedSheets: (sheets, cells) =>
    `${cells === 1 ? '1 cell is' : `${cells} cells are`} not marked, because the sheet is protected against ` +
    `formatting: ${sheets.join(', ')}.`,
  staleSheets: (sheets) =>
    `Earlier marks still stand on sheets that are protected against formatting: ${sheets.join(', ')}.`,
  page: 'Page &P of &N',
  accepted: 'Accepted',
  lapsed: 'Lapsed',
  acceptedBecause: (reason) => `Accepted because: ${reason}`,
  lapsedReason: (reason) => `Had been accepted, but the figures have changed since: ${reason}`,
  dateOf: (isoDate) => dates.format(new Date(`${isoDate}T00:00:00Z`)),
};
