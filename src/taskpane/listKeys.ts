/** The keys that go back and forth in a list: up and down, or across. */
export interface ListKeys {
  readonly back: 'ArrowUp' | 'ArrowLeft';
  readonly forth: 'ArrowDown' | 'ArrowRight';
}

/** Where a key leads from an entry of a list, past its ends perhaps; null: nowhere. */
export function targetOfKey(key: string, index: number, count: number, keys: ListKeys): number | null {
  switch (key) {
    case keys.back:
      return index - 1;
    case keys.forth:
      return index + 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
