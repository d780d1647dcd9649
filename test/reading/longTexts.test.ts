import { check } from '../support/findings';
import { lines, sheet } from '../support/sheet';
import { proposalLines } from '../support/proposalLines';

/** As much as a cell holds. */
const LONGEST_TEXT = 32_767;

/** What patterns may try to divide in many ways when it is repeated. */
const UNITS = [
  ...[
    ' ',
    '\n',
    '\u00A0',
    '\u00AD',
    '*',
    ' *',
    '¹',
    '-',
    '–',
    '.',
    ',',
    ':',
    '(',
    ')',
    '<',
    '<a ',
    '[',
    '"',
    '=',
    '%',
  ],
  ...[
    '1',
    '1 ',
    '1.',
    '1\n',
    "1'",
    '1%',
    '001 ',
    '2025',
    '2025 ',
    '31-12-',
    '(2025',
    'a',
    'a ',
    'a- ',
    'æ',
    'A1',
    'A1(',
  ],
  ...[
    'tabel ',
    'bilag ',
    'bilag1 ',
    'HA02(',
    'i alt ',
    'samlet ',
    'varig ændring ',
    'og ',
    'kr ',
    '(t.kr.) ',
    'p / ',
  ],
  ...['1.000 kr ', ' 2025 p/l', 'år ', '1 år ', 'SOF ', 'forvaltning'],
];

/** In the tables of `proposalLines`: heading, caption, unit, a label, a styringsområde, an amount, a payback. */
const PLACES = ['A1', 'A2', 'A3', 'A5', 'B5', 'D5', 'C12'];

const BEGINNINGS = ['', '1', 'Tabel 1. (2025 '];
const ENDINGS = ['', 'x', ' x.'];

// Nothing is timed: where a pattern goes wrong on one of these, the test runs out of its time.
test.each(UNITS)('a cell full of %j is read like any other', (unit) => {
  const cells = lines(proposalLines());
  const full = unit.repeat(Math.ceil(LONGEST_TEXT / unit.length));
  for (const place of PLACES) {
    for (const beginning of BEGINNINGS) {
      for (const ending of ENDINGS) {
        const text = `${beginning}${full.slice(0, LONGEST_TEXT - beginning.length - ending.length)}${ending}`;
        const { coverage } = check(sheet({ ...cells, [place]: text }));
        expect(coverage.tables).toBeLessThanOrEqual(1);
      }
    }
  }
});

test('a long text among the amounts is reported as unreadable', () => {
  const text = `100\n${'\n'.repeat(300)}200`;
  const checked = check(sheet({ ...lines(proposalLines()), D5: text }));
  expect(checked.complete).toBe(false);
  expect(checked.findings.map(({ code }) => code)).toContain('unreadable-amount');
});

test('a long text of white space among the amounts is blank', () => {
  const checked = check(sheet({ ...lines(proposalLines()), C5: ' '.repeat(300) }));
  expect(checked.findings).toEqual([]);
});
