import { numberFormatOf } from '../../findings/numberFormat';
import type { ResultCounts } from '../../findings/texts';
import type { PaneTexts } from './paneTexts';

const { figure } = numberFormatOf('en');

/** Everything the pane says in English. */
export const PANE_ENGLISH: PaneTexts = {
  title: 'Proposal control',
  checkWorkbook: 'Check workbook',
  checkSheet: 'This sheet only',
  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',
  tabs: { label: 'View', findings: 'Discrepancies', proposals: 'Proposals', distribution: 'Distribution' },
  distribution: {
    loading: 'Loading the distribution …',
    failed: {
      title: 'The distribution could not be loaded',
      text: 'Check the connection and try again. The workbook has not been changed.',
    },
  },

  progress: {
    reading: 'Reading …',
    sheets: (read, total) => `Reading sheet ${figure(read)} of ${figure(total)} …`,
    clearing: 'Removing marks …',
    writing: 'Writing …',
    waiting: {
      title: 'A cell is being edited',
      text: 'Press Enter or Esc in the cell. The check then begins by itself.',
    },
  },

  cancelled: {
    first: 'The check was cancelled. Nothing is marked.',
    again: 'The check was cancelled. The result is from before.',
  },

  states: {
    empty: {
      title: 'Ready to check',
      text: 'The check recomputes totals, net impact, payback time, tables A–E and the overview, and shows every discrepancy with the figures behind it.',
    },
    promise: 'Nothing leaves the workbook.',
    noTable: {
      title: 'No standard table found',
      text: 'The check knows the tables by their heading: unit (1.000 kr. 2025 p/l), years, and expenditure area or committee.',
    },
    nearestTable: 'Here are amounts that look like a table but cannot be read:',
    noFindings: { title: 'No discrepancies', text: 'All figures that were read agree.' },
    nothingUnread: 'Everything that looks like tables and amounts was read.',
    onlyNotes: (count) => counted(count, 'item of information', 'items of information'),
    showNotes: 'Show information',
    noMatch: { title: 'Nothing to show', text: 'No discrepancies match the search and filter.' },
    noProposals: {
      title: 'No proposals found',
      text: 'A proposal shows here once its table of total economy has been read.',
    },
    crashed: {
      title: 'The pane stopped',
      text: 'The workbook has not been changed. Reload the pane and run the check.',
    },
    withoutHost: {
      title: 'Excel cannot be reached',
      text: 'The pane must be opened inside Excel, and the computer must be online while it starts.',
    },
  },
  failures: {
    'cell-being-edited': {
      title: 'A cell is being edited',
      text: 'Press Enter or Esc in the cell and try again.',
    },
    offline: {
      title: 'No connection',
      text: 'Excel has lost the connection to the workbook. Try again once you are online.',
    },
    'too-large': {
      title: 'The workbook is too large',
      text: 'Check one sheet at a time, or divide the workbook.',
    },
    gone: { title: 'Something is gone', text: 'A sheet or cell was deleted meanwhile. Run the check again.' },
    'no-sheet-in-front': {
      title: 'No worksheet is in front',
      text: 'A chart sheet or another workbook is in front. Choose a sheet with figures, or check the whole workbook.',
    },
    interrupted: {
      title: 'Excel was interrupted',
      text: 'Excel was busy with something else. Nothing has changed. Try again.',
    },
    'access-denied': {
      title: 'Excel denies access',
      text: 'The workbook is protected or opened read-only.',
    },
    'not-supported': {
      title: 'This Excel is too old',
      text: 'Excel 2021, Microsoft 365 or Excel on the web is needed.',
    },
    unknown: {
      title: 'That did not work',
      text: 'Excel did not answer as expected. Try again; if that does not help, save and reopen the workbook.',
    },
  },
  tooLargeAt: (place) => `The limit is reached on the sheet »${place}«.`,

  verdict: {
    label: 'Result',
    ofSheet: (counts, sheet) => `Only the sheet »${sheet}«: ${sheetResult(counts)}`,
    partial: 'Relations with other sheets were not checked.',
    stale: 'The result is from before the failure and may be outdated.',
  },

  coverage: {
    label: 'Coverage',
    tables: (count) => counted(count, 'table', 'tables'),
    amounts: (count) => counted(count, 'amount', 'amounts'),
    unread: (count) => (count === 0 ? 'all read' : counted(count, 'place unread', 'places unread')),
    hiddenSheets: (count) => counted(count, 'hidden sheet', 'hidden sheets'),
    amountsByTable: 'Amounts by table',
    equalities: (count) => `${counted(count, 'equality was', 'equalities were')} recomputed.`,
    hiddenExplained: 'Hidden sheets were read like the visible ones:',
    allRead: 'All tables and amounts were read.',
  },

  filter: {
    label: 'Show',
    categories: {
      error: 'Errors',
      warning: 'Warnings',
      unread: 'Unread',
      info: 'Information',
      waived: 'Accepted',
    },
    search: 'Search for proposal, cell or text',
    shown: (shown, total) => `${figure(shown)} of ${figure(total)} shown`,
    reset: 'Show all',
    more: (count) => `Show ${figure(count)} more`,
  },

  finding: {
    category: {
      error: 'Error',
      warning: 'Warning',
      unread: 'Could not be read',
      info: 'Information',
      waived: 'Accepted',
    },
    goTo: (cell) => `Go to ${cell}`,
    arithmetic: 'Arithmetic',
    difference: 'Difference',
    allRows: (count) => `Show all ${figure(count)} rows`,
    followsFrom: 'Follows from',
    causes: (count) =>
      counted(count, 'consequence that disappears with it', 'consequences that disappear with it'),
    advice: 'What to do',
    candidates: 'Suggestions',
    year: 'Year',
    impact: 'Impact',
    cumulated: 'Cumulated',
  },

  fix: {
    use: (count) => (count === 1 ? 'Use the computed figure' : `Correct ${figure(count)} cells`),
    question: (count) => (count === 1 ? 'Correct the cell?' : `Correct ${figure(count)} cells?`),
    cell: 'Cell',
    now: 'Now',
    then: 'Becomes',
    formulaLost: (cell) => `The formula in ${cell} is replaced by a number.`,
    apply: 'Correct',
  },

  safeFixes: {
    open: 'Fix all safe ones …',
    hint: (causes, least) => `${counted(causes, 'cause', 'causes')} with a confidence of at least ${least}`,
    question: (cells) => `Fix all safe ones: ${counted(cells, 'cell', 'cells')}`,
    apply: (cells) => `Correct ${counted(cells, 'cell', 'cells')}`,
    formulas: 'Here a formula is replaced by a number. Choose for yourself:',
    leftOut: 'Left out:',
    nothing: 'Nothing can be fixed together just now.',
  },

  accept: {
    open: 'Accept …',
    reason: 'Reason',
    hint: 'Is written on the sheet Kontrolrapport and holds as long as the figures stay the same.',
    save: 'Accept',
    accepted: (reason) => `Accepted because: ${reason}`,
    withdraw: 'Undo acceptance',
  },

  notices: {
    fixed: (cells) => `${cells} corrected.`,
    undo: 'Undo',
    undone: (cells) => `${cells} as before.`,
    lastFix: (cells) => `${cells} corrected.`,
    refused: {
      changed: (cells) => `${cells} changed meanwhile. Nothing was written.`,
      protected: (cells) => `${cells} locked by the sheet protection. Nothing was written.`,
      'sheet-gone': (cells) => `The sheet of ${cells} was deleted. Nothing was written.`,
    },
    restored: 'Excel broke off the correction. Everything stands as before.',
    partlyWritten: (written, unwritten) =>
      `Excel broke off the correction: ${written} written, ${unwritten} not.`,
    complete: 'Write the rest',
    unknownWriting: (cells) => `Excel does not answer. Look at ${cells} yourself.`,
    marksCleared: 'The marks are removed. Your own colours and formats are untouched.',
    marksLeft: (sheets) =>
      `${sheets === '' ? 'Some marks' : `Marks on ${sheets}`} could not be removed because of write protection.`,
    accepted: 'The reason is written on the sheet Kontrolrapport.',
    withdrawn: 'The reason is removed from the sheet Kontrolrapport. The discrepancy is open again.',
    showReport: 'Show the report',
    reportWritten: 'The control report is made.',
    reportRefused: {
      'structure-protected':
        'The workbook is protected, so the sheet Kontrolrapport cannot be added. Nothing is written.',
      'sheet-protected': 'The sheet Kontrolrapport is protected. Nothing is written.',
      'last-visible': 'Kontrolrapport is the only visible sheet and cannot be taken out.',
    },
    hiddenCell: (cell, sheet) =>
      sheet === ''
        ? `The sheet of ${cell} is no longer there.`
        : `${cell} is on the hidden sheet »${sheet}«. Show the sheet to go there.`,
  },

  marks: {
    switch: 'Mark in the sheet',
    switchHint: 'With AutoSave, others in the workbook see the marks too.',
    clear: 'Clear marks',
    report: 'Control report',
    earlier: 'There are marks from an earlier check.',
    failed: {
      'cell-being-edited': 'The marks follow once the cell is finished.',
      offline: 'Not marked: Excel has no connection. The list is up to date.',
      'too-large': 'Not marked: there are too many marks for Excel. The list is up to date.',
      gone: 'Not marked: a sheet or a mark was deleted meanwhile. Run the check again.',
      'no-sheet-in-front': 'Not marked: Excel refused while a chart sheet was in front. Run the check again.',
      interrupted: 'Not marked: Excel was interrupted. The list is up to date; run the check again to mark.',
      'access-denied': 'Not marked: Excel does not allow formatting here. The list is up to date.',
      'not-supported': 'Not marked: this Excel cannot do it. The list is up to date.',
      unknown:
        'Not marked: Excel did not answer as expected. The list is up to date; run the check again to mark.',
    },
    behind:
      'The marks in the sheet are from before the last edit and follow with the next check. The list is up to date.',
    notFollowing:
      'Edits of the sheets are not followed just now. Run the check to be sure that the list is right.',
    skipped: {
      protected: (sheets) => `Not marked because the sheet is protected: ${sheets}.`,
      'read-only': () => 'Not marked: the workbook is read-only.',
      'sheet-gone': () => 'A sheet was deleted meanwhile. Run the check again.',
    },
  },

  proposals: {
    firstEffect: (year) => `Net effect ${year}`,
    fullEffect: (year) => `Net effect ${year}`,
    investment: 'Investment',
    effect: 'Net effect',
    none: '–',
    wrongPriceLevel: (year) => `${year} p/l differs`,
    more: (count) => `Show ${counted(count, 'more proposal', 'more proposals')}`,
    priceLevel: (year) => `${year} price level`,
    unit: (unit) => {
      switch (unit) {
        case 'thousands':
        case 'assumed-thousands':
          return 'DKK 1,000';
        case 'kroner':
          return 'DKK';
        case 'millions':
          return 'DKK million';
      }
    },
    basis: { total: 'Total economy', service: 'Service efficiency' },
    paybackHeading: 'Payback time',
    payback: (payback) => {
      switch (payback.kind) {
        case 'years':
          return counted(payback.years, 'year', 'years');
        case 'nothing':
          return 'Nothing to pay back';
        case 'never':
          return 'Never paid back';
      }
    },
    inYear: (year) => `in ${year}`,
    unreadable: 'Cannot be computed',
    chartTitle: 'Cumulated net impact',
    breakEven: (year) => `Paid back in ${year}.`,
    goToTable: 'Go to the table',
    projected: 'projected',
    unnamed: 'Proposal without a name',
  },
};

function counted(count: number, one: string, several: string): string {
  return `${figure(count)} ${count === 1 ? one : several}`;
}

function sheetResult({ errors, warnings, complete }: ResultCounts): string {
  const parts = [
    errors === 0 ? null : counted(errors, 'error', 'errors'),
    warnings === 0 ? null : counted(warnings, 'warning', 'warnings'),
  ].filter((part) => part !== null);
  const found = parts.length === 0 ? 'no discrepancies' : parts.join(' and ');
  return complete ? `${found}.` : `${found}, but not everything could be read.`;
}
