import { MARK_STYLES } from './markStyle';

/** How a cell of a sheet of ours looks. Colours as #RRGGBB; a look says all of it, so that every host shows the same. */
export interface CellLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  /** In points. */
  readonly size: number;
  readonly colour: string;
  readonly fill: string | null;
  /** The colour of a thin line below; null for none. */
  readonly line: string | null;
  readonly wrapped: boolean;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  /** Kept away from the edge it is aligned to, in characters. */
  readonly indent: number;
}

const INK = '#1F1F1F';
const QUIET = '#5F6B76';
const FAINT = '#767676';
const LINK = '#0B5394';
const LINE = '#D5DBE1';
const HEADER = '#1F4E78';
const INPUT = '#FFFBE6';
const TOTAL = '#F2F2F2';

const PLAIN: CellLook = {
  bold: false,
  italic: false,
  underlined: false,
  size: 10,
  colour: INK,
  fill: null,
  line: null,
  wrapped: false,
  horizontal: 'left',
  vertical: 'center',
  indent: 0,
};

/** A cell of a list: wrapped, at the top of its row, with a line below and some room at its side. */
const LISTED: CellLook = { ...PLAIN, line: LINE, wrapped: true, vertical: 'top', indent: 1 };

/** One a kind of cell; each text colour has at least 4.5:1 to what is behind it. */
export const CELL_LOOKS = {
  marker: { ...PLAIN, size: 8, colour: FAINT },
  title: { ...PLAIN, bold: true, size: 18, colour: HEADER },
  label: { ...PLAIN, bold: true, colour: QUIET },
  text: PLAIN,
  verdict: { ...PLAIN, bold: true, size: 12 },
  note: { ...PLAIN, italic: true, colour: QUIET },
  section: { ...PLAIN, bold: true, size: 12, colour: HEADER },
  heading: { ...LISTED, bold: true, colour: '#FFFFFF', fill: HEADER, vertical: 'center' },
  'figure-heading': {
    ...LISTED,
    bold: true,
    colour: '#FFFFFF',
    fill: HEADER,
    horizontal: 'right',
    indent: 0,
    vertical: 'center',
  },
  listed: LISTED,
  figure: { ...LISTED, wrapped: false, horizontal: 'right', indent: 0 },
  link: { ...LISTED, underlined: true, colour: LINK },
  input: { ...LISTED, fill: INPUT },
  'input-figure': { ...LISTED, fill: INPUT, wrapped: false, horizontal: 'right', indent: 0 },
  caption: { ...PLAIN, bold: true, size: 11 },
  'unit-heading': {
    ...LISTED,
    bold: true,
    colour: '#FFFFFF',
    fill: HEADER,
    wrapped: false,
    horizontal: 'center',
    indent: 0,
    vertical: 'center',
  },
  total: { ...LISTED, bold: true, fill: TOTAL },
  'total-figure': { ...LISTED, bold: true, fill: TOTAL, wrapped: false, horizontal: 'right', indent: 0 },
  control: { ...PLAIN, italic: true, size: 8, colour: QUIET },
  'control-figure': { ...PLAIN, italic: true, size: 8, colour: QUIET, horizontal: 'right' },
  footnote: { ...PLAIN, size: 8, colour: QUIET },
  aside: { ...PLAIN, size: 8, colour: FAINT },
  'aside-figure': { ...PLAIN, size: 8, colour: FAINT, horizontal: 'right' },
  key: { ...LISTED, size: 8, colour: FAINT, wrapped: false },
  error: severityLook('error'),
  warning: severityLook('warning'),
  info: severityLook('info'),
  // As the pane has it: apart from what only informs.
  unread: { ...LISTED, bold: true, colour: '#6B1F7C', fill: '#F3E5F5' },
  consequence: { ...LISTED, italic: true, colour: QUIET },
  'waived-text': { ...LISTED, italic: true, colour: FAINT },
  'waived-figure': { ...LISTED, italic: true, colour: FAINT, wrapped: false, horizontal: 'right', indent: 0 },
  'waived-link': { ...LISTED, italic: true, colour: FAINT, underlined: true },
} as const satisfies Readonly<Record<string, CellLook>>;

export type CellKind = keyof typeof CELL_LOOKS;

function severityLook(severity: keyof typeof MARK_STYLES): CellLook {
  const { fill, font } = MARK_STYLES[severity];
  return { ...LISTED, bold: severity !== 'info', colour: font, fill };
}
