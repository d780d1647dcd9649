import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { numberOfAmount, type Amount } from '../../domain/amount';
import { usePane } from '../paneTools';
import { useDesk } from './deskTools';
import { readTypedFigure } from './typedFigure';

const useStyles = makeStyles({
  field: { minWidth: 0, width: '100%' },
  input: { textAlign: 'right', minWidth: 0, width: '100%', fontVariantNumeric: 'tabular-nums' },
  complaint: {
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusDangerForeground1,
  },
});

interface FigureFieldProps {
  readonly label: string;
  /** Null: nothing stands there. */
  readonly value: Amount | null;
  readonly onChange: (value: Amount | null) => void;
  readonly unit?: string;
  readonly className?: string;
}

/** A figure that is taken as it is typed. What cannot be read changes nothing, and that is said. */
export function FigureField({ label, value, onChange, unit, className }: FigureFieldProps): ReactNode {
  const { texts } = usePane();
  const { words, isLocked } = useDesk();
  const styles = useStyles();
  const complaintId = useId();
  /** What stands there while it is typed; null: the value. */
  const [typed, setTyped] = useState<string | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const kept = value === null ? '' : texts.numbers.figure(numberOfAmount(value));
  const type = (text: string): void => {
    setTyped(text);
    setUnread(null);
    if (text.trim() === '') return onChange(null);
    const figure = readTypedFigure(text, texts.language);
    if (figure !== null) onChange(figure);
    return undefined;
  };
  const leave = (): void => {
    if (typed !== null && typed.trim() !== '' && readTypedFigure(typed, texts.language) === null) {
      setUnread(typed.trim());
    }
    setTyped(null);
  };
  return (
    <div className={mergeClasses(styles.field, className)}>
      <Input
        className={styles.field}
        size="small"
        input={{ className: styles.input }}
        aria-label={label}
        aria-invalid={unread !== null}
        aria-describedby={unread === null ? undefined : complaintId}
        inputMode="decimal"
        autoComplete="off"
        disabled={isLocked}
        contentAfter={unit ?? null}
        value={typed ?? kept}
        onChange={(_event, data) => type(data.value)}
        onBlur={leave}
      />
      <div aria-live="polite">
        {unread !== null && (
          <p id={complaintId} className={styles.complaint}>
            {words.notANumber(unread, kept)}
          </p>
        )}
      </div>
    </div>
  );
}
