import { committeeReferences } from '../../distributing/committeeReference';
import { amountOfNumber, ZERO, type Amount } from '../../domain/amount';
import type { CommitteeRegistry } from '../../domain/committee';
import type { DistributionKey, KeyEntry, KeyTarget, Post } from '../../domain/distributionKey';
import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import { readAmountText } from '../../reading/amountText';
import { groupedBy } from './groupedBy';
import { KEY_COLUMNS, type KeyColumn } from './keyColumns';
import { readSheetList, type SheetListRow } from './sheetList';
import { sheetProblem, type SheetProblem } from './sheetProblem';
import type { SheetReading } from './sheetReading';

/** The keys that "Fordelingsnøgler" holds. */
export function readKeySheet(
  sheet: SheetSnapshot,
  committees: CommitteeRegistry,
): SheetReading<readonly DistributionKey[]> {
  const problems: SheetProblem[] = [];
  const required: readonly KeyColumn[] = ['key', 'entry', 'weight', 'committee'];
  const list = readSheetList(
    sheet,
    required.map((name) => KEY_COLUMNS[name]),
  );
  if (list === null) {
    problems.push(sheetProblem(sheet.name, 1, KEY_COLUMNS.key, { kind: 'missing', name: KEY_COLUMNS.key }));
    return { content: [], problems };
  }
  const reader = new KeyReader(sheet.name, committeeReferences(committees), problems);
  const groups = groupedBy(
    list.rows.filter(({ text }) => text(KEY_COLUMNS.key) !== ''),
    ({ text }) => text(KEY_COLUMNS.key),
  );
  return { content: [...groups].map(([name, rows]) => reader.key(name, rows)), problems };
}

class KeyReader {
  constructor(
    private readonly sheet: string,
    private readonly committeeOf: (text: string) => string | null,
    private readonly problems: SheetProblem[],
  ) {}

  key(name: string, rows: readonly SheetListRow[]): DistributionKey {
    const said = (column: KeyColumn): string =>
      rows.map(({ text }) => text(KEY_COLUMNS[column])).find((text) => text !== '') ?? '';
    const entries = groupedBy(rows, ({ text }) => text(KEY_COLUMNS.entry));
    return {
      name,
      basis: said('basis'),
      source: said('source'),
      entries: [...entries].map(([label, lines]) => this.entry(label, lines)),
    };
  }

  private entry(label: string, lines: readonly SheetListRow[]): KeyEntry {
    const weights = lines.flatMap((line) => this.amount(line, 'weight') ?? []);
    return { label, weight: weights[0] ?? ZERO, target: this.target(lines) };
  }

  private target(lines: readonly SheetListRow[]): KeyTarget {
    const units = lines.flatMap((line) => {
      const post = this.post(line);
      return post === null ? [] : [{ post, weight: this.amount(line, 'unitWeight') }];
    });
    const [only, second] = units;
    if (only === undefined) {
      const reason = lines.map(({ text }) => text(KEY_COLUMNS.leftOut)).find((text) => text !== '');
      return reason === undefined ? { kind: 'undecided' } : { kind: 'left-out', reason };
    }
    if (second === undefined) return { kind: 'post', post: only.post };
    return { kind: 'sub-units', units: units.map(({ post, weight }) => ({ post, weight: weight ?? ZERO })) };
  }

  private post({ line, text }: SheetListRow): Post | null {
    const found = text(KEY_COLUMNS.committee);
    if (found === '') return null;
    const committeeId = this.committeeOf(found);
    if (committeeId === null) {
      this.problems.push(
        sheetProblem(this.sheet, line, KEY_COLUMNS.committee, { kind: 'unknown-committee', found }),
      );
      return null;
    }
    return { committeeId, appropriation: text(KEY_COLUMNS.appropriation) };
  }

  private amount({ line, text, number }: SheetListRow, column: KeyColumn): Amount | null {
    const typed = number(KEY_COLUMNS[column]);
    if (typed !== null) return amountOfNumber(typed);
    const found = text(KEY_COLUMNS[column]);
    const reading = readAmountText(found);
    if (reading.kind === 'amount') return reading.value;
    if (reading.kind === 'unreadable') {
      this.problems.push(
        sheetProblem(this.sheet, line, KEY_COLUMNS[column], { kind: 'not-a-number', found }),
      );
    }
    return null;
  }
}
