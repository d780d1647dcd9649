import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { XmlScanner } from '../../src/xlsx/xmlScanner';

const encoder = new TextEncoder();

function scannerOf(xml: string): XmlScanner {
  return new XmlScanner(encoder.encode(xml), 'part.xml');
}

function accepts(xml: string): boolean {
  try {
    const scanner = scannerOf(xml);
    scanner.root();
    scanner.skip();
    scanner.finish();
    return true;
  } catch {
    return false;
  }
}

function saxesAccepts(xml: string): boolean {
  let good = true;
  const parser = new SaxesParser();
  parser.on('error', () => (good = false));
  parser.write(xml).close();
  return good;
}

test('offsets of top-level elements are byte offsets into the part', () => {
  const xml = '<?xml version="1.0"?><a><!--æøå--><b x="å">–</b> <c/><d><e/></d></a>';
  const bytes = encoder.encode(xml);
  const scanner = new XmlScanner(bytes, 'part.xml');
  const found: string[] = [];
  scanner.root();
  while (scanner.nextChild()) {
    const start = scanner.tagStart;
    scanner.skip();
    found.push(new TextDecoder().decode(bytes.subarray(start, scanner.tagEnd)));
  }
  const end = bytes.subarray(scanner.tagStart, scanner.tagEnd);
  expect(found).toEqual(['<b x="å">–</b>', '<c/>', '<d><e/></d>']);
  expect(new TextDecoder().decode(end)).toBe('</a>');
});

test('attributes: quotes, references, white space, prefixes', () => {
  const scanner = scannerOf(
    `<a xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" one='1 "x"' two="&lt;&#229;\n" r:id="rId1" id="other"/>`,
  );
  scanner.root();
  expect(scanner.attribute('one')).toBe('1 "x"');
  expect(scanner.attribute('two')).toBe('<å ');
  expect(scanner.attribute('id')).toBe('other');
  expect(scanner.attributeIn('office-relationships', 'id')).toBe('rId1');
  expect(scanner.attribute('three')).toBeNull();
});

test.each([
  '<a>',
  '<a',
  '<a ',
  '<a b',
  '<a b="',
  '<a b="1',
  '<a b="1"',
  '<a b="1"/',
  '<a/',
  '<a></',
  '<a></a',
  '<a></b>',
  '<a><b></a></b>',
  '<a></a></a>',
  '<a/><b/>',
  '<a/>x',
  'x<a/>',
  '<a b=1/>',
  '<a b/>',
  '<a b="1"c="2"/>',
  '<a b="1" b="2"/>',
  '<a b="<"/>',
  '<a b="&x;"/>',
  '<a>&x;</a>',
  '<a>&amp</a>',
  '<a>&#0;</a>',
  '<a>&#xD800;</a>',
  '<a>\u0000</a>',
  '<a>]]></a>',
  '<a><!-- -- --></a>',
  '<a><!-- </a>',
  '<a><![CDATA[</a>',
  '<a><!ELEMENT a></a>',
  '<a><? x?></a>',
  '<a><?x</a>',
  ' <?xml version="1.0"?><a/>',
  '<1a/>',
  '< a/>',
  '<a/ >',
  '<!DOCTYPE a><a/>',
  '',
  ' ',
])('%j is refused', (xml) => {
  expect(accepts(xml)).toBe(false);
});

test('very deep and very wide markup is refused', () => {
  expect(accepts('<a>'.repeat(300) + '</a>'.repeat(300))).toBe(false);
  const attributes = Array.from({ length: 300 }, (_, index) => `a${index}=""`).join(' ');
  expect(accepts(`<a ${attributes}/>`)).toBe(false);
});

test('whatever a complete parser refuses is refused', () => {
  const xml =
    '<x:a xmlns:x="urn:x"><!-- c --><b r="A1" s=\'1\'><v>1&amp;2</v><![CDATA[<]]></b>\n<?p i?><c/></x:a>';
  const edit = fc.record({
    at: fc.nat(xml.length),
    remove: fc.nat(6),
    insert: fc.constantFrom(
      '',
      '<',
      '>',
      '/',
      '"',
      "'",
      '&',
      '=',
      ' ',
      'a',
      '!',
      '?',
      '-',
      ']]>',
      '<b>',
      '</b>',
      '&lt;',
      '\u0001',
    ),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      let changed = xml;
      for (const { at, remove, insert } of edits)
        changed = changed.slice(0, at) + insert + changed.slice(at + remove);
      if (accepts(changed)) expect({ changed, good: saxesAccepts(changed) }).toEqual({ changed, good: true });
    }),
    { numRuns: 3000 },
  );
});
