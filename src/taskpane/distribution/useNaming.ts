import { usePane } from '../paneTools';
import { useDesk } from './deskTools';
import type { NamingTools } from './shareWords';

/** What names of committees are made with. */
export function useNaming(): NamingTools {
  const { texts } = usePane();
  const { state, words } = useDesk();
  return { committees: state.committees, words, texts };
}
