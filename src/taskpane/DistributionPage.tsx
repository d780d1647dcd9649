import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import type { DistributionDesk } from '../workbook/desk/distributionDesk';
import type { DistributionTabProps } from './distribution/DistributionTab';
import { usePane } from './paneTools';
import { StatePanel } from './StatePanel';
import { useDelayed } from './useDelayed';

/** What is there sooner needs no word. */
const SILENT_MS = 300;

const useStyles = makeStyles({
  page: { outlineStyle: 'none' },
  loading: {
    padding: `${tokens.spacingVerticalXXL} 0`,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
});

type Loading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'loaded';
      readonly Tab: ComponentType<DistributionTabProps>;
      readonly desk: DistributionDesk;
    };

/** The page "Fordeling". Its code, and that of the desk behind it, are loaded when it is first opened: most only check. */
export function DistributionPage({ isBusy }: { readonly isBusy: boolean }): ReactNode {
  const { actions, words } = usePane();
  const styles = useStyles();
  const page = useRef<HTMLDivElement>(null);
  const [loading, setLoading] = useState<Loading>({ kind: 'loading' });
  const [attempts, setAttempts] = useState(0);
  const isSlow = useDelayed(loading.kind === 'loading', SILENT_MS);
  useEffect(() => {
    let isWanted = true;
    Promise.all([import('./distribution/DistributionTab'), actions.distribution.open()]).then(
      ([{ DistributionTab }, desk]) => {
        if (isWanted) setLoading({ kind: 'loaded', Tab: DistributionTab, desk });
      },
      () => {
        if (isWanted) setLoading({ kind: 'failed' });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [actions.distribution, attempts]);
  const tryAgain = (): void => {
    page.current?.focus();
    setLoading({ kind: 'loading' });
    setAttempts(attempts + 1);
  };
  return (
    <div ref={page} tabIndex={-1} className={styles.page}>
      <div role="status">{isSlow && <p className={styles.loading}>{words.distribution.loading}</p>}</div>
      {loading.kind === 'failed' && (
        <StatePanel
          mood="offline"
          words={words.distribution.failed}
          action={<Button onClick={tryAgain}>{words.tryAgain}</Button>}
        />
      )}
      {loading.kind === 'loaded' && <loading.Tab desk={loading.desk} isBusy={isBusy} />}
    </div>
  );
}
