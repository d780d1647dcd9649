/**
 * Keeps Escape inside the pane. Office.js on the web takes it at the window: it closes a dialog notice of its own and,
 * where there is none, puts the keyboard on the page's first button. The pane's own listeners have heard it by then.
 */
export function keepEscape(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') event.stopPropagation();
  });
}
