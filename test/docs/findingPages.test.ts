import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FINDING_CODES } from '../../src/findings/catalogue';
import { textsOf } from '../../src/findings/textsOf';

const folder = join(__dirname, '..', '..', 'docs', 'findings');
const causes = Object.keys(textsOf('da').causes);

const SECTIONS = ['## Hvad det betyder', '## Eksempel', '## Hvornår det kan accepteres'];

function expectPage(path: string, id: string): void {
  expect(existsSync(path)).toBe(true);
  const page = readFileSync(path, 'utf8');
  expect(page).toMatch(/^# \S/);
  expect(page).toContain(`\`${id}\``);
  for (const section of SECTIONS) {
    const [, body = ''] = page.split(section);
    expect(body.split('\n## ')[0]?.trim().length).toBeGreaterThan(5);
  }
}

test.each(FINDING_CODES)('the finding %s has its page', (code) => {
  expectPage(join(folder, `${code}.md`), code);
});

test.each(causes)('the cause %s has its page', (kind) => {
  expectPage(join(folder, 'causes', `${kind}.md`), kind);
});

test('there are no pages of what is gone', () => {
  const pages = (path: string): string[] =>
    readdirSync(path).flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -3)] : []));
  expect(pages(folder).filter((name) => !FINDING_CODES.some((code) => code === name))).toEqual([]);
  expect(pages(join(folder, 'causes')).filter((name) => !causes.includes(name))).toEqual([]);
});
