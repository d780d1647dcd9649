import { COUNTS_AS, type AmountsPart, type PercentPart, type Share } from '../domain/allocation';
import { amountOfNumber, type Amount } from '../domain/amount';
import type { CommitteeId, CommitteeRegistry } from '../domain/committee';
import type { DistributionKey, KeyEntry, KeyTarget, Post, SubUnitWeight } from '../domain/distributionKey';
import {
  allocationOfEntries,
  type AllocationEntry,
  type AllocationFile,
  type FileProblem,
} from './allocationFile';
import { committeeReferences } from './committeeReference';
import { JsonPlace, then, UNREAD, type Read } from './jsonReader';

const SHARES = ['equal', 'percent', 'key', 'amounts'] as const;

/** Reads an allocation file in JSON (allocation.schema.json): everything that is wrong in it is reported at once, with its place. */
export function readAllocationJson(text: string, committees: CommitteeRegistry): AllocationFile {
  const problems: FileProblem[] = [];
  const document = parsed(text);
  const root = new JsonPlace(document === UNREAD ? null : document, '', problems);
  if (document === UNREAD) root.fail({ kind: 'not-json' });
  else {
    const read = new AllocationReader(committees).file(root);
    if (read !== UNREAD && problems.length === 0) return read;
  }
  return { kind: 'unusable', problems };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return UNREAD;
  }
}

const TARGETS = ['committee', 'units', 'leftOut'] as const;

type Properties = ReadonlyMap<string, JsonPlace>;

class AllocationReader {
  private readonly committeeOf: (text: string) => CommitteeId | null;

  constructor(committees: CommitteeRegistry) {
    this.committeeOf = committeeReferences(committees);
  }

  file(root: JsonPlace): Read<AllocationFile> {
    return then(root.properties(['$schema', 'proposal', 'keys', 'rows']), (properties) => {
      const proposal = then(root.required(properties, 'proposal'), (place) => place.text());
      const entries = then(root.required(properties, 'rows'), (place) => all(place, (row) => this.row(row)));
      const keysAt = properties.get('keys');
      const keys = keysAt === undefined ? [] : all(keysAt, (key) => this.key(key));
      if (proposal === UNREAD || entries === UNREAD || keys === UNREAD) return UNREAD;
      return { kind: 'read', allocation: allocationOfEntries(proposal, entries), keys };
    });
  }

  private row(place: JsonPlace): Read<AllocationEntry> {
    const names = ['row', 'occurrence', 'counts', 'fromYear', 'share', 'key', 'committees'];
    return then(place.properties(names), (properties) => {
      const label = then(place.required(properties, 'row'), (at) => at.text());
      const counts = then(place.required(properties, 'counts'), (at) => at.oneOf(COUNTS_AS));
      const occurrence = properties.get('occurrence')?.wholeNumber() ?? 1;
      const fromYear = properties.get('fromYear')?.wholeNumber() ?? null;
      const share = this.share(place, properties);
      if (label === UNREAD || counts === UNREAD || occurrence === UNREAD || fromYear === UNREAD)
        return UNREAD;
      return share === UNREAD ? UNREAD : { label, occurrence, counts, fromYear, share };
    });
  }

  private share(place: JsonPlace, properties: Properties): Read<Share> {
    return then(
      then(place.required(properties, 'share'), (at) => at.oneOf(SHARES)),
      (kind): Read<Share> => {
        if (kind === 'key') {
          return then(
            then(place.required(properties, 'key'), (at) => at.text()),
            (name) => ({ kind, name }),
          );
        }
        return then(place.required(properties, 'committees'), (at): Read<Share> => {
          switch (kind) {
            case 'equal':
              return then(
                all(at, (part) => this.equalPart(part)),
                (posts) => ({ kind, posts }),
              );
            case 'percent':
              return then(
                all(at, (part) => this.percentPart(part)),
                (parts) => ({ kind, parts }),
              );
            case 'amounts':
              return then(
                all(at, (part) => this.amountsPart(part)),
                (parts) => ({ kind, parts }),
              );
          }
        });
      },
    );
  }

  private equalPart(place: JsonPlace): Read<Post> {
    return then(place.properties(['committee', 'appropriation']), (properties) =>
      this.post(place, properties),
    );
  }

