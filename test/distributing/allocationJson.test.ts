import Ajv2020 from 'ajv/dist/2020';
import { COPENHAGEN_COMMITTEES } from '../../src/domain/committee';
import schema from '../../src/distributing/allocation.schema.json';
import type { FileFault } from '../../src/distributing/allocationFile';
import { readAllocationJson } from '../../src/distributing/allocationJson';
import { amount, amounts, byKey, equal, from, percent, post, rowAllocation } from './economyBuilder';

const satisfiesSchema = new Ajv2020({ strict: false }).compile(schema);

const COMPLETE = {
  proposal: 'F6',
  keys: [
    {
      name: 'Enheder',
      basis: 'Antal enheder',
      source: 'F1, Tabel 1',
      entries: [
        { label: 'Socialforvaltningen', weight: 5995, committee: 'SOF', appropriation: 'Drift' },
        { label: 'Økonomiforvaltningen', weight: 3330, units: [{ committee: 'KIT', weight: 98.5 }] },
        { label: 'Intern Revision', weight: 20, leftOut: 'Ingen udvalg' },
      ],
    },
  ],
  rows: [
    {
      row: 'Effektivisering',
      counts: 'by-sign',
      share: 'equal',
      committees: [{ committee: 'ØU' }, { committee: 'tmu' }],
    },
    {
      row: 'Effektivisering',
      counts: 'by-sign',
      fromYear: 2026,
      share: 'amounts',
      committees: [
        { committee: 'Teknik- og Miljøudvalget', appropriation: 'Ordinær drift', amounts: { 2026: -2000 } },
      ],
    },
    {
      row: 'Drift af system',
      counts: 'saving',
      share: 'percent',
      committees: [
        { committee: 'ØU', percent: 25 },
        { committee: 'TMU', percent: 75 },
      ],
    },
    { row: 'Implementering', occurrence: 2, counts: 'capital', share: 'key', key: 'Enheder' },
  ],
};

