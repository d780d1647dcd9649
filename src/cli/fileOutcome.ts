import type { UnusableReason } from '../findings/unusableReason';
import type { CheckedWorkbook } from '../workbook/checkedWorkbook';
import type { FileFixes } from './fileFixes';

/** What became of one input. */
export type FileOutcome =
  | {
      readonly kind: 'checked';
      readonly file: string;
      readonly checked: CheckedWorkbook;
      /** What people typed into the workbook (see ContentDigest). */
      readonly content: string;
      /** What its copy gets fixed; only with --fix. */
      readonly fixes?: FileFixes;
    }
  | {
      readonly kind: 'unusable';
      readonly file: string;
      readonly reason: UnusableReason;
      readonly place: string | null;
    };