  private percentPart(place: JsonPlace): Read<PercentPart> {
    return then(place.properties(['committee', 'appropriation', 'percent']), (properties) => {
      const post = this.post(place, properties);
      const percent = then(place.required(properties, 'percent'), amountAt);
      return post === UNREAD || percent === UNREAD ? UNREAD : { post, percent };
    });
  }

  private amountsPart(place: JsonPlace): Read<AmountsPart> {
    return then(place.properties(['committee', 'appropriation', 'amounts']), (properties) => {
      const post = this.post(place, properties);
      const amounts = then(place.required(properties, 'amounts'), (at) =>
        then(at.properties(null), (years) =>
          gathered(
            [...years].map(([year, amountPlace]) =>
              /^\d{4}$/.test(year)
                ? then(amountAt(amountPlace), (amount) => ({ year: Number(year), amount }))
                : amountPlace.fail({ kind: 'not-a-year', found: year }),
            ),
          ),
        ),
      );
      return post === UNREAD || amounts === UNREAD ? UNREAD : { post, amounts };
    });
  }

  private key(place: JsonPlace): Read<DistributionKey> {
    return then(place.properties(['name', 'basis', 'source', 'entries']), (properties) => {
      const name = then(place.required(properties, 'name'), (at) => at.text());
      const basis = then(place.required(properties, 'basis'), (at) => at.text());
      const source = then(place.required(properties, 'source'), (at) => at.text());
      const entries = then(place.required(properties, 'entries'), (at) =>
        all(at, (entry) => this.entry(entry)),
      );
      if (name === UNREAD || basis === UNREAD || source === UNREAD || entries === UNREAD) return UNREAD;
      return { name, basis, source, entries };
    });
  }

  private entry(place: JsonPlace): Read<KeyEntry> {
    const names = ['label', 'weight', 'committee', 'appropriation', 'units', 'leftOut'];
    return then(place.properties(names), (properties) => {
      const label = then(place.required(properties, 'label'), (at) => at.text());
      const weight = then(place.required(properties, 'weight'), amountAt);
      const target = this.target(place, properties);
      return label === UNREAD || weight === UNREAD || target === UNREAD ? UNREAD : { label, weight, target };
    });
  }

  /** Left out with a reason, divided over units, or posted: one of them. */
  private target(place: JsonPlace, properties: Properties): Read<KeyTarget> {
    const [first = 'committee', second] = TARGETS.filter((name) => properties.has(name));
    if (second !== undefined) {
      return properties.get(second)?.fail({ kind: 'unexpected', name: second, allowed: [first] }) ?? UNREAD;
    }
    switch (first) {
      case 'leftOut':
        return then(
          then(place.required(properties, first), (at) => at.text()),
          (reason) => ({ kind: 'left-out', reason }),
        );
      case 'units':
        return then(
          then(place.required(properties, first), (at) => all(at, (unit) => this.unit(unit))),
          (units) => ({ kind: 'sub-units', units }),
        );
      case 'committee':
        return then(this.post(place, properties), (post) => ({ kind: 'post', post }));
    }
  }

  private unit(place: JsonPlace): Read<SubUnitWeight> {
    return then(place.properties(['committee', 'appropriation', 'weight']), (properties) => {
      const post = this.post(place, properties);
      const weight = then(place.required(properties, 'weight'), amountAt);
      return post === UNREAD || weight === UNREAD ? UNREAD : { post, weight };
    });
  }

  private post(place: JsonPlace, properties: Properties): Read<Post> {
    const committeeId = then(place.required(properties, 'committee'), (at) =>
      then(at.text(), (found) => this.committeeOf(found) ?? at.fail({ kind: 'unknown-committee', found })),
    );
    const appropriation = properties.get('appropriation')?.text() ?? '';
    return committeeId === UNREAD || appropriation === UNREAD ? UNREAD : { committeeId, appropriation };
  }
}

function amountAt(place: JsonPlace): Read<Amount> {
  return then(
    place.number(),
    (value) => amountOfNumber(value) ?? place.fail({ kind: 'not-a-number', found: String(value) }),
  );
}

function all<T>(place: JsonPlace, read: (item: JsonPlace) => Read<T>): Read<T[]> {
  return then(place.items(), (items) => gathered(items.map(read)));
}

function gathered<T>(read: readonly Read<T>[]): Read<T[]> {
  const values: T[] = [];
  for (const each of read) {
    if (each === UNREAD) return UNREAD;
    values.push(each);
  }
  return values;
}
