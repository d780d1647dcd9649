import type { Choices } from './random';
import type { Layout } from './layout';

const noBreakSpace = '\u00a0';
const thinSpaces = ['\u2009', '\u202f'] as const;
const minusSign = '\u2212';

/** What stands in an amount cell: a number, or the text a Danish document would have. */
export function spellAmount(amount: number | null, layout: Layout, choices: Choices): number | string | null {
  const style =
    layout.amounts === 'mixed' ? choices.pick(['number', 'dots', 'plain'] as const) : layout.amounts;
  if (amount === null || amount === 0)
    return spellNothing(amount, layout.nothing, style === 'number', choices);
  const digits = String(Math.abs(amount));
  const dotted = grouped(digits, '.');
  const minus = amount < 0 ? '-' : '';
  switch (style) {
    case 'number':
      return amount;
    case 'dots':
      return minus + dotted;
    case 'plain':
      return minus + digits;
    case 'space-minus':
      return (amount < 0 ? '- ' : '') + dotted;
    case 'unicode-minus':
      return (amount < 0 ? minusSign : '') + dotted;
    case 'parentheses':
      return amount < 0 ? `(${dotted})` : dotted;
    case 'no-break-space':
      return minus + grouped(digits, noBreakSpace);
    case 'thin-space':
      return minus + grouped(digits, choices.pick(thinSpaces));
    case 'asterisk':
      return choices.chance(25) ? `${minus}${dotted}*` : minus + dotted;
  }
}

function spellNothing(
  amount: number | null,
  nothing: Layout['nothing'],
  asNumber: boolean,
  choices: Choices,
): number | string | null {
  switch (nothing) {
    case 'blank':
      return null;
    case 'dash':
      return choices.pick(['–', '-']);
    case 'zero':
      return asNumber ? 0 : '0';
    case 'published':
      return amount === null ? null : asNumber ? 0 : '0';
  }
}

function grouped(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}
