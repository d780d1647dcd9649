import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { a1Of } from '../domain/a1';
import { renderFinding } from '../findings/renderFinding';
import { isDiscrepancy } from '../workbook/checkedWorkbook';
import type { Fix } from '../workbook/fixes/fix';
import { suggestionsFor } from '../workbook/fixes/fix';
import { isAccepted, lapsedReasonOf } from '../workbook/waivers';
import { AcceptForm } from './AcceptForm';
import { Arithmetic } from './Arithmetic';
import { CellButton } from './CellButton';
import type { ListedFinding } from './findingList';
import { FixPanel } from './FixPanel';
import { FollowsFrom } from './FollowsFrom';
import { PaybackArithmetic } from './PaybackArithmetic';
import { usePane } from './paneTools';
import { RelatedFindings } from './RelatedFindings';
import { usePaneResult } from './paneResult';
import { paybackOf } from './paybackOf';
import { firstOfCause } from './sameCause';
import { useReasonDrafts } from './reasonDrafts';

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM} 40px`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (max-width: 359px)': { paddingLeft: '20px' },
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  term: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

type FormKind = 'fix' | 'accept';

type Open = { readonly kind: 'fix'; readonly fix: Fix } | { readonly kind: 'accept' } | null;

/** What stands behind a finding: statement, arithmetic, cause, consequences, and what can be done. */
export function FindingDetails({ listed }: { readonly listed: ListedFinding }): ReactNode {
  const { actions, names, texts, words } = usePane();
  const { checked } = usePaneResult();
  const styles = useStyles();
  const drafts = useReasonDrafts();
  const [open, setOpen] = useState<Open>(null);
  const actionBar = useRef<HTMLDivElement>(null);
  const [calledOff, setCalledOff] = useState<FormKind | null>(null);
  // The form that was called off is gone with its buttons: the keyboard goes on where it came from.
  useEffect(() => {
    if (calledOff === null) return;
    actionBar.current?.querySelector<HTMLElement>(`[data-opens="${calledOff}"]`)?.focus();
  }, [calledOff]);
  const openForm = (form: Open): void => {
    setCalledOff(null);
    setOpen(form);
  };
  const callOff = (kind: FormKind): void => {
    setCalledOff(kind);
    setOpen(null);
  };
  const { finding, consequences } = listed.root;
  const { statement, reason, advice, explanation } = renderFinding(finding, texts, names);
  const first = firstOfCause(finding, checked);
  const payback = paybackOf(finding, checked);
  const waiver = checked.waivers.waived.get(finding.fingerprint);
  const lapsed = lapsedReasonOf(checked.waivers, finding);
  const suggestions = suggestionsFor(finding);
  const canAccept = isDiscrepancy(finding) && !isAccepted(checked.waivers, finding);
  // Whoever accepts it again begins with the reason that was given.
  const withdraw = (reasonGiven: string): void => {
    drafts.set(finding.fingerprint, reasonGiven);
    actions.withdraw(finding);
  };
  const proposeFix = async (): Promise<void> => {
    const fix = await actions.proposeFix(finding);
    openForm(fix === null ? null : { kind: 'fix', fix });
  };
  return (
    <div className={styles.details}>
      {waiver !== undefined && <p className={styles.text}>{words.accept.accepted(waiver.reason)}</p>}
      {lapsed !== null && <p className={styles.text}>{texts.reportSheet.lapsedReason(lapsed)}</p>}
      <p className={styles.text}>{statement}</p>
      <Arithmetic finding={finding} />
      {payback !== null && <PaybackArithmetic summary={payback} />}
      {reason !== null && <p className={styles.quiet}>{reason}</p>}
      {explanation !== null && (
        <p className={styles.quiet}>
          <span className={styles.term}>{`${texts.report.cause}: `}</span>
          {first === null ? (
            explanation
          ) : (
            <CellButton cell={first.at}>
              {texts.report.sameCause(names.nameOf(first.at, finding.at))}
            </CellButton>
          )}
        </p>
      )}
      {advice !== null && waiver === undefined && (
        <p className={styles.quiet}>
          <span className={styles.term}>{`${words.finding.advice}: `}</span>
          {advice}
        </p>
      )}
      <FollowsFrom finding={finding} />
      <RelatedFindings consequences={consequences} seenFrom={finding.at} />
      {open === null && (
        <div ref={actionBar} className={styles.actions}>
          <Button size="small" onClick={() => actions.goTo(finding.at)}>
            {words.finding.goTo(a1Of(finding.at))}
          </Button>
          {waiver !== undefined && (
            <Button size="small" onClick={() => withdraw(waiver.reason)}>
              {words.accept.withdraw}
            </Button>
          )}
          {suggestions.length > 0 && waiver === undefined && (
            <Button data-opens="fix" size="small" onClick={() => void proposeFix()}>
              {words.fix.use(suggestions.length)}
            </Button>
          )}
          {canAccept && (
            <Button
              data-opens="accept"
              size="small"
              appearance="subtle"
              onClick={() => openForm({ kind: 'accept' })}
            >
              {words.accept.open}
            </Button>
          )}
        </div>
      )}
      {open?.kind === 'fix' && (
        <FixPanel
          fix={open.fix}
          onApply={() => {
            setOpen(null);
            actions.applyFix(open.fix);
          }}
          onCancel={() => callOff('fix')}
        />
      )}
      {open?.kind === 'accept' && (
        <AcceptForm
          fingerprint={finding.fingerprint}
          onAccept={(given) => {
            setOpen(null);
            actions.accept(finding, given);
          }}
          onCancel={() => callOff('accept')}
        />
      )}
    </div>
  );
}
