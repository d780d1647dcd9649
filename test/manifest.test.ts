import { readFileSync } from 'node:fs';
import path from 'node:path';
import { iconProblems } from './manifest/iconProblems';
import { OFFICE_APP } from './manifest/order';
import { referenceProblems } from './manifest/referenceProblems';
import { structureProblems } from './manifest/structureProblems';
import { descendants, readXml } from './manifest/xml';

const read = (file: string) => readFileSync(path.resolve(__dirname, '..', file), 'utf8');
const xml = read('manifest.xml');

function problemsOf(text: string): string[] {
  const manifest = readXml(text);
  return [
    ...structureProblems(manifest, OFFICE_APP),
    ...referenceProblems(manifest),
    ...iconProblems(manifest),
  ];
}

describe('the manifest', () => {
  const elements = [...descendants(readXml(xml))];
  const named = (name: string) => elements.filter((element) => element.name === name);

  test('has every element in its place, every string, address and icon', () => {
    expect(problemsOf(xml)).toEqual([]);
  });

  test('asks for what the add-in needs and no more', () => {
    const sets = named('Set').map(({ attributes }) => `${attributes['Name']} ${attributes['MinVersion']}`);
    expect(sets).toEqual(['ExcelApi 1.12', 'SharedRuntime 1.1']);
    expect(named('Permissions')[0]?.text).toBe('ReadWriteDocument');
    expect(named('DefaultLocale')[0]?.text).toBe('da-DK');
  });

  test('speaks British English wherever it speaks American', () => {
    const overrides = (locale: string) =>
      elements
        .filter(({ name, attributes }) => name.endsWith('Override') && attributes['Locale'] === locale)
        .map(({ attributes }) => attributes['Value']);
    expect(overrides('en-US').length).toBeGreaterThan(10);
    expect(overrides('en-GB')).toEqual(overrides('en-US'));
  });

  test('has the version of the package', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(named('Version')[0]?.text).toBe(`${version}.0`);
  });

  test('names one host only, the development server, for the build to replace', () => {
    const origins = elements.flatMap(({ attributes }) =>
      Object.values(attributes).flatMap((value) => /^https:\/\/[^/]+/.exec(value)?.[0] ?? []),
    );
    expect(new Set(origins)).toEqual(new Set(['https://localhost:3000']));
  });

  test('loads one page for pane and commands, or the shared runtime does not start', () => {
    const pages = ['ov:Runtime', 'ov:FunctionFile', 'ov:SourceLocation'].flatMap(named);
    expect(new Set(pages.map(({ attributes }) => attributes['resid']))).toEqual(new Set(['Taskpane.Url']));
  });
});

describe('a manifest is refused', () => {
  test.each([
    [
      'elements in wrong order',
      /(<Version>.*\n)\s*(<ProviderName>.*\n)/,
      '$2$1',
      'Version belongs before ProviderName',
    ],
    [
      'late runtimes',
      /(<Runtimes>[^]*<\/Runtimes>)([^]*<\/DesktopFormFactor>)/,
      '$2$1',
      'Runtimes belongs before',
    ],
    ['an unknown element', '<Permissions>', '<Colour>red</Colour><Permissions>', 'unknown element Colour'],
    [
      'elements of another schema version',
      /overrides(?=" xsi:type="VersionOverrides)/,
      'overrides/1.1',
      'unknown element',
    ],
    [
      'an unknown kind of action',
      'xsi:type="ShowTaskpane"',
      'xsi:type="ShowDialog"',
      'unknown type "ShowDialog"',
    ],
    ['a missing element', /<Supertip>[^]*?<\/Supertip>/, '', 'ov:Control lacks ov:Supertip'],
    [
      'a repeated element',
      '<Permissions>',
      '<Permissions>Restricted</Permissions><Permissions>',
      'has 2 of Permissions',
    ],
    [
      'a missing string',
      /<bt:String id="clear.Tip"[^]*?<\/bt:String>/,
      '',
      'clear.Tip, which bt:LongStrings lacks',
    ],
    ['a string without English', /<bt:Override Locale="en-US" Value="Check"\/>/, '', 'check.Label lacks'],
    ['a string that nothing uses', '<Title resid="Pane.Title"/>', '', 'nothing uses Pane.Title'],
    [
      'a label that is too long',
      'DefaultValue="Ryd markeringer"',
      `DefaultValue="${'x'.repeat(126)}"`,
      'is too long',
    ],
    ['a missing image', 'resid="report.24"', 'resid="report.25"', 'report.25, which bt:Images lacks'],
    ['an image without a file', 'assets/check-16.png', 'assets/tick-16.png', 'no picture assets/tick-16.png'],
    ['an image of another size', 'assets/check-16.png', 'assets/check-20.png', 'is 20 × 20, not 16'],
    ['an icon without a size', '<bt:Image size="40" resid="pane.40"/>', '', 'no icon of 40 pixels'],
    ['a control id used twice', 'id="Forslagskontrol.Clear"', 'id="Forslagskontrol.Check"', 'used twice'],
    [
      'a resource id used twice',
      'bt:Url id="Taskpane.Url"',
      'bt:Url id="icon.16"',
      'the id icon.16 is used twice',
    ],
  ])('with %s', (_, part, replacement, message) => {
    const changed = xml.replace(part, replacement);
    expect(changed).not.toBe(xml);
    expect(problemsOf(changed).join('\n')).toContain(message);
  });
});
