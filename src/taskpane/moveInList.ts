import type { KeyboardEvent } from 'react';
import { targetOfKey, type ListKeys } from './listKeys';

/** Marks the button that opens a line of the list. */
export const LIST_LINE = { 'data-line': '' } as const;

const LINES: ListKeys = { back: 'ArrowUp', forth: 'ArrowDown' };

/** Arrows, Home and End go from line to line, past what is open in between and what is folded away. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')].filter(
    (line) => line.closest('[hidden]') === null,
  );
  const index = lines.findIndex((line) => line === event.target);
  const target = index < 0 ? undefined : lines[targetOfKey(event.key, index, lines.length, LINES) ?? -1];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}
