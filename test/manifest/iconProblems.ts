import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { descendants, type XmlElement } from './xml';

const ROOT = path.resolve(__dirname, '../..');
/** What Office's ribbon asks for at its scales from 100 to 250 percent. */
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Icons that have no file, another size than they say, or not all sizes. */
export function iconProblems(manifest: XmlElement): string[] {
  const elements = [...descendants(manifest)];
  const urls = new Map(
    elements.flatMap(({ name, attributes: { id, DefaultValue } }) =>
      name === 'bt:Image' && id !== undefined ? [[id, DefaultValue ?? '']] : [],
    ),
  );
  const ribbon = elements
    .filter(({ name }) => name === 'ov:Icon')
    .flatMap((icon) => ribbonProblems(icon, urls));
  const own = elements.flatMap(({ name, line, attributes: { DefaultValue = '' } }) => {
    const size = { IconUrl: 32, HighResolutionIconUrl: 64 }[name];
    return size === undefined ? [] : fileProblems(line, DefaultValue, size);
  });
  return [...own, ...ribbon];
}

function ribbonProblems(icon: XmlElement, urls: ReadonlyMap<string, string>): string[] {
  const sizes = icon.children.map(({ attributes }) => Number(attributes['size']));
  const missing = RIBBON_SIZES.filter((size) => !sizes.includes(size));
  return [
    ...missing.map((size) => `line ${icon.line}: no icon of ${size} pixels`),
    ...icon.children.flatMap(({ line, attributes: { resid = '', size } }) =>
      fileProblems(line, urls.get(resid) ?? '', Number(size)),
    ),
  ];
}

function fileProblems(line: number, url: string, size: number): string[] {
  const file = url.replace(/^https:\/\/[^/]+\//, '');
  if (!existsSync(path.join(ROOT, file)) || !file.endsWith('.png'))
    return [`line ${line}: no picture ${file}`];
  const png = readFileSync(path.join(ROOT, file));
  // The header chunk comes first in every PNG: width and height at these places.
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return width === size && height === size
    ? []
    : [`line ${line}: ${file} is ${width} × ${height}, not ${size}`];
}
