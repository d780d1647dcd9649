import { plainText, readRichText } from './richText';
import { UsualString } from './usualString';
import { XmlScanner } from './xmlScanner';
import { utf8Part } from './xmlEncoding';

/**
 * The texts that the cells of a workbook refer to by position.
 * @throws UnusableWorkbook `broken-part`
 */
export function readSharedStrings(bytes: Uint8Array, part: string): string[] {
  const scanner = new XmlScanner(utf8Part(bytes, part), part);
  scanner.root();
  if (!scanner.is('sst')) throw scanner.broken('no shared strings');
  const strings: string[] = [];
  readUsualStrings(scanner, strings);
  while (scanner.nextChild()) {
    if (scanner.is('si')) strings.push(readRichText(scanner));
    else scanner.skip();
    readUsualStrings(scanner, strings);
  }
  scanner.finish();
  return strings;
}

function readUsualStrings(scanner: XmlScanner, strings: string[]): void {
  if (!scanner.readsPlainChildren) return;
  const usual = new UsualString();
  while (usual.read(scanner.bytes, scanner.tagEnd)) {
    scanner.resume(usual.end);
    strings.push(plainText(scanner.textBetween(usual.textStart, usual.textEnd)));
  }
}
