/**
 * An address of several areas without its sheet names: Excel gives "'Ældre, sundhed'!B4:B6,'Ældre, sundhed'!D9".
 * Documented with a blank after each comma, and given without. Commas and exclamation marks inside quotes belong to the name.
 */
export function localAddresses(address: string): string {
  let local = '';
  let part = '';
  let isQuoted = false;
  for (const character of address) {
    if (character === "'") isQuoted = !isQuoted;
    if (!isQuoted && character === '!') part = '';
    else if (!isQuoted && character === ',') {
      local += `${part.trim()},`;
      part = '';
    } else part += character;
  }
  return (local + part.trim()).replaceAll('$', '');
}
