import type { CountsAs, Share } from '../domain/allocation';
import { amountOfDecimalText, ZERO, type Amount } from '../domain/amount';
import type { CommitteeId, CommitteeRegistry } from '../domain/committee';
import type { Post } from '../domain/distributionKey';
import { readAmountText } from '../reading/amountText';
import type { AllocationEntry, FileFault, FileProblem } from './allocationFile';
import { COUNTS_WORDS, SHARE_WORDS } from './allocationWords';
import { committeeReferences } from './committeeReference';
import type { CsvRecord } from './csvLines';

/** The columns of the file, by their English and Danish headings; further columns are years. */
const HEADINGS = {
  row: ['row', 'række'],
  occurrence: ['occurrence', 'forekomst'],
  counts: ['counts', 'tæller som'],
  fromYear: ['fromyear', 'fra år'],
  share: ['share', 'deling'],
  key: ['key', 'nøgle'],
  committee: ['committee', 'udvalg'],
  appropriation: ['appropriation', 'bevilling'],
  percent: ['percent', 'procent'],
} as const;

type Heading = keyof typeof HEADINGS;
const REQUIRED: readonly Heading[] = ['row', 'counts', 'share'];

/** Kinds by what they are called in a file: in English as they stand here, and in Danish. */
function byWord<Kind extends string>(danish: Readonly<Record<Kind, string>>): ReadonlyMap<string, Kind> {
  const kinds = Object.keys(danish) as Kind[];
  return new Map(kinds.flatMap((kind) => [[kind, kind] as const, [danish[kind], kind] as const]));
}

const COUNTS = byWord(COUNTS_WORDS);
const SHARES = byWord(SHARE_WORDS);

/** What records say, or everything that is wrong in them. */
export interface ReadRecords {
  readonly entries: readonly AllocationEntry[];
  readonly problems: readonly FileProblem[];
}

/** Reads records with one item row, period and committee each, as a CSV file and the sheet "Fordeling" hold them. */
export function readAllocationRecords(
  header: CsvRecord,
  records: readonly CsvRecord[],
  committees: CommitteeRegistry,
): ReadRecords {
  const columns = columnsOf(header);
  if (columns.problems.length > 0) return { entries: [], problems: columns.problems };
  const problems: FileProblem[] = [];
  const committeeOf = committeeReferences(committees);
  const lines = records.flatMap((record) => {
    const line = new LineReader(record, columns, committeeOf, problems).line();
    return line === null ? [] : [line];
  });
  return { entries: entriesOf(lines, problems), problems };
}

interface Columns {
  readonly named: ReadonlyMap<Heading, number>;
  readonly years: readonly { readonly year: number; readonly index: number }[];
  readonly titles: readonly string[];
  readonly problems: readonly FileProblem[];
}

function columnsOf(header: CsvRecord): Columns {
  const named = new Map<Heading, number>();
  const years: { year: number; index: number }[] = [];
  const problems: FileProblem[] = [];
  const fail = (column: string | null, fault: FileFault): void => {
    problems.push({ at: { kind: 'csv', line: header.line, column }, fault });
  };
  const headings = Object.keys(HEADINGS) as Heading[];
  for (const [index, title] of header.fields.entries()) {
    const folded = title.trim().toLowerCase();
    const heading = headings.find((each) => (HEADINGS[each] as readonly string[]).includes(folded));
    if (heading !== undefined) {
      if (named.has(heading)) fail(title, { kind: 'repeated', name: title });
      named.set(heading, index);
    } else if (/^\d{4}$/.test(folded)) {
      if (years.some(({ year }) => year === Number(folded))) fail(title, { kind: 'repeated', name: title });
      years.push({ year: Number(folded), index });
    } else if (folded !== '') {
      fail(title, { kind: 'unexpected', name: title, allowed: headings.flatMap((each) => HEADINGS[each]) });
    }
  }
  for (const heading of REQUIRED)
    if (!named.has(heading)) fail(null, { kind: 'missing', name: HEADINGS[heading][1] });
  return { named, years, titles: header.fields, problems };
}

/** One line: who gets how much of which row from when. */
interface Line {
  readonly line: number;
  readonly label: string;
  readonly occurrence: number;
  readonly counts: CountsAs;
  readonly fromYear: number | null;
  readonly share: Share['kind'];
  readonly key: string;
  readonly post: Post | null;
  readonly percent: Amount;
  readonly amounts: readonly { readonly year: number; readonly amount: Amount }[];
}

class LineReader {
  private sound = true;

  constructor(
    private readonly record: CsvRecord,
    private readonly columns: Columns,
    private readonly committeeOf: (text: string) => CommitteeId | null,
    private readonly problems: FileProblem[],
  ) {}

