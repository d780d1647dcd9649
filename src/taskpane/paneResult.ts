import { createContext, useContext } from 'react';
import type { SessionResult } from '../workbook/session/sessionState';

const ResultContext = createContext<SessionResult | null>(null);

export const PaneResultProvider = ResultContext.Provider;

/** The result that is shown. */
export function usePaneResult(): SessionResult {
  const result = useContext(ResultContext);
  if (result === null) throw new Error('There is no result to show');
  return result;
}
