import type { KeyboardEvent } from 'react';

/** Marks the button that opens a line of the list. */
export const LIST_LINE = { 'data-line': '' } as const;

/** Arrows, Home and End go from line to line, past what is open in between and what is folded away. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')].filter(
    (line) => line.closest('[hidden]') === null,
  );
  const index = lines.findIndex((line) => line === event.target);
  const target = index < 0 ? undefined : lines[targetOf(event.key, index, lines.length) ?? -1];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}

function targetOf(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
