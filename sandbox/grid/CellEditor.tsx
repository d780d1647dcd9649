import { useEffect, useRef, type ReactNode } from 'react';

interface CellEditorProps {
  readonly text: string;
  /** With what was typed, or null when it was given up. */
  readonly onEnd: (text: string | null) => void;
}

/** The field in a cell while it is edited; what is typed over a cell goes on at its end. */
export function CellEditor({ text, onEnd }: CellEditorProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, [text]);
  const end = (typed: string | null): void => {
    if (isOver.current) return;
    isOver.current = true;
    onEnd(typed);
  };
  return (
    <input
      ref={field}
      className="editor"
      aria-label="Celleindhold"
      defaultValue={text}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Tab') {
          event.preventDefault();
          end(event.currentTarget.value);
        }
        if (event.key === 'Escape') end(null);
        event.stopPropagation();
      }}
      onBlur={(event) => end(event.currentTarget.value)}
    />
  );
}
