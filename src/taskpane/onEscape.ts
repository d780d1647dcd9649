import type { KeyboardEvent } from 'react';

/**
 * What Escape does inside a part of the page. The event ends there: the parts around it are not meant, and Excel on the web takes
 * an Escape that reaches the window as the wish to leave the pane.
 */
export function onEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
}
