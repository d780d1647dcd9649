import type { FileFault, FileProblem, FileType } from './allocationFile';

/** Stands for a value that was not read; the reason has been noted. */
export const UNREAD = Symbol('unread');
export type Read<T> = T | typeof UNREAD;

/** One place in a JSON document: reads it as something, or notes why it is not that. */
export class JsonPlace {
  constructor(
    private readonly value: unknown,
    private readonly pointer: string,
    private readonly problems: FileProblem[],
  ) {}

  fail(fault: FileFault): typeof UNREAD {
    this.problems.push({ at: { kind: 'json', pointer: this.pointer }, fault });
    return UNREAD;
  }

  text(): Read<string> {
    return typeof this.value === 'string' ? this.value : this.wrong('text');
  }

  number(): Read<number> {
    return typeof this.value === 'number' ? this.value : this.wrong('number');
  }

  wholeNumber(): Read<number> {
    return typeof this.value === 'number' && Number.isSafeInteger(this.value)
      ? this.value
      : this.wrong('whole-number');
  }

  oneOf<T extends string>(allowed: readonly T[]): Read<T> {
    const found = this.text();
    if (found === UNREAD) return UNREAD;
    return allowed.find((each) => each === found) ?? this.fail({ kind: 'not-one-of', found, allowed });
  }

  items(): Read<JsonPlace[]> {
    if (!Array.isArray(this.value)) return this.wrong('array');
    return this.value.map(
      (item: unknown, index) => new JsonPlace(item, `${this.pointer}/${index}`, this.problems),
    );
  }

  /** The object's properties; `allowed` null where any name may stand. */
  properties(allowed: readonly string[] | null): Read<Map<string, JsonPlace>> {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.wrong('object');
    const found = Object.entries(value).map(
      ([name, each]: [string, unknown]) => [name, this.below(name, each)] as const,
    );
    for (const [name, place] of found) {
      if (allowed !== null && !allowed.includes(name)) place.fail({ kind: 'unexpected', name, allowed });
    }
    return new Map(found);
  }

  /** A property that must be there. */
  required(properties: ReadonlyMap<string, JsonPlace>, name: string): Read<JsonPlace> {
    return properties.get(name) ?? this.fail({ kind: 'missing', name });
  }

  private below(name: string, value: unknown): JsonPlace {
    const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1');
    return new JsonPlace(value, `${this.pointer}/${escaped}`, this.problems);
  }

  private wrong(expected: FileType): typeof UNREAD {
    return this.fail({ kind: 'wrong-type', expected });
  }
}

/** Applies a reading where there is something to read. */
export function then<T, U>(read: Read<T>, next: (value: T) => Read<U>): Read<U> {
  return read === UNREAD ? UNREAD : next(read);
}
