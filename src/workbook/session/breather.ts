/** So long the page may be held up before it gets to draw and to hear a click. */
const LONGEST_STRETCH_MS = 40;

/** Lets the page have a turn whenever it was held up for long; true when it had one. */
export function breather(): () => Promise<boolean> {
  let since = Date.now();
  return async () => {
    if (Date.now() - since < LONGEST_STRETCH_MS) return false;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = Date.now();
    return true;
  };
}
