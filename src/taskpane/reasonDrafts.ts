import { createContext, useContext } from 'react';

/** What was typed as a reason and not yet given, by the finding's fingerprint: a form that is closed loses nothing. */
export type ReasonDrafts = Map<string, string>;

const DraftsContext = createContext<ReasonDrafts | null>(null);

export const ReasonDraftsProvider = DraftsContext.Provider;

export function useReasonDrafts(): ReasonDrafts {
  const drafts = useContext(DraftsContext);
  if (drafts === null) throw new Error('A reason is typed outside of the pane');
  return drafts;
}
