import { MOST_BYTES } from './readingPlan';

/**
 * Queues items and sends them off: one round trip, and one more per further 4 MB.
 *
 * @param costOf bytes that an item takes in the request or in its answer, whichever is more
 * @param newBatch called before each round trip: Office.js's objects do not outlive it. Answers what to ask for an item,
 *   and that how to take the result after the round trip
 */
export async function inBatches<Item, Result>(
  context: Excel.RequestContext,
  items: readonly Item[],
  costOf: (item: Item) => number,
  newBatch: () => (item: Item) => () => Result,
): Promise<Result[]> {
  if (items.length === 0) return [];
  let left = MOST_BYTES;
  const fitting = items.findIndex((item) => (left -= costOf(item)) < 0);
  const now = fitting < 0 ? items : items.slice(0, Math.max(1, fitting));
  const queued = now.map(newBatch());
  await context.sync();
  const results = queued.map((take) => take());
  return [...results, ...(await inBatches(context, items.slice(now.length), costOf, newBatch))];
}
