/** Why an input cannot be used at all: every reason has its words in every language. */
export type UnusableReason =
  | 'missing-file'
  | 'not-a-file'
  | 'empty-file'
  | 'csv'
  | 'old-xls'
  | 'binary-xlsb'
  | 'encrypted'
  | 'not-a-zip'
  | 'truncated-zip'
  | 'not-a-workbook'
  | 'broken-part'
  | 'too-large'
  | 'no-sheets'
  | 'no-standard-table'
  | 'no-workbooks'
  | 'unreadable-file';
