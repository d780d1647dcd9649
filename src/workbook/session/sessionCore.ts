import type { Texts } from '../../findings/texts';
import type { FixRecord } from './fixRecord';
import type { OpenWorkbook } from './openWorkbook';
import type { Activity, SessionState } from './sessionState';
import type { SheetCache } from './sheetCache';
import type { Store } from './store';

/** What the parts of a session share: the workbook, what is known of it, and the ways to act on it. */
export interface SessionCore {
  readonly workbook: OpenWorkbook;
  readonly store: Store<SessionState>;
  readonly cache: SheetCache;
  /** The sheets that the next check reads anew. */
  readonly changed: Set<string>;
  readonly fixes: FixRecord;
  readonly texts: () => Texts;
  /** A step that the user asked for, in its turn: its failure is told. */
  readonly act: (activity: Activity, work: () => Promise<unknown>) => Promise<void>;
  readonly fail: (error: unknown) => void;
  /** The check again after a step of our own, with the sheets concerned read anew. */
  readonly again: (sheetIds: readonly string[]) => Promise<void>;
}
