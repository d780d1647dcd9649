import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from '../../samples/sampleFiles';

const folder = new URL('../../samples/', import.meta.url);

test('the samples are what their tables and allocations give, and small', async () => {
  const files = await sampleFiles();
  expect(files.size).toBe(3);
  for (const [file, built] of files) {
    const kept = readFileSync(fileURLToPath(new URL(file, folder)));
    expect([file, Buffer.from(built).equals(kept)]).toEqual([file, true]);
    expect(kept.length).toBeLessThan(100_000);
  }
}, 60_000);
