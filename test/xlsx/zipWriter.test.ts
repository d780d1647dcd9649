import { deflateSync, strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { crc32 } from '../../src/xlsx/crc32';
import { inflatePart } from '../../src/xlsx/inflatePart';
import { ZipArchive } from '../../src/xlsx/zipArchive';
import { deflatePart, writeZip, type ZipChanges } from '../../src/xlsx/zipWriter';

const NONE: ZipChanges = { replaced: new Map(), added: new Map() };

function rewritten(zip: Uint8Array, changes: Partial<ZipChanges> = {}): Uint8Array {
  return writeZip(zip, new ZipArchive(zip, inflatePart).list(), { ...NONE, ...changes }, deflatePart);
}

/** As streaming programs write it: the sizes follow the data. */
function streamed(files: Readonly<Record<string, string>>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_error, chunk) => chunks.push(chunk));
  for (const [name, text] of Object.entries(files)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(strToU8(text), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** One entry whose sizes stand in zip64 fields, before the data and in the directory. */
function withZip64(name: string, text: string): Uint8Array {
  const data = deflateSync(strToU8(text));
  const local = Buffer.alloc(30 + name.length + 24);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(45, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc32(strToU8(text)), 14);
  local.writeUInt32LE(0xffffffff, 18);
  local.writeUInt32LE(0xffffffff, 22);
  local.writeUInt16LE(name.length, 26);
  local.writeUInt16LE(24, 28);
  local.write(name, 30);
  const extra = 30 + name.length;
  local.writeUInt16LE(1, extra);
  local.writeUInt16LE(16, extra + 2);
  local.writeBigUInt64LE(BigInt(text.length), extra + 4);
  local.writeBigUInt64LE(BigInt(data.length), extra + 12);
  local.writeUInt16LE(0xcafe, extra + 20);
  local.writeUInt16LE(0, extra + 22);
  const record = Buffer.alloc(46 + name.length + 20);
  record.writeUInt32LE(0x02014b50, 0);
  local.copy(record, 6, 4, 28);
  record.writeUInt16LE(20, 30);
  record.write(name, 46);
  local.copy(record, 46 + name.length, extra, extra + 20);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(record.length, 12);
  end.writeUInt32LE(local.length + data.length, 16);
  return Buffer.concat([local, data, record, end]);
}

test('entries are replaced, taken out and added; the others keep their packed bytes', () => {
  const zip = streamed({ 'a.xml': 'a'.repeat(99), 'b.xml': 'b', 'c.xml': 'c' });
  const after = rewritten(zip, {
    replaced: new Map([
      ['b.xml', strToU8('beta')],
      ['c.xml', null],
    ]),
    added: new Map([['ø.xml', strToU8('ny')]]),
  });
  const texts = Object.entries(unzipSync(after)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  expect(texts).toEqual([
    ['a.xml', 'a'.repeat(99)],
    ['b.xml', 'beta'],
    ['ø.xml', 'ny'],
  ]);
  const packed = deflateSync(strToU8('a'.repeat(99)));
  expect(Buffer.from(after).includes(Buffer.from(packed))).toBe(true);
});

test('what was streamed is written with its sizes, and once so stays the same', () => {
  const once = rewritten(streamed({ 'a.xml': 'alfa', 'b.xml': 'beta' }));
  expect(new ZipArchive(once, inflatePart).read('b.xml')).toEqual(strToU8('beta'));
  expect(rewritten(once)).toEqual(once);
});

test('zip64 fields that nothing needs are left out, other extra fields kept', () => {
  const zip = withZip64('a.xml', 'alfa');
  expect(new ZipArchive(zip, inflatePart).read('a.xml')).toEqual(strToU8('alfa'));
  const after = Buffer.from(rewritten(zip));
  expect(new ZipArchive(after, inflatePart).read('a.xml')).toEqual(strToU8('alfa'));
  expect(unzipSync(after)['a.xml']).toEqual(strToU8('alfa'));
  expect(after.readUInt16LE(28)).toBe(4);
  expect(after.readUInt16LE(30 + 'a.xml'.length)).toBe(0xcafe);
});
