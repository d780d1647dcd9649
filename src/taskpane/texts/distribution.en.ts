import { numberFormatOf } from '../../findings/numberFormat';
import type { DistributionTexts } from './distributionTexts';

const { figure } = numberFormatOf('en');

/** What the page "Distribution" says in English. */
export const DISTRIBUTION_ENGLISH: DistributionTexts = {
  proposal: 'Proposal',
  proposalOption: (name, title, isEdited) =>
    `${title === null || title === name ? name : `${name} – ${title}`}${isEdited ? ' (not saved)' : ''}`,
  goToTable: 'Go to Tabel 1',
  noProposals: {
    title: 'No proposal to distribute',
    text: 'A proposal can be distributed once its Tabel 1 of total economy has been read and is in DKK 1,000.',
  },
  proposalGone: {
    title: 'The proposal is no longer in the workbook',
    text: 'Its changes are not saved but remembered here: they show again once its Tabel 1 can be read. Or choose another proposal.',
  },
  sheetProblems: 'Put this right on the sheets. Until then nothing can be changed or written here.',

  rows: 'The rows of Tabel 1',
  sections: { permanent: 'Permanent changes', implementation: 'Implementation' },
  summary: ({ rows, confirmed, guesses, missing, problems }) => {
    const parts = [
      confirmed === rows ? 'all confirmed' : confirmed === 0 ? null : `${figure(confirmed)} confirmed`,
      guesses === 0 ? null : counted(guesses, 'guess', 'guesses'),
      missing === 0 ? null : `${figure(missing)} without a committee`,
      problems === 0 ? null : `${figure(problems)} with errors`,
    ].filter((part) => part !== null);
    return `${counted(rows, 'row', 'rows')}: ${parts.join(', ')}`;
  },
  confirmAll: (count) => (count === 1 ? 'Confirm the guess' : `Confirm all ${figure(count)} guesses`),
  giveAll: (count) =>
    count === 1
      ? 'Give the row without a committee to'
      : `Give the ${figure(count)} rows without a committee to`,
  give: 'Give',
  choose: 'Choose …',

  status: {
    confirmed: 'Confirmed',
    guess: 'Guess',
    missing: 'No committee',
    empty: 'No amounts',
    problem: 'Error',
    edited: 'not saved',
  },
  nobody: 'Nobody has the row yet',
  nothingToGive: 'The row has no amounts',
  amounts: (first, last) => (last === null ? first : `${first} … ${last}`),
  inYear: (year, amount) => `${year}: ${amount}`,
  guessed: (reason, confidence) => `Guessed from: ${reason}. Confidence ${confidence}.`,
  confirm: 'Confirm',
  reset: 'Reset',
  rowLabel: (label) => `Distribution of ${label}`,

  countsAs: 'Counts as',
  counts: {
    'by-sign': 'By sign',
    saving: 'Saving',
    'running-cost': 'Running cost',
    capital: 'Capital',
    service: 'Service',
  },
  countsExplained: {
    'by-sign': 'Savings and income in Tabel C, costs in Tabel B.',
    saving: 'The whole row in Tabel C, costs too.',
    'running-cost': 'The whole row in Tabel B.',
    capital: 'In Tabel D.',
    service: 'In Tabel E.',
  },

  sharedAs: 'Shared',
  modes: { one: 'One committee', equal: 'Equally', percent: 'Percent', key: 'Key', amounts: 'Amounts' },
  allYears: 'All years',
  fromStart: (until) => `Until ${until}`,
  fromYear: (year) => `From ${year}`,
  periodWords: (fromYear, share) => (fromYear === null ? share : `From ${fromYear}: ${share}`),
  newPeriod: 'Shared otherwise from',
  add: 'Add',
  addPeriod: 'Add a share',
  removePeriod: (period) => `Remove the share »${period}«`,
  remove: 'Remove',
  removePart: (name) => `Remove ${name}`,
  committee: 'Committee',
  addCommittee: 'Add a committee',
  percentOf: (name) => `Percent to ${name}`,
  amountOf: (name, year) => `Amount to ${name} in ${year}`,
  total: 'Total',
  sums: 'The sum of each year',
  showTables: 'Go to the tables',
  sumOf: (year) => `Total ${year}`,
  left: (amount) => `${amount} left to give`,
  tooMuch: (amount) => `${amount} too much`,
  adds: 'adds up',
  key: 'Key',
  notANumber: (typed, kept) =>
    `»${typed}« is not a number, so ${kept === '' ? 'the field is still empty' : `${kept} still holds`}. Write e.g. 1,200 or 12.5.`,
  equally: (names) => `${names}, equally`,
  byAmounts: (names) => `${names}, amounts by year`,
  byKey: (name) => `The key »${name}«`,

  gone: 'Rows that Tabel 1 no longer has',
  goneExplained:
    'The label in Tabel 1 was changed, or the row was deleted. Move the share to the right row, or delete it.',
  moveTo: 'Move the share to',
  move: 'Move',
  letGo: 'Delete the share',

  keys: 'Distribution keys in use',
  basis: 'Basis',
  source: 'Source',
  becomes: (entry) => `Who gets ${entry}`,
  leaveOut: 'Leave out',
  reason: 'Reason for leaving it out',
  reasonHint: 'It is left out once a reason is given.',
  undecided: 'Choose a committee or leave out …',
  undecidedCount: (count) => `${figure(count)} without a committee`,
  subUnits: 'Divided over units',
  subUnitsExplained: 'The units are edited on the sheet Fordelingsnøgler.',
  leftOut: (entry) => `Left out: ${entry}`,
  leftOutAmounts: 'Amount left out',
  noLeftOutAmounts: 'The amount shows once every entry of the key is decided.',

  preview: 'Tabel A–E as they will be',
  table: (letter) => `Tabel ${letter}`,
  control: 'Control',
  controlExplained: 'Distributed and left out, minus the rows of Tabel 1',
  ties: 'ties',
  printed: 'Printed in Tabel 1',
  difference: 'Difference to its rows',
  differs: 'ties with the rows, but Tabel 1 prints another total itself',
  absentMark: 'not made',
  absent: {
    'net-effect': 'There is no Tabel A, because the proposal has no distributed permanent changes.',
    'running-cost': 'There is no Tabel B, because no distributed row counts as permanent running cost.',
    'gross-effect': 'There is no Tabel C, because no distributed row counts as a saving.',
    'capital-split': 'There is no Tabel D, because the proposal has no distributed capital investments.',
    'service-split': 'There is no Tabel E, because the proposal has no distributed service investments.',
  },
  appropriationOf: (name, appropriation) => `${name} (${appropriation})`,
  showZero: 'Show committees without amounts',
  showExact: 'Show shares before rounding',
  exactExplained: 'Shares before rounding to whole thousands',
  priceLevel: 'Price level',
  ownLevel: 'The proposal’s',
  executionLevel: (year) => `${year} price level`,
  noPreview: 'The tables cannot be computed yet:',
  provisional: (guesses, missing) => {
    const parts = [
      guesses === 0 ? null : `${counted(guesses, 'guess is', 'guesses are')} counted in`,
      missing === 0
        ? null
        : `${counted(missing, 'row without a committee is', 'rows without a committee are')} not`,
    ].filter((part) => part !== null);
    return `Provisional: ${parts.join(', ')}.`;
  },

  create: 'Make Tabel A–E',
  saveDraft: 'Save as draft',
  discard: 'Undo changes',
  unsaved: 'The changes are not saved in the workbook.',
  outcome: 'Outcome',
  writing: 'Writing the sheets …',
  discardQuestion: (proposal) => `Undo all changes to ${proposal} that are not saved?`,
  notices: {
    written: (proposal) => `Tabel A–E of ${proposal} are made. Written on:`,
    draftWritten: 'The draft is saved. No tables are made. Written on:',
    noPageSetUp: 'The pages could not be set up for printing, because Excel found no printer.',
    nothingToWrite: 'Everything stands on the sheets already. Nothing is written.',
    unconfirmed: 'Nothing is written. This has to be decided first:',
    guesses: 'Guesses to confirm',
    missing: 'Rows without a committee',
    problems: 'Nothing is written. Put this right first:',
    editedByHand: (sheet) =>
      `Figures on »${sheet}« were changed by hand. Write the computed ones over them? Nothing is written yet.`,
    overwrite: 'Overwrite',
    keep: 'Keep them',
    protected: 'Nothing is written. Lift the protection in Excel and try again:',
    protectedBecause: {
      'structure-protected': (sheet) =>
        `»${sheet}« cannot be added because the structure of the workbook is protected.`,
      'sheet-protected': (sheet) => `The sheet »${sheet}« is protected.`,
      'last-visible': (sheet) => `»${sheet}« is the only visible sheet.`,
    },
    partial: 'Excel broke off midway.',
    standing: 'Stand as they should',
    notStanding: 'Missing, or not complete',
    none: 'none',
    unknownWriting:
      'Excel does not answer, so it is not known whether these sheets are written. Try again to write them:',
    gone: (proposal) => `${proposal} is no longer in the workbook. Nothing is written.`,
    hiddenSheet: (sheet) =>
      sheet === ''
        ? 'The sheet is no longer there.'
        : `The sheet »${sheet}« is hidden. Show it in Excel to go there.`,
    nothingWritten: 'Nothing is written.',
    showSheet: (sheet) => `Show the sheet ${sheet}`,
  },
};

function counted(count: number, one: string, several: string): string {
  return `${figure(count)} ${count === 1 ? one : several}`;
}
