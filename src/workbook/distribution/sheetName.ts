/** Excel's own limit. */
const LONGEST = 31;

/** A name that Excel allows and that no other sheet has. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const allowed = wanted
    .replace(/[\\/?*[\]:]/g, '-')
    .replace(/^'+|'+$/g, '')
    .slice(0, LONGEST)
    .trim();
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let free = allowed;
  for (let number = 2; used.has(free.toLowerCase()); number += 1) {
    const end = ` (${number})`;
    free = `${allowed.slice(0, LONGEST - end.length)}${end}`;
  }
  return free;
}
