import { readRichText } from './richText';
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
  while (scanner.nextChild()) {
    if (scanner.is('si')) strings.push(readRichText(scanner));
    else scanner.skip();
  }
  scanner.finish();
  return strings;
}
