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
  readonly layouts: number;
  readonly falseErrors: number;
  readonly many: ManyErrors;
}

const HEADER = [
  '| errors | cases | detected | right cell first | in first three | right value | other roots |',
  '|---|---:|---:|---:|---:|---:|---:|',
];

/** The results as markdown. */
export function reportOf({ measured, cleanCases, layouts, falseErrors, many }: Results): string {
  const kinds = [...new Set(measured.map(({ kind }) => kind))];
  const told = measured.filter((each) => each.told);
  const elsewhere = measured.filter((each) => !each.told);
  const times = measured.map(({ outcome }) => outcome.milliseconds).sort((one, other) => one - other);
  const share = (part: number): string => `${number(times[Math.floor(times.length * part)] ?? 0)} ms`;
  return `${[
    '# Benchmark of the diagnosis',
    '',
    `\`npm run bench:diagnosis\` seeds ${measured.length} errors of ${kinds.length} kinds into the repaired tables of the 2025 catalogues`,
    `(${cleanCases} workbooks: every proposal by itself and with its overview, in ${layouts} layouts, typed and text amounts and formulas).`,
    'Kind, table and cell are drawn uniformly; an error that breaks no equality is drawn again. Percent, with the 95 % interval (Wilson).',
    '',
    '- **told**: some other equality tells the cell from every other cell, whatever the amount (second dimension).',
    '- **elsewhere**: another cell’s error would show in just the same equalities; only plausibility decides.',
    '- **covered**: the cell stands in two or more equalities, also where these say the same.',
    '- **right value**: of the right cells. **other roots**: sheets with a root error beside the seeded one.',
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
    'What share of the first-named cells is right, by the confidence that is shown with them.',
    '',
    '| confidence | cases | right |',
    '|---|---:|---:|',
    ...calibration(measured),
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
  return STEPS.slice(0, -1).flatMap((from, index) => {
    const to = STEPS[index + 1] ?? 1.01;
    const own = measured.filter(
      ({ outcome: { confidence } }) => confidence !== null && confidence >= from && confidence < to,
    );
    if (own.length === 0) return [];
    const right = own.filter(({ outcome }) => outcome.first).length;
    return [`| ${from}–${Math.min(to, 1)} | ${own.length} | ${percent(right, own.length)} |`];
  });
}

function percent(hits: number, of: number): string {
  if (of === 0) return '–';
  const [low, high] = wilson(hits, of);
  return `${number((100 * hits) / of)} (${number(100 * low)}–${number(100 * high)})`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}
