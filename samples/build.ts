import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from './sampleFiles';

/** Writes the sample workbooks beside this file: `npm run samples`. */
for (const [file, bytes] of await sampleFiles()) {
  writeFileSync(fileURLToPath(new URL(file, import.meta.url)), bytes);
  console.log(`${file}: ${Math.round(bytes.length / 1024)} kB`);
}
