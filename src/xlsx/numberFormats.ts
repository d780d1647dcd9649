import { builtInNumberFormats } from './builtInNumberFormats';
import { officeString } from './officeString';
import { XmlScanner } from './xmlScanner';
import { utf8Part } from './xmlEncoding';

/**
 * The number format code of every cell style of a workbook, by the style's number; null for General.
 * @throws UnusableWorkbook `broken-part`
 */
export function readNumberFormats(bytes: Uint8Array, part: string): (string | null)[] {
  const scanner = new XmlScanner(utf8Part(bytes, part), part);
  scanner.root();
  if (!scanner.is('styleSheet')) throw scanner.broken('no style sheet');
  const codes = new Map<string, string>(builtInNumberFormats);
  const ids: string[] = [];
  while (scanner.nextChild()) {
    if (scanner.is('numFmts')) readCodes(scanner, codes);
    else if (scanner.is('cellXfs')) readIds(scanner, ids);
    else scanner.skip();
  }
  scanner.finish();
  return ids
    .map((id) => codes.get(id) ?? null)
    .map((code) => (code?.toLowerCase() === 'general' ? null : code));
}

function readCodes(scanner: XmlScanner, codes: Map<string, string>): void {
  while (scanner.nextChild()) {
    const id = scanner.attribute('numFmtId');
    const code = scanner.attribute('formatCode');
    if (scanner.is('numFmt') && id !== null && code !== null) codes.set(id, officeString(code));
    scanner.skip();
  }
}

function readIds(scanner: XmlScanner, ids: string[]): void {
  while (scanner.nextChild()) {
    if (scanner.is('xf')) ids.push(scanner.attribute('numFmtId') ?? '0');
    scanner.skip();
  }
}
