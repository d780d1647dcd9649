/** A small generator of choices that gives the same ones for the same seed. */
export class Choices {
  private state: number;

  constructor(seed: number, name: string) {
    this.state = [...name].reduce(
      (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619),
      seed | 0,
    );
  }

  /** A whole number from 0 up to but not including the limit. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0];
  }

  /** At most `count` of the items, in their own order. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const rest = [...items];
    while (rest.length > count) rest.splice(this.below(rest.length), 1);
    return rest;
  }
}
