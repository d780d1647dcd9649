/** Does Excel show its panes dark now? */
export function isHostDark(): boolean {
  // Older hosts have none, whatever the types say.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const background = /^#?([\da-f]{6})$/i.exec(theme?.bodyBackgroundColor ?? '')?.[1];
  return background !== undefined && brightness(background) < 128;
}

/** Calls back when Excel may have changed its theme: it tells nobody, but a user has to leave the pane to do it. */
export function onHostTheme(listener: () => void): () => void {
  window.addEventListener('focus', listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    window.removeEventListener('focus', listener);
    document.removeEventListener('visibilitychange', listener);
  };
}

/** Perceived brightness, 0 to 255, of a colour as six hex digits. */
function brightness(colour: string): number {
  const part = (from: number): number => Number.parseInt(colour.slice(from, from + 2), 16);
  return 0.299 * part(0) + 0.587 * part(2) + 0.114 * part(4);
}
