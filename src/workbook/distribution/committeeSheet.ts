import type { Committee, CommitteeRegistry } from '../../domain/committee';
import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import { emptyRow, rowOf, textCell } from '../report/cells';
import type { SheetModel } from '../sheetModel';
import { ownSheetMarker } from './ownSheetKind';
import { readSheetList } from './sheetList';
import { sheetProblem, type SheetProblem } from './sheetProblem';
import type { SheetReading } from './sheetReading';
import { NO, PAGE_FOOT, YES } from './words';

export const COMMITTEE_SHEET_NAME = 'Udvalgsliste';

const CODE = 'Kode';
const NAME = 'Udvalg eller enhed';
const ADMINISTRATION = 'Forvaltning';
const ACRONYMS = 'Forkortelser';
const UNIT_ACRONYMS = 'Enheders forkortelser';
const PARENT = 'Hører under';
const HAS_COMMITTEE = 'Har udvalg';

const HEADINGS = [CODE, NAME, ADMINISTRATION, ACRONYMS, UNIT_ACRONYMS, PARENT, HAS_COMMITTEE] as const;
const WIDTHS = [9, 40, 40, 16, 28, 13, 11];
const HEADER_ROW = 4;

/** Where the names stand, for other sheets to offer. */
export const COMMITTEE_FIRST_ROW = HEADER_ROW + 1;
export const COMMITTEE_NAME_COLUMN = 1;

/** The committees of the workbook, to be edited there. */
export function committeeSheet(committees: CommitteeRegistry): SheetModel {
  const rows = committees.map((committee) => {
    const { id, name, administration, acronyms, unitAcronyms, parent, hasCommittee } = committee;
    const texts = [
      id,
      name,
      administration ?? '',
      acronyms.join(', '),
      unitAcronyms.join(', '),
      parent ?? '',
      hasCommittee ? YES : NO,
    ];
    return rowOf(...texts.map((text, column) => textCell('input', text === '' ? null : text, column)));
  });
  return {
    name: COMMITTEE_SHEET_NAME,
    columns: WIDTHS.map((width) => ({ width })),
    rows: [
      rowOf(textCell('marker', ownSheetMarker('udvalgsliste'))),
      rowOf(textCell('title', COMMITTEE_SHEET_NAME)),
      rowOf(
        textCell(
          'note',
          'Udvalg, enheder og forvaltninger, som beløb kan fordeles på. Ret listen, når de ændrer sig; rækkefølgen er tabellernes.',
        ),
      ),
      emptyRow(),
      rowOf(...HEADINGS.map((heading, column) => textCell('heading', heading, column))),
      ...rows,
    ],
    frozenRows: HEADER_ROW + 1,
    filter: null,
    choices: [
      {
        area: { top: HEADER_ROW + 1, bottom: HEADER_ROW + 60, left: 6, right: 6 },
        from: [YES, NO],
      },
    ],
    print: {
      orientation: 'landscape',
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      lastColumn: HEADINGS.length - 1,
      foot: PAGE_FOOT,
    },
  };
}

/** The committees that the sheet lists. */
export function readCommitteeSheet(sheet: SheetSnapshot): SheetReading<CommitteeRegistry> {
  const list = readSheetList(sheet, [CODE, NAME]);
  const problems: SheetProblem[] = [];
  const committees: Committee[] = [];
  for (const { line, text } of list?.rows ?? []) {
    const id = text(CODE);
    const name = text(NAME);
    if (id === '' && name === '') continue;
    if (id === '' || name === '') {
      const missing = id === '' ? CODE : NAME;
      problems.push(sheetProblem(sheet.name, line, missing, { kind: 'missing', name: missing }));
      continue;
    }
    if (committees.some((committee) => committee.id === id)) {
      problems.push(sheetProblem(sheet.name, line, CODE, { kind: 'repeated', name: id }));
      continue;
    }
    committees.push({
      id,
      name,
      administration: text(ADMINISTRATION) === '' ? null : text(ADMINISTRATION),
      acronyms: listed(text(ACRONYMS)),
      unitAcronyms: listed(text(UNIT_ACRONYMS)),
      parent: text(PARENT) === '' ? null : text(PARENT),
      hasCommittee: text(HAS_COMMITTEE).toLowerCase() !== NO,
    });
  }
  for (const { parent } of committees) {
    if (parent === null || committees.some(({ id }) => id === parent)) continue;
    const line = list?.rows.find(({ text }) => text(PARENT) === parent)?.line ?? 0;
    problems.push(sheetProblem(sheet.name, line, PARENT, { kind: 'unknown-committee', found: parent }));
  }
  if (list === null) problems.push(sheetProblem(sheet.name, 1, CODE, { kind: 'missing', name: CODE }));
  return { content: committees, problems };
}

function listed(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((part) => part.trim().toUpperCase())
    .filter((part) => part !== '');
}
