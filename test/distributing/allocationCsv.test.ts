import { COPENHAGEN_COMMITTEES } from '../../src/domain/committee';
import { readAllocationCsv } from '../../src/distributing/allocationCsv';
import type { FileFault } from '../../src/distributing/allocationFile';
import { amounts, byKey, equal, from, percent, rowAllocation } from './economyBuilder';

const HEADER = 'Række;Forekomst;Tæller som;Fra år;Deling;Nøgle;Udvalg;Bevilling;Procent;2025;2026';

const read = (...lines: string[]) =>
  readAllocationCsv([HEADER, ...lines].join('\r\n'), 'F6', COPENHAGEN_COMMITTEES);

describe('readAllocationCsv', () => {
  it('reads a line per row, period and committee', () => {
    expect(
      read(
        '"Effektivisering; ""AI""";;efter fortegn;;ligeligt;;ØKF;;;;',
        '"Effektivisering; ""AI""";;efter fortegn;;ligeligt;;Teknik- og Miljøudvalget;;;;',
        '"Effektivisering; ""AI""";;efter fortegn;2026;beløb;;TMU;Ordinær drift;;;-2.455',
        ';;;;;;;;;;',
        'Drift;;besparelse;;procent;;ØU;;25 %;;',
        'Drift;;besparelse;;procent;;TMU;;75,0;;',
        'Implementering;2;anlæg;;nøgle;Enheder;;;;;',
      ),
    ).toEqual({
      kind: 'read',
      allocation: {
        proposal: 'F6',
        rows: [
          rowAllocation('Effektivisering; "AI"', 'by-sign', [
            { fromYear: null, share: equal('ØU', 'TMU') },
            from(2026, amounts({ 'TMU/Ordinær drift': { 2026: -2455 } })),
          ]),
          rowAllocation('Drift', 'saving', percent({ ØU: 25, TMU: 75 })),
          {
            ...rowAllocation('Implementering', 'capital', byKey('Enheder')),
            row: { label: 'Implementering', occurrence: 2 },
          },
        ],
      },
      keys: [],
    });
  });

  it('reads English words and a last line without its end', () => {
    const text = 'row;counts;share;committee;2025\nR;service;equal;SUD;';
    expect(readAllocationCsv(text, 'P', COPENHAGEN_COMMITTEES)).toMatchObject({
      allocation: { rows: [rowAllocation('R', 'service', equal('SUD'))] },
    });
  });

  it.each<[string, string[], number, string | null, FileFault]>([
    ['a row without label', [';;service;;ligeligt;;SUD;;;;'], 2, 'Række', { kind: 'missing', name: 'Række' }],
    [
      'a line without committee',
      ['R;;service;;ligeligt;;;;;;'],
      2,
      'Udvalg',
      { kind: 'missing', name: 'Udvalg' },
    ],
    [
      'an unknown committee',
      ['R;;service;;ligeligt;;Kulturen;;;;'],
      2,
      'Udvalg',
      { kind: 'unknown-committee', found: 'Kulturen' },
    ],
    [
      'an unknown share',
      ['R;;service;;halvt;;SUD;;;;'],
      2,
      'Deling',
      {
        kind: 'not-one-of',
        found: 'halvt',
        allowed: ['equal', 'ligeligt', 'percent', 'procent', 'key', 'nøgle', 'amounts', 'beløb'],
      },
    ],
    [
      'a year that is none',
      ['R;;service;næste;ligeligt;;SUD;;;;'],
      2,
      'Fra år',
      { kind: 'not-a-number', found: 'næste' },
    ],
    [
      'a percentage that is none',
      ['R;;service;;procent;;SUD;;halvdelen;;'],
      2,
      'Procent',
      { kind: 'not-a-number', found: 'halvdelen' },
    ],
    [
      'an ambiguous amount',
      ['R;;service;;beløb;;SUD;;;1,200;'],
      2,
      '2025',
      { kind: 'not-a-number', found: '1,200' },
    ],
    ['a key without name', ['R;;service;;nøgle;;;;;;'], 2, 'Nøgle', { kind: 'missing', name: 'Nøgle' }],
    [
      'lines that differ',
      ['R;;service;;ligeligt;;SUD;;;;', 'R;;service;;procent;;TMU;;50;;'],
      3,
      null,
      { kind: 'contradicts', line: 2 },
    ],
    ['an open quotation mark', ['"R;;service'], 2, null, { kind: 'unclosed-quote' }],
  ])('refuses %s', (_, lines, line, column, fault) => {
    expect(read(...lines)).toEqual({
      kind: 'unusable',
      problems: [{ at: { kind: 'csv', line, column }, fault }],
    });
  });

  it.each<[string, string, FileFault['kind'][]]>([
    ['columns missing', 'Række;Udvalg', ['missing', 'missing']],
    ['a column twice', 'Række;Tæller som;Deling;row', ['repeated']],
    ['a year twice', 'Række;Tæller som;Deling;2025;2025', ['repeated']],
    ['an unknown column', 'Række;Tæller som;Deling;Farve', ['unexpected']],
    ['nothing at all', '', ['missing', 'missing', 'missing']],
  ])('refuses a header with %s', (_, header, kinds) => {
    const result = readAllocationCsv(header, 'P', COPENHAGEN_COMMITTEES);
    expect(result.kind === 'unusable' ? result.problems.map(({ fault }) => fault.kind) : []).toEqual(kinds);
  });

  it('counts lines as an editor does, also after a line break inside quotes', () => {
    const text = `${HEADER}\r\n"to\nlinjer";;service;;ligeligt;;SUD;;;;\r\nR;;service;;ligeligt;;X;;;;`;
    expect(readAllocationCsv(text, 'P', COPENHAGEN_COMMITTEES)).toMatchObject({
      problems: [{ at: { line: 4 } }],
    });
  });
});
