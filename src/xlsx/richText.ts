import { officeString } from './officeString';
import type { XmlScanner } from './xmlScanner';

/**
 * Consumes a string item (`si` of the shared strings or `is` of a cell) and returns its text: plain or the runs of rich
 * text joined. Phonetic runs, which repeat the text in another script, are left out.
 */
export function readRichText(scanner: XmlScanner): string {
  let text = '';
  while (scanner.nextChild()) {
    if (scanner.is('t')) text += readText(scanner);
    else if (scanner.is('r')) text += readRun(scanner);
    else scanner.skip();
  }
  return officeString(text);
}

/** The text of a string item that has neither runs nor references. */
export function plainText(text: string): string {
  return officeString(trimmed(text));
}

function readRun(scanner: XmlScanner): string {
  let text = '';
  while (scanner.nextChild()) {
    if (scanner.is('t')) text += readText(scanner);
    else scanner.skip();
  }
  return text;
}

/** Excel drops white space at the ends unless the element says that it counts. */
function readText(scanner: XmlScanner): string {
  const preserved = scanner.attributeCount > 0 && scanner.attribute('xml:space') === 'preserve';
  const text = scanner.text();
  return preserved ? text : trimmed(text);
}

/** Without XML's own white space only: a no-break space is a character like any other. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
