import type { CellFormat } from '../../test/excelHost/workbook/cell';
import { colourReader } from './colours';
import type { ReadColour } from './colours';
import { childOf, childrenOf, isOn } from './xml';

/** How a rule that holds paints, as the simulated Excel keeps it. */
export type RuleStyle = Readonly<Record<string, string | boolean | null>>;

export interface Styles {
  /** By style number. */
  readonly cells: readonly CellFormat[];
  /** By dxfId. */
  readonly rules: readonly RuleStyle[];
}

/** The looks that the grid shows; what it does not show is not read. */
export function readStyles(styles: Document | null, theme: Document | null): Styles {
  const root = styles?.documentElement;
  const colour = colourReader(theme);
  const fonts = childrenOf(childOf(root, 'fonts'), 'font').map((font) => fontOf(font, colour));
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map((fill) => fillOf(fill, colour));
  const borders = childrenOf(childOf(root, 'borders'), 'border').map((border) => bordersOf(border, colour));
  return {
    cells: childrenOf(childOf(root, 'cellXfs'), 'xf').map((xf) => {
      const index = (name: string): number => Number(xf.getAttribute(name) ?? 0);
      return {
        ...fonts[index('fontId')],
        ...fills[index('fillId')],
        ...borders[index('borderId')],
        ...alignmentOf(childOf(xf, 'alignment')),
        ...(childOf(xf, 'protection')?.getAttribute('locked') === '0' ? { unlocked: true } : {}),
      };
    }),
    rules: childrenOf(childOf(root, 'dxfs'), 'dxf').map((dxf) => ruleStyle(dxf, colour)),
  };
}

function fontOf(font: Element, colour: ReadColour): CellFormat {
  const size = childOf(font, 'sz')?.getAttribute('val');
  const fontColor = colour(childOf(font, 'color'));
  return {
    ...(childOf(font, 'b') === undefined ? {} : { bold: true }),
    ...(childOf(font, 'i') === undefined ? {} : { italic: true }),
    ...(childOf(font, 'u') === undefined ? {} : { underline: 'Single' }),
    ...(size === null || size === undefined ? {} : { fontSize: Number(size) }),
    ...(fontColor === null ? {} : { fontColor }),
  };
}

function fillOf(fill: Element, colour: ReadColour): CellFormat {
  const pattern = childOf(fill, 'patternFill');
  if (pattern?.getAttribute('patternType') !== 'solid') return {};
  const found = colour(childOf(pattern, 'fgColor'));
  return found === null ? {} : { fill: found };
}

const EDGES: Readonly<Record<string, string>> = {
  left: 'EdgeLeft',
  right: 'EdgeRight',
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
};

function bordersOf(border: Element, colour: ReadColour): CellFormat {
  const borders: Record<string, string> = {};
  for (const [name, edge] of Object.entries(EDGES)) {
    const side = childOf(border, name);
    const style = side?.getAttribute('style');
    if (style === null || style === undefined || style === 'none') continue;
    borders[`${edge}.Style`] = style;
    borders[`${edge}.Color`] = colour(childOf(side, 'color')) ?? '#000000';
  }
  return Object.keys(borders).length === 0 ? {} : { borders };
}

function alignmentOf(alignment: Element | undefined): CellFormat {
  const horizontal = alignment?.getAttribute('horizontal');
  const vertical = alignment?.getAttribute('vertical');
  return {
    ...(isOn(alignment?.getAttribute('wrapText')) ? { wrapText: true } : {}),
    ...(horizontal === null || horizontal === undefined ? {} : { horizontalAlignment: horizontal }),
    ...(vertical === null || vertical === undefined ? {} : { verticalAlignment: vertical }),
  };
}

/** In a rule's style the fill's colour stands as the background of its pattern. */
function ruleStyle(dxf: Element, colour: ReadColour): RuleStyle {
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  const fill = colour(childOf(pattern, 'bgColor')) ?? colour(childOf(pattern, 'fgColor'));
  const font = colour(childOf(childOf(dxf, 'font'), 'color'));
  return {
    ...(fill === null ? {} : { 'Fill.Color': fill }),
    ...(font === null ? {} : { 'Font.Color': font }),
    ...(childOf(childOf(dxf, 'font'), 'b') === undefined ? {} : { 'Font.Bold': true }),
  };
}
