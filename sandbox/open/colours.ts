import { childOf } from './xml';

/** The colour that an element names, as #RRGGBB; null where it names none that is known here. */
export type ReadColour = (element: Element | undefined) => string | null;

/** The theme's colours in the order in which styles number them. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
];

export function colourReader(theme: Document | null): ReadColour {
  const scheme = theme?.getElementsByTagNameNS('*', 'clrScheme')[0];
  const colours = THEME_ORDER.map((name) => {
    const [colour] = childOf(scheme, name)?.children ?? [];
    return colour?.getAttribute('lastClr') ?? colour?.getAttribute('val') ?? null;
  });
  return (element) => {
    const rgb = element?.getAttribute('rgb');
    if (rgb !== null && rgb !== undefined) return `#${rgb.slice(-6)}`;
    const index = element?.getAttribute('theme');
    const found = index === null || index === undefined ? null : (colours[Number(index)] ?? null);
    return found === null ? null : tinted(found, Number(element?.getAttribute('tint') ?? 0));
  };
}

/** Towards white for a positive tint, towards black for a negative one. */
function tinted(rgb: string, tint: number): string {
  const parts = [0, 2, 4].map((from) => {
    const part = Number.parseInt(rgb.slice(from, from + 2), 16);
    return Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint);
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
