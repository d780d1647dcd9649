import fc from 'fast-check';
import { FINDING_CODES } from '../../src/findings/catalogue';
import { cellNamesOf } from '../../src/findings/cellNames';
import type { Cause, CauseKind, Finding, FindingCode, PaybackReading } from '../../src/findings/finding';
import { LANGUAGES } from '../../src/findings/language';
import { renderCause, renderFinding } from '../../src/findings/renderFinding';
import { textsOf } from '../../src/findings/textsOf';
import type { UnusableReason } from '../../src/findings/unusableReason';
import { cell, finding } from '../cli/fakeCheck';
import { SAMPLE_DATA } from './sampleFindings';

const NAMES = cellNamesOf([
  {
    file: 'x.xlsx',
    sheets: [
      { id: 'a', name: 'HA' },
      { id: 'b', name: 'Oversigt 2025' },
    ],
  },
]);

const HOLES = /undefined|NaN|null|\[object|\$\{|\s{2}/;

function expectWhole(text: string): void {
  expect(text.trim()).not.toBe('');
  expect(text).not.toMatch(HOLES);
}

function sample<Code extends FindingCode>(code: Code, rest: object): Finding {
  return finding(code, 'a!C7', SAMPLE_DATA[code], rest) as Finding;
}

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = textsOf(language);

  test('every code has words, whatever the figures', () => {
    const figures = fc.record({
      code: fc.constantFrom(...FINDING_CODES),
      printed: fc.oneof(fc.integer(), fc.constant(null), fc.constant('Model 1: -360')),
      expected: fc.option(fc.integer()),
      year: fc.option(fc.integer({ min: 2020, max: 2040 })),
      kind: fc.constantFrom('net-effect', 'gross-effect', 'running-cost', null),
      consequenceOf: fc.option(fc.constant('root')),
    });
    fc.assert(
      fc.property(figures, ({ code, ...rest }) => {
        const { title, message, statement } = renderFinding(sample(code, rest), texts, NAMES);
        [title, message, statement].forEach(expectWhole);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(FINDING_CODES)('%s ends its sentences', (code) => {
    const rendered = renderFinding(sample(code, { printed: -1, expected: -2, year: 2027 }), texts, NAMES);
    expect(rendered.message).toMatch(/\.$/);
    expect(rendered.title).not.toMatch(/\.$/);
  });

  test.each(Object.keys(texts.causes) as CauseKind[])('cause %s is explained', (kind) => {
    const cause = {
      kind,
      cells: [cell('a!C7'), cell('b!D8')],
      suggested: [{ cell: cell('a!C7'), value: 2025 }],
      confidence: 0.9,
    };
    const { explanation } = renderFinding(sample('price-level', { cause }), texts, NAMES);
    expectWhole(explanation ?? '');
    expect(explanation).toMatch(/\.$/);
  });

  test.each(Object.keys(texts.unusable) as UnusableReason[])(
    'unusable: %s has a reason and a remedy',
    (reason) => {
      for (const place of [null, 'xl/workbook.xml']) {
        const message = texts.unusable[reason](place);
        expectWhole(message);
        expect(message).toMatch(/\. .+\.$/);
        expect(message).not.toContain('\n');
      }
    },
  );

  test.each<PaybackReading>([
    { kind: 'printed-impact' },
    { kind: 'service-investment-only' },
    { kind: 'zero-counts' },
    { kind: 'years-after-first' },
    { kind: 'first-effect-held' },
    { kind: 'overview-figure', at: cell('b!C6') },
    { kind: 'swapped-with', proposal: 'HA04', at: cell('b!C6') },
  ])('the reading $kind is told', (reading) => {
    const data = { basis: 'total', expected: null, readings: [reading] } as const;
    const { reason } = renderFinding(finding('payback-mismatch', 'a!C7', data, { printed: 6 }), texts, NAMES);
    expectWhole(reason ?? '');
    if ('at' in reading) expect(reason).toContain("'Oversigt 2025'!C6");
  });
});

test('cells that went wrong together are named in reading order', () => {
  const cells = ['a!E66', 'a!E65', 'a!F66', 'a!F65'].map((name) => cell(name));
  const cause: Cause = { kind: 'rows-swapped', cells, suggested: [], confidence: 0.9 };
  expect(renderCause(cause, cell('a!E66'), textsOf('da'), NAMES)).toContain('E65, E66, F65, F66');
});

test('a failed sum shows its figures', () => {
  const failed = finding('permanent-subtotal', 'a!C7', SAMPLE_DATA['permanent-subtotal'], {
    year: 2027,
    printed: -1750,
    expected: -1800,
  });
  expect(renderFinding(failed, textsOf('da'), NAMES).statement).toBe(
    'Samlet varig ændring 2027: der står -1.750, men rækkerne giver -1.800 (forskel 50).',
  );
  expect(renderFinding(failed, textsOf('en'), NAMES).statement).toBe(
    'Samlet varig ændring 2027: -1,750 is printed, but the rows give -1,800 (difference 50).',
  );
});

test('a consequence tells that it goes away by itself', () => {
  const follows = sample('net-impact', { printed: 1, expected: 2, consequenceOf: 'root' });
  expect(renderFinding(follows, textsOf('da'), NAMES).advice).toMatch(/følgefejl/);
});
