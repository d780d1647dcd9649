import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withFixedTimes } from '../../samples/fixedZip';
import { sampleWorkbooks } from '../../samples/sampleWorkbooks';

const folder = new URL('../../samples/', import.meta.url);

test.each([...sampleWorkbooks()])('%s is what its tables give, and small', async (file, workbook) => {
  const built = Buffer.from(withFixedTimes(new Uint8Array(await workbook.xlsx.writeBuffer())));
  const kept = readFileSync(fileURLToPath(new URL(file, folder)));
  expect(built.equals(kept)).toBe(true);
  expect(kept.length).toBeLessThan(100_000);
});
