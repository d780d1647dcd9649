import type { Draw } from './random';

export type MisprintKind =
  | 'sign'
  | 'digits-transposed'
  | 'digit-wrong'
  | 'digit-missing'
  | 'digit-extra'
  | 'factor-ten'
  | 'factor-thousand';

export const COMMON_MISPRINTS: readonly MisprintKind[] = [
  'sign',
  'digits-transposed',
  'digit-wrong',
  'digit-missing',
  'factor-ten',
];

/** The figure with the error in it; null where it cannot have that error. */
export function misprinted(kind: MisprintKind, figure: number, draw: Draw): number | null {
  const digits = String(Math.abs(figure));
  const sign = Math.sign(figure);
  const changed = (text: string): number | null => {
    const value = sign * Number(text);
    return value === figure || value === 0 ? null : value;
  };
  const at = draw.below(digits.length);
  switch (kind) {
    case 'sign':
      return -figure;
    case 'digits-transposed': {
      const places = [...digits].flatMap((digit, index) =>
        index + 1 < digits.length && digit !== digits[index + 1] ? [index] : [],
      );
      const place = draw.pick(places);
      if (place === null) return null;
      return changed(
        digits.slice(0, place) + (digits[place + 1] ?? '') + (digits[place] ?? '') + digits.slice(place + 2),
      );
    }
    case 'digit-wrong': {
      const digit = (Number(digits[at]) + 1 + draw.below(9)) % 10;
      return changed(digits.slice(0, at) + String(digit) + digits.slice(at + 1));
    }
    case 'digit-missing':
      return digits.length < 2 ? null : changed(digits.slice(0, at) + digits.slice(at + 1));
    case 'digit-extra': {
      const place = draw.below(digits.length + 1);
      return changed(digits.slice(0, place) + String(draw.below(10)) + digits.slice(place));
    }
    case 'factor-ten':
      return draw.below(2) === 0 || figure % 10 !== 0 ? figure * 10 : figure / 10;
    case 'factor-thousand':
      return figure * 1000;
  }
}
