import type { KeyboardEvent } from 'react';

/** What Escape does inside a part of the page. The event ends there: the parts around it are not meant. */
export function onEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
}
