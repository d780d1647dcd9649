import type { checkSnapshots } from './checkSnapshots';

/** Reading and checking, which are most of the code: the pane stands before they are loaded. */
export async function loadEngine(): Promise<{ readonly checkSnapshots: typeof checkSnapshots }> {
  return import('./checkSnapshots');
}
