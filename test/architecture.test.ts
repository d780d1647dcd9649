import { architectureProblems } from './architecture/problems';
import { textFiles } from './architecture/sourceFile';

describe('the sources', () => {
  const sources = [...textFiles('src')].filter(({ path }) => /\.tsx?$/.test(path));

  test('are found', () => {
    expect(sources.length).toBeGreaterThan(10);
  });

  test('keep to the architecture', () => {
    expect(sources.flatMap(architectureProblems)).toEqual([]);
  });
});

test('no file reaches for something outside the project', () => {
  const outside = ['..', 'shared'].join('/');
  const strays = [...textFiles('.')].flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (line.includes(outside) ? [`${path}:${index + 1} names ${outside}`] : [])),
  );
  expect(strays).toEqual([]);
});

describe('the rules', () => {
  test.each([
    ['src/domain/a.ts', "import type { B } from '../reading/b';", 'domain may not import from reading'],
    [
      'src/reading/rows/a.ts',
      "export { b } from '../../checking/b';",
      'reading may not import from checking',
    ],
    ['src/excel/a.ts', "const b = await import('../xlsx/b');", 'excel may not import from xlsx'],
    ['src/cli/a.ts', "import { b } from '../taskpane/b';", 'cli may not import from taskpane'],
    ['src/domain/a.ts', "import data from '../../test/data.json';", 'leaves src'],
    [
      'src/checking/a.ts',
      "import { Decimal } from 'decimal.js';",
      'only src/domain/amount.ts imports decimal.js',
    ],
    ['src/cli/a.ts', "import { unzipSync } from 'fflate';", 'only src/xlsx/ imports fflate'],
    ['src/xlsx/a.ts', "import { readFile } from 'node:fs/promises';", 'imports node:fs/promises'],
    [
      'src/commands/a.ts',
      "import { Button } from '@fluentui/react-components';",
      'only src/taskpane/ imports',
    ],
    ['src/taskpane/a.tsx', 'export const a = Office.context;', 'only src/excel/ names Office'],
    ['src/workbook/a.ts', 'export function a(range: Excel.Range): void {}', 'only src/excel/ names Excel'],
    ['src/reading/a.ts', "export const a = Number.parseFloat('1');", 'no parseFloat'],
    ['src/findings/a.ts', 'export const a = (1.5).toFixed(0);', 'no toFixed'],
    ['src/domain/amount.ts', 'Decimal.set({ precision: 5 });', 'no Decimal.set'],
    ['src/reading/index.ts', "export { a } from './a';", 'no barrel files'],
    ['src/reading/a.ts', "export * from './b';", 'no "export *"'],
    ['src/reading/utils.ts', '', 'not "utils"'],
    ['src/utils/a.ts', '', 'not "utils"'],
    ['src/helpers/a.ts', '', 'is no layer'],
  ])('%s: %s', (path, text, message) => {
    const problems = architectureProblems({ path, text: `\n${text}` });
    expect(problems.join('\n')).toContain(message);
    expect(problems[0]).toMatch(/^src\/[\w/]+\.tsx?:\d+ /);
  });

  test.each([
    ['src/checking/rules/a.ts', "import { b } from '../b';\nimport { c } from '../../domain/c';"],
    [
      'src/taskpane/index.tsx',
      "import { b } from '../excel/b';\nimport { createRoot } from 'react-dom/client';",
    ],
    ['src/cli/a.ts', "import { b } from '../xlsx/b';\nimport { argv } from 'node:process';"],
    ['src/excel/a.ts', 'export const a = (context: Excel.RequestContext) => context.sync();'],
    ['src/findings/a.ts', "// Excel's own words\nexport const a = 'Open it in Excel';"],
  ])('%s may stand', (path, text) => {
    expect(architectureProblems({ path, text })).toEqual([]);
  });
});
