import type { DraftTable } from './draftTable';
import type { Layout } from './layout';

/** Which column of its block each part of a table stands in. */
export interface Columns {
  readonly number: number | null;
  readonly label: number;
  /** Where items stand when they are indented, else the label column. */
  readonly item: number;
  readonly second: number | null;
  readonly firstAmount: number;
  readonly tail: number | null;
  readonly width: number;
}

export function columnsOf(draft: DraftTable, layout: Layout): Columns {
  const isEconomy = draft.kind === 'proposal-economy';
  const label = draft.hasNumber ? 1 : 0;
  const item = label + (isEconomy && layout.indent === 'yes' ? 1 : 0);
  const spaced = isEconomy || draft.labelHead === 'Udvalg';
  const second =
    draft.secondHead === null ? null : item + 1 + (spaced && layout.spacer === 'after-label' ? 1 : 0);
  const firstAmount = (second ?? item) + 1 + (spaced && layout.spacer === 'before-amounts' ? 1 : 0);
  const afterAmounts = firstAmount + draft.columns.length;
  const tail = draft.tailHead === null ? null : afterAmounts;
  return {
    number: draft.hasNumber ? 0 : null,
    label,
    item,
    second,
    firstAmount,
    tail,
    width: afterAmounts + (tail ? 1 : 0),
  };
}
