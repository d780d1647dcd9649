/** Draws that are the same for the same seed. */
export interface Draw {
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item | null;
}

export function drawFrom(random: () => number): Draw {
  const below = (limit: number): number => Math.floor(random() * limit);
  return { below, pick: (items) => items[below(items.length)] ?? null };
}
