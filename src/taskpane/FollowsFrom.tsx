import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Finding } from '../findings/finding';
import { renderFinding } from '../findings/renderFinding';
import { CellButton } from './CellButton';
import { usePane } from './paneTools';
import { usePaneResult } from './paneResult';

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The finding that this one follows from. */
export function FollowsFrom({ finding }: { readonly finding: Finding }): ReactNode {
  const { names, texts, words } = usePane();
  const { checked } = usePaneResult();
  const styles = useStyles();
  if (finding.consequenceOf === null) return null;
  const root = checked.findings.find(({ fingerprint }) => fingerprint === finding.consequenceOf);
  if (root === undefined) return null;
  return (
    <p className={styles.line}>
      {`${words.finding.followsFrom} `}
      <CellButton cell={root.at} seenFrom={finding.at} />
      {` ${renderFinding(root, texts, names).title}`}
    </p>
  );
}
