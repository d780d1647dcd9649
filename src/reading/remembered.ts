/** How many different texts are remembered. */
const MOST_TEXTS = 1_000;

/** Answers each text once: a catalogue repeats its headings and totals on every sheet. */
export function remembered<Answer extends object | string | number | boolean | null>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = answer(text);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, found);
    return found;
  };
}