  line(): Line | null {
    const label = this.required('row');
    const counts = this.word('counts', COUNTS);
    const share = this.word('share', SHARES);
    const read = {
      line: this.record.line,
      label,
      occurrence: this.whole('occurrence') ?? 1,
      fromYear: this.whole('fromYear'),
      key: share === 'key' ? this.required('key') : '',
      post: share === 'key' ? null : this.post(),
      percent: share === 'percent' ? this.percent() : ZERO,
      amounts: share === 'amounts' ? this.amounts() : [],
    };
    return this.sound && counts !== null && share !== null ? { ...read, counts, share } : null;
  }

  private field(heading: Heading): string {
    const index = this.columns.named.get(heading);
    return index === undefined ? '' : (this.record.fields[index] ?? '').trim();
  }

  private fail(column: string, fault: FileFault): void {
    this.sound = false;
    this.problems.push({ at: { kind: 'csv', line: this.record.line, column }, fault });
  }

  private titleOf(heading: Heading): string {
    return this.columns.titles[this.columns.named.get(heading) ?? -1] ?? HEADINGS[heading][1];
  }

  private required(heading: Heading): string {
    const text = this.field(heading);
    if (text === '') this.fail(this.titleOf(heading), { kind: 'missing', name: this.titleOf(heading) });
    return text;
  }

  private word<Kind>(heading: Heading, words: ReadonlyMap<string, Kind>): Kind | null {
    const found = this.required(heading);
    const meant = words.get(found.toLowerCase());
    if (meant !== undefined) return meant;
    if (found !== '')
      this.fail(this.titleOf(heading), { kind: 'not-one-of', found, allowed: [...words.keys()] });
    return null;
  }

  private whole(heading: Heading): number | null {
    const found = this.field(heading);
    if (found === '') return null;
    if (!/^\d{1,4}$/.test(found)) this.fail(this.titleOf(heading), { kind: 'not-a-number', found });
    return Number(found);
  }

  private post(): Post | null {
    const found = this.required('committee');
    if (found === '') return null;
    const committeeId = this.committeeOf(found);
    if (committeeId === null) {
      this.fail(this.titleOf('committee'), { kind: 'unknown-committee', found });
      return null;
    }
    return { committeeId, appropriation: this.field('appropriation') };
  }

  /** "47", "47,5", "47 %": here a comma or point is always a decimal one. */
  private percent(): Amount {
    const found = this.required('percent');
    const percent = amountOfDecimalText(found.replace(/%$/, '').trimEnd().replace(',', '.'));
    if (percent === null && found !== '') this.fail(this.titleOf('percent'), { kind: 'not-a-number', found });
    return percent ?? ZERO;
  }

  private amounts(): { year: number; amount: Amount }[] {
    return this.columns.years.flatMap(({ year, index }) => {
      const found = this.record.fields[index] ?? '';
      const reading = readAmountText(found);
      switch (reading.kind) {
        case 'amount':
          return [{ year, amount: reading.value }];
        case 'blank':
        case 'dash':
          return [];
        case 'unreadable':
          this.fail(String(year), { kind: 'not-a-number', found });
          return [];
      }
    });
  }
}

/** Lines of the same row and period are one entry; they must agree on how it counts and is shared. */
function entriesOf(lines: readonly Line[], problems: FileProblem[]): AllocationEntry[] {
  const periods = new Map<string, Line[]>();
  for (const line of lines) {
    const id = JSON.stringify([line.label, line.occurrence, line.fromYear]);
    const known = periods.get(id) ?? [];
    const [first] = known;
    if (
      first !== undefined &&
      (first.counts !== line.counts || first.share !== line.share || line.share === 'key')
    ) {
      problems.push({
        at: { kind: 'csv', line: line.line, column: null },
        fault: { kind: 'contradicts', line: first.line },
      });
    }
    periods.set(id, [...known, line]);
  }
  return [...periods.values()].flatMap((period) => {
    const [first] = period;
    if (first === undefined) return [];
    const { label, occurrence, counts, fromYear } = first;
    return [{ label, occurrence, counts, fromYear, share: shareOf(first, period) }];
  });
}

function shareOf(first: Line, period: readonly Line[]): Share {
  const parts = period.flatMap(({ post, percent, amounts }) =>
    post === null ? [] : [{ post, percent, amounts }],
  );
  switch (first.share) {
    case 'key':
      return { kind: 'key', name: first.key };
    case 'equal':
      return { kind: 'equal', posts: parts.map(({ post }) => post) };
    case 'percent':
      return { kind: 'percent', parts: parts.map(({ post, percent }) => ({ post, percent })) };
    case 'amounts':
      return { kind: 'amounts', parts: parts.map(({ post, amounts }) => ({ post, amounts })) };
  }
}
