import { a1Of, a1OfArea } from '../../src/domain/a1';
import { cellNamesOf } from '../../src/findings/cellNames';
import { LANGUAGES } from '../../src/findings/language';
import { textsOf } from '../../src/findings/textsOf';
import { CELL_LOOKS, type CellLook } from '../../src/workbook/cellLooks';
import type { MarkOutcome } from '../../src/workbook/markPort';
import { buildReport, type ReportContext } from '../../src/workbook/report/buildReport';
import type { SheetModel } from '../../src/workbook/sheetModel';
import type { Waiver } from '../../src/workbook/waivers';
import { EXAMPLES } from '../cli/exampleFindings';
import { checkedWorkbook } from '../cli/fakeCheck';
import { expectGolden } from '../support/golden';

const WAIVER: Waiver = {
  fingerprint: 'payback-above-norm@HA06!B26',
  subject: '00000000',
  reason: 'Godkendt af udvalget den 3. marts.',
  author: { value: 'ABC', numberFormat: null },
  date: { value: 45719, numberFormat: 'dd-mm-yyyy' },
  about: {
    proposal: { value: 'HA06', numberFormat: null },
    table: null,
    cell: { value: 'HA06!C9', numberFormat: null },
    year: { value: 2026, numberFormat: '0' },
    printed: { value: -1200, numberFormat: '#,##0' },
    expected: null,
    difference: null,
    explanation: { value: 'Det, der stod.', numberFormat: null },
  },
};

const CHECKED = checkedWorkbook(EXAMPLES, {
  complete: false,
  waivers: {
    waived: new Map([[WAIVER.fingerprint, WAIVER]]),
    lapsed: [{ waiver: { ...WAIVER, fingerprint: 'an-earlier-one' }, now: EXAMPLES[0] ?? null }],
  },
});

function context(language: (typeof LANGUAGES)[number], skipped: MarkOutcome['skipped'] = []): ReportContext {
  return {
    texts: textsOf(language),
    names: cellNamesOf([{ file: CHECKED.file, sheets: CHECKED.reading.sheets }]),
    version: '1.0.0',
    stamp: { date: '2025-03-05', content: '0123456789abcdef' },
    marks: { marked: 3, skipped },
  };
}

/** A sheet as text: its settings, then a line a row with what its cells hold and look like. */
function textOf(model: SheetModel): string {
  const { name, columns, rows, frozenRows, filter, print } = model;
  const settings = [
    name,
    `widths ${columns.map(({ width }) => width).join(' ')}; frozen ${frozenRows}; filter ${filter === null ? 'none' : a1OfArea(filter)}`,
    `print ${JSON.stringify(print)}`,
  ];
  const lines = rows.map(({ cells, height }, row) =>
    [
      `${row + 1} (${height ?? 'standard'})`,
      ...cells
        .filter(({ value, kind }) => value !== null || kind === 'input')
        .map(({ column, value, kind, numberFormat, link }) => {
          const format = numberFormat === null ? '' : ` ${numberFormat}`;
          const target = link === null ? '' : ` -> ${link.sheet}!${link.address}`;
          return `  ${a1Of({ row, column })} ${kind}${format}: ${value ?? ''}${target}`.trimEnd();
        }),
    ].join('\n'),
  );
  return `${[...settings, '', ...lines].join('\n')}\n`;
}

test.each(LANGUAGES)('the report in %s', (language) => {
  const report = buildReport(CHECKED, context(language));
  expectGolden(`test/workbook/golden/report.${language}.txt`, textOf(report));
});

test('what could not be marked is said', () => {
  const skipped = [{ sheetId: 'HA06', reason: 'protected', missing: 3, stale: 1 }] as const;
  const text = textOf(buildReport(CHECKED, context('da', skipped)));
  expect(text).toContain('3 celler er ikke markeret, fordi arket er beskyttet mod formatering: HA06.');
  expect(text).toContain('Tidligere markeringer står stadig på ark, der er beskyttet mod formatering: HA06.');
});

test('nothing found is said, too, and can be filtered', () => {
  const report = buildReport(checkedWorkbook([]), context('da'));
  expect(textOf(report)).toContain('text: Ingen afvigelser.');
  expect(report.filter).toEqual({ top: 7, left: 0, bottom: 8, right: 13 });
});

test.each(Object.entries<CellLook>(CELL_LOOKS))('%s is legible', (_kind, { colour, fill }) => {
  expect(contrast(colour, fill ?? '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
});

/** The contrast ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
