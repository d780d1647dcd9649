import type { ManyErrors } from './manyErrors';
import type { Outcome } from './measure';
import type { SeedKind } from './seeds';
import { wilson } from './wilson';

export interface Measured {
  readonly kind: SeedKind;
  /** No other figure's error would show in just the same equalities. */
  readonly told: boolean;
  /** The figure stands in more than one equality. */
  readonly covered: boolean;
  readonly outcome: Outcome;
}

export interface Results {
  readonly measured: readonly Measured[];
  readonly cleanCases: number;
  readonly publishedCases: number;
  readonly layouts: number;
  readonly falseErrors: number;
  readonly many: ManyErrors;
}

const HEADER = [
  '| errors | cases | detected | right cell first | in first three | right value | other roots |',
  '|---|---:|---:|---:|---:|---:|---:|',
];

/** The results as markdown. */
export function reportOf({
  measured,
  cleanCases,
  publishedCases,
  layouts,
  falseErrors,
  many,
}: Results): string {
  const kinds = [...new Set(measured.map(({ kind }) => kind))];
  const told = measured.filter((each) => each.told);
  const elsewhere = measured.filter((each) => !each.told);
  const times = measured.map(({ outcome }) => outcome.milliseconds).sort((one, other) => one - other);
  const share = (part: number): string => `${number(times[Math.floor(times.length * part)] ?? 0)} ms`;
  return `${[
    '# Benchmark of the diagnosis',
    '',
    `\`npm run bench:diagnosis\` seeds ${measured.length} errors of ${kinds.length} kinds into the repaired tables of the 2025 catalogues`,
    `(${cleanCases} workbooks: every proposal by itself and with its overview, in ${layouts} layouts, typed and text amounts and formulas),`,
    `pairs of proposals, and tables as published, with their own errors (${publishedCases} workbooks).`,
    'Beside published errors, which are rounded, a value is right within 1.',
    'Kind, table and cell are drawn uniformly; an error that breaks no equality is drawn again. Percent, with the 95 % interval (Wilson).',
    '',
    '- **told**: some other equality tells the cell from every other cell, whatever the amount (second dimension).',
    '- **elsewhere**: another cell’s error would show in just the same equalities; only plausibility decides.',
    '- **covered**: the cell stands in two or more equalities, also where these say the same.',
    '- **row-area, row-deleted**: no figure is wrong. Right is the root that names the row’s styringsområde, or the missing row,',
    '  and proposes no figure.',
    '- **right value**: of the right cells. **other roots**: sheets with a root error beside the seeded ones and the published ones.',
    '',
    ...HEADER,
    row('**all, told**', told),
    row('**all, elsewhere**', elsewhere),
    row(
      'all, covered',
      measured.filter(({ covered }) => covered),
    ),
    row('all', measured),
    '',
    '## By kind',
    '',
    ...HEADER,
    ...kinds.flatMap((kind) => {
      const own = (some: readonly Measured[]): Measured[] => some.filter((each) => each.kind === kind);
      return [row(`${kind}, told`, own(told)), row(`${kind}, elsewhere`, own(elsewhere))].flatMap(
        (line) => line ?? [],
      );
    }),
    '',
    '## Calibration',
    '',
    'Every cause that is shown with a repair, by the confidence that is shown with it. It is right where every cell that it',
    'repairs is wrong, and the repair is what should stand there.',
    '',
    '| confidence | causes | mean shown | right cell | right cell and value |',
    '|---|---:|---:|---:|---:|',
    ...calibration(measured),
    '',
    `## Sure causes (confidence ${SURE} or more)`,
    '',
    '| errors | causes | sure | right cell and value |',
    '|---|---:|---:|---:|',
    ...sureCauses(kinds, measured),
    '',
    '## What the figures cannot tell',
    '',
    '- Overview lines of proposals that are not in the workbook stand in one equality, their total: each of them, and the',
    '  total, may be the older figure (neighbour-year, other-row, stale-overview, elsewhere). The candidates are listed.',
    '- A typed total that is off by a round amount and has no row with that amount may be right, and any of its rows wrong',
    '  (stale-total, elsewhere).',
    '- Without a Tabel B, Tabel A and C repeat each other (F1): which of the two has its rows swapped shows only where the',
    '  distribution key tells the committees’ order, and not for units that the key does not list (rows-swapped, elsewhere).',
    '- A committee table that was copied over another has lost its own figures: the totals follow from Tabel 1, the rows only',
    '  where Tabel 1 names their owner (copied-table, elsewhere).',
    '- Rows of the same size in the same years are interchangeable: which of them was left blank or moved is a guess',
    '  (years-omitted, shifted-year, chains of totals, elsewhere).',
    '- Where nothing but Tabel 1 itself knows a row, a deleted row looks like a row of other figures, or like totals that',
    '  were added up wrong; and a row under a wrong styringsområde like a subtotal that counts it wrongly. Both readings are',
    '  then listed, and neither is sure (row-deleted, row-area; wrong-area is no longer sure for the same reason).',
    '- An item that is off by a round amount differs from the other rows of its sums by nothing: 2.750 is 2.700 with another',
    '  digit, whichever row the 50 belong to (older-item, digit-wrong, elsewhere). Such readings stay below 0.95.',
    '- A figure equal to a neighbour’s, or a blank where a like row is filled, is as likely in one row as in the other',
    '  (blank-beside, other-row, neighbour-year, elsewhere).',
    '- A total that is wrong in all years by an amount of no row is as much as the sum of rows of which one is missing, where',
    '  no other table tells (total-in-all-years, elsewhere).',
    '- Two rows that are swapped where two tables repeat each other may be swapped in either (rows-swapped-one-year, elsewhere).',
    '- Detection is below 100 % only beside published errors. Nearly always a new root is raised, but at the place of a',
    '  published error (F6’s totals of Tabel B and C), where it is not counted as an answer. And a blank Samlet investering in',
    '  an overview says nothing: an approval may be pending.',
    '- Beside published errors, a row left out of a total whose own figures are wrong too has no value that all equalities',
    '  agree on (published, row-omitted and chain-omitted).',
    '',
    '## Clean tables and time',
    '',
    `- ${falseErrors} false errors on ${cleanCases} clean workbooks.`,
    `- Check with diagnosis, reading left out: median ${share(0.5)}, 95 % under ${share(0.95)}, slowest ${share(0.9999)}.`,
    `- ${many.sheets} sheets with ten independent errors each: median ${number(many.median)} ms, slowest ${number(many.slowest)} ms.`,
  ]
    .filter((line) => line !== null)
    .join('\n')}\n`;
}

function row(name: string, some: readonly Measured[]): string | null {
  if (some.length === 0) return null;
  const count = (is: (outcome: Outcome) => boolean): number =>
    some.filter(({ outcome }) => is(outcome)).length;
  const first = count((outcome) => outcome.first);
  const cells = [
    percent(
      count((outcome) => outcome.detected),
      some.length,
    ),
    percent(first, some.length),
    percent(
      count((outcome) => outcome.inThree),
      some.length,
    ),
    percent(
      count((outcome) => outcome.first && outcome.rightValue),
      first,
    ),
    percent(
      count((outcome) => outcome.extra > 0),
      some.length,
    ),
  ];
  return `| ${[name, String(some.length), ...cells].join(' | ')} |`;
}

const STEPS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01] as const;

function calibration(measured: readonly Measured[]): string[] {
  const causes = measured.flatMap(({ outcome }) => outcome.causes);
  return STEPS.slice(0, -1).flatMap((from, index) => {
    const to = STEPS[index + 1] ?? 1.01;
    const own = causes.filter(({ confidence }) => confidence >= from && confidence < to);
    if (own.length === 0) return [];
    const shown = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
    const cells = own.filter(({ rightCell }) => rightCell).length;
    const right = own.filter((cause) => cause.right).length;
    const columns = [
      `${from}–${Math.min(to, 1)}`,
      String(own.length),
      number(100 * shown),
      percent(cells, own.length),
      percent(right, own.length),
    ];
    return [`| ${columns.join(' | ')} |`];
  });
}

/** From here on a cause is mended with the others at one press. */
const SURE = 0.95;

function sureCauses(kinds: readonly SeedKind[], measured: readonly Measured[]): string[] {
  const line = (name: string, some: readonly Measured[]): string => {
    const causes = some.flatMap(({ outcome }) => outcome.causes);
    const sure = causes.filter(({ confidence }) => confidence >= SURE);
    const right = sure.filter((cause) => cause.right).length;
    return `| ${[name, causes.length, sure.length, percent(right, sure.length)].join(' | ')} |`;
  };
  return [
    line('**all**', measured),
    ...kinds.map((kind) =>
      line(
        kind,
        measured.filter((each) => each.kind === kind),
      ),
    ),
  ];
}

function percent(hits: number, of: number): string {
  if (of === 0) return '–';
  const [low, high] = wilson(hits, of);
  return `${number((100 * hits) / of)} (${number(100 * low)}–${number(100 * high)})`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}
