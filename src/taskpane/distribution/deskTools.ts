import { createContext, useContext } from 'react';
import type { DeskDraft, DeskProblem, DeskState } from '../../workbook/desk/deskState';
import type { DistributionDesk } from '../../workbook/desk/distributionDesk';
import type { DistributionTexts } from '../texts/distributionTexts';

/** What the parts of the page work with while a proposal is chosen. */
export interface DeskTools {
  readonly desk: DistributionDesk;
  readonly state: DeskState;
  readonly draft: DeskDraft;
  readonly words: DistributionTexts;
  /** Nothing can be edited: the sheets are wrong, or are being written. */
  readonly isLocked: boolean;
  /** Opens a row and takes the keyboard there. */
  readonly showRow: (row: string) => void;
  /** Takes the keyboard to what a problem is about. */
  readonly showProblem: (problem: DeskProblem) => void;
}

const DeskContext = createContext<DeskTools | null>(null);

export const DeskToolsProvider = DeskContext.Provider;

export function useDesk(): DeskTools {
  const tools = useContext(DeskContext);
  if (tools === null) throw new Error('A part of the page stands outside of it');
  return tools;
}
