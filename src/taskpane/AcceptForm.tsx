import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { onEscape } from './onEscape';
import { usePane } from './paneTools';
import { useReasonDrafts } from './reasonDrafts';
import { useFirstFocus } from './useFirstFocus';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

interface AcceptFormProps {
  readonly fingerprint: string;
  readonly onAccept: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding is accepted: without a reason it is not. What was typed is there when it is opened again. */
export function AcceptForm({ fingerprint, onAccept, onCancel }: AcceptFormProps): ReactNode {
  const { words } = usePane();
  const styles = useStyles();
  const drafts = useReasonDrafts();
  const [reason, setReason] = useState(drafts.get(fingerprint) ?? '');
  const form = useFirstFocus<HTMLFormElement>('textarea');
  const given = reason.trim();
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (given === '') return;
        drafts.delete(fingerprint);
        onAccept(given);
      }}
      onKeyDown={onEscape(onCancel)}
    >
      <Field label={words.accept.reason} hint={words.accept.hint} size="small" required>
        <Textarea
          size="small"
          value={reason}
          resize="vertical"
          onChange={(_event, { value }) => {
            drafts.set(fingerprint, value);
            setReason(value);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={given === ''}>
          {words.accept.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
