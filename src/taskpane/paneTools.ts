import { createContext, useContext } from 'react';
import type { CellRef } from '../domain/cell';
import type { CellNames } from '../findings/cellNames';
import type { Finding } from '../findings/finding';
import type { Texts } from '../findings/texts';
import type { DeskAccess } from '../workbook/desk/deskAccess';
import type { Fix } from '../workbook/fixes/fix';
import type { PlannedFix } from '../workbook/fixes/plannedFix';
import type { SafeFixProposal } from '../workbook/session/safeFixProposal';
import type { WriteIntent } from '../workbook/session/noticeOfWrite';
import type { CheckScope } from '../workbook/session/sessionState';
import type { CellWrite } from '../workbook/valueWriter';
import type { PaneTexts } from './texts/paneTexts';

/** What the pane can ask for. Components know these functions and no host. */
export interface PaneActions {
  readonly check: (scope: CheckScope) => void;
  readonly cancel: () => void;
  /** Quietly: without a word where the cell cannot be shown. */
  readonly goTo: (cell: CellRef, quietly?: boolean) => void;
  readonly setMarking: (on: boolean) => void;
  readonly clearMarks: () => void;
  readonly proposeFix: (finding: Finding) => Promise<Fix | null>;
  readonly applyFix: (fix: Fix) => void;
  readonly proposeSafeFixes: () => Promise<SafeFixProposal | null>;
  readonly applySafeFixes: (fixes: readonly PlannedFix[]) => void;
  readonly write: (writes: readonly CellWrite[], intent: WriteIntent) => void;
  readonly dismissNotice: () => void;
  readonly accept: (finding: Finding, reason: string) => void;
  readonly withdraw: (finding: Finding) => void;
  readonly writeReport: () => void;
  readonly showReport: () => void;
  /** The way to Tabel A–E: the desk's code is loaded when it is first opened. */
  readonly distribution: DeskAccess;
}

/** What every component of the pane works with. */
export interface PaneTools {
  readonly words: PaneTexts;
  readonly texts: Texts;
  readonly names: CellNames;
  readonly actions: PaneActions;
}

const PaneContext = createContext<PaneTools | null>(null);

export const PaneToolsProvider = PaneContext.Provider;

export function usePane(): PaneTools {
  const tools = useContext(PaneContext);
  if (tools === null) throw new Error('A component of the pane stands outside of it');
  return tools;
}