describe('readAllocationJson', () => {
  it('reads every kind of share and key entry', () => {
    expect(satisfiesSchema(COMPLETE)).toBe(true);
    expect(readAllocationJson(`\uFEFF${JSON.stringify(COMPLETE)}`, COPENHAGEN_COMMITTEES)).toEqual({
      kind: 'read',
      allocation: {
        proposal: 'F6',
        rows: [
          rowAllocation('Effektivisering', 'by-sign', [
            { fromYear: null, share: equal('ØU', 'TMU') },
            from(2026, amounts({ 'TMU/Ordinær drift': { 2026: -2000 } })),
          ]),
          rowAllocation('Drift af system', 'saving', percent({ ØU: 25, TMU: 75 })),
          {
            ...rowAllocation('Implementering', 'capital', byKey('Enheder')),
            row: { label: 'Implementering', occurrence: 2 },
          },
        ],
      },
      keys: [
        {
          name: 'Enheder',
          basis: 'Antal enheder',
          source: 'F1, Tabel 1',
          entries: [
            {
              label: 'Socialforvaltningen',
              weight: amount(5995),
              target: { kind: 'post', post: post('SUD/Drift') },
            },
            {
              label: 'Økonomiforvaltningen',
              weight: amount(3330),
              target: { kind: 'sub-units', units: [{ post: post('KIT'), weight: amount(98.5) }] },
            },
            {
              label: 'Intern Revision',
              weight: amount(20),
              target: { kind: 'left-out', reason: 'Ingen udvalg' },
            },
          ],
        },
      ],
    });
  });

  const row = (changes: object) => ({
    proposal: 'P',
    rows: [{ row: 'R', counts: 'saving', share: 'equal', committees: [], ...changes }],
  });
  const entry = (changes: object) => ({
    proposal: 'P',
    rows: [],
    keys: [{ name: 'n', basis: 'b', source: 's', entries: [{ label: 'l', weight: 1, ...changes }] }],
  });

  it.each<[string, unknown, string, FileFault]>([
    ['a list', [], '', { kind: 'wrong-type', expected: 'object' }],
    ['nothing about rows', { proposal: 'P' }, '', { kind: 'missing', name: 'rows' }],
    [
      'a property it does not know',
      { proposal: 'P', rows: [], row: 1 },
      '/row',
      { kind: 'unexpected', name: 'row', allowed: ['$schema', 'proposal', 'keys', 'rows'] },
    ],
    [
      'rows that are no list',
      { proposal: 'P', rows: {} },
      '/rows',
      { kind: 'wrong-type', expected: 'array' },
    ],
    [
      'a proposal that is no text',
      { proposal: 1, rows: [] },
      '/proposal',
      { kind: 'wrong-type', expected: 'text' },
    ],
    [
      'an unknown way to count',
      row({ counts: 'x' }),
      '/rows/0/counts',
      {
        kind: 'not-one-of',
        found: 'x',
        allowed: ['by-sign', 'saving', 'running-cost', 'capital', 'service'],
      },
    ],
    [
      'an unknown share',
      row({ share: 'x' }),
      '/rows/0/share',
      { kind: 'not-one-of', found: 'x', allowed: ['equal', 'percent', 'key', 'amounts'] },
    ],
    [
      'a year that is no whole number',
      row({ fromYear: 2025.5 }),
      '/rows/0/fromYear',
      { kind: 'wrong-type', expected: 'whole-number' },
    ],
    ['a key without name', row({ share: 'key' }), '/rows/0', { kind: 'missing', name: 'key' }],
    [
      'a percentage as text',
      row({ share: 'percent', committees: [{ committee: 'ØU', percent: '5' }] }),
      '/rows/0/committees/0/percent',
      { kind: 'wrong-type', expected: 'number' },
    ],
    [
      'amounts without year',
      row({ share: 'amounts', committees: [{ committee: 'ØU', amounts: { 'a/b~': 5 } }] }),
      '/rows/0/committees/0/amounts/a~1b~0',
      { kind: 'not-a-year', found: 'a/b~' },
    ],
    [
      'a key entry without weight',
      entry({ weight: undefined, committee: 'ØU' }),
      '/keys/0/entries/0',
      { kind: 'missing', name: 'weight' },
    ],
    ['a key entry that is nowhere', entry({}), '/keys/0/entries/0', { kind: 'missing', name: 'committee' }],
    [
      'a key entry in two places',
      entry({ committee: 'ØU', leftOut: 'r' }),
      '/keys/0/entries/0/leftOut',
      { kind: 'unexpected', name: 'leftOut', allowed: ['committee'] },
    ],
  ])('refuses %s, as the schema does', (_, document, pointer, fault) => {
    const text = JSON.stringify(document);
    expect(satisfiesSchema(JSON.parse(text))).toBe(false);
    expect(readAllocationJson(text, COPENHAGEN_COMMITTEES)).toEqual({
      kind: 'unusable',
      problems: [{ at: { kind: 'json', pointer }, fault }],
    });
  });

  it.each<[string, string, string, FileFault]>([
    ['text that is not JSON', '{', '', { kind: 'not-json' }],
    [
      'a committee it does not know',
      JSON.stringify(row({ committees: [{ committee: 'Kulturen' }] })),
      '/rows/0/committees/0/committee',
      { kind: 'unknown-committee', found: 'Kulturen' },
    ],
    [
      'a weight too large to be exact',
      JSON.stringify(entry({ weight: 1e300, committee: 'ØU' })),
      '/keys/0/entries/0/weight',
      { kind: 'not-a-number', found: '1e+300' },
    ],
  ])('refuses %s, which a schema cannot see', (_, text, pointer, fault) => {
    expect(readAllocationJson(text, COPENHAGEN_COMMITTEES)).toEqual({
      kind: 'unusable',
      problems: [{ at: { kind: 'json', pointer }, fault }],
    });
  });

  it('names everything that is wrong at once', () => {
    const text = JSON.stringify({ proposal: 1, rows: [{ counts: 'x' }] });
    const result = readAllocationJson(text, COPENHAGEN_COMMITTEES);
    expect(result.kind === 'unusable' ? result.problems.map(({ fault }) => fault.kind) : []).toEqual([
      'wrong-type',
      'missing',
      'not-one-of',
      'missing',
    ]);
  });
});
