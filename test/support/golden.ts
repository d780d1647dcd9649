import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Expects text to equal a golden file, whose path counts from the project's folder. With UPDATE_GOLDEN=1 the file is
 * written instead: the change then shows in the diff.
 */
export function expectGolden(file: string, text: string): void {
  const place = path.resolve(__dirname, '../..', file);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  expect(text).toBe(readFileSync(place, 'utf8'));
}
