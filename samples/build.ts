import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withFixedTimes } from './fixedZip';
import { sampleWorkbooks } from './sampleWorkbooks';

/** Writes the sample workbooks beside this file: `npm run samples`. The same tables give the same bytes. */
for (const [file, workbook] of sampleWorkbooks()) {
  const bytes = withFixedTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
  writeFileSync(fileURLToPath(new URL(file, import.meta.url)), bytes);
  console.log(`${file}: ${Math.round(bytes.length / 1024)} kB`);
}
