import type { Layout } from './layout';
import type { Choices } from './random';
import { withTypingError } from './typingErrors';

export type LabelUse = 'item' | 'total' | 'section' | 'payback' | 'header' | 'caption' | 'overview';

/** The label as it may look after Word, a page's right margin or a hurried hand. */
export function noisyLabel(label: string, use: LabelUse, noise: Layout['noise'], choices: Choices): string {
  if (label === '' || !suits(noise, use) || label.includes('<i>')) return label;
  if (noise !== 'typing-error' && choices.chance(35)) return label;
  switch (noise) {
    case 'none':
      return label;
    case 'footnote-marks':
      return label.endsWith('*') ? label : label + choices.pick(['*', '**', ' *', ' ***']);
    case 'soft-hyphens':
      return hyphenated(label, '\u00ad', choices);
    case 'hyphen-space':
      return hyphenated(label, '- ', choices);
    case 'hyphen-line-break':
      return hyphenated(label, '-\n', choices);
    case 'hard-hyphens':
      return hyphenated(label, '-', choices);
    case 'line-breaks':
      return brokenAtSpace(label, choices);
    case 'markup':
      return choices.chance(50) ? `<i>${label}</i>` : `<b>${label}</b>`;
    case 'upper-case':
      return label.toLocaleUpperCase('da');
    case 'typing-error':
      return withTypingError(label, choices);
  }
}

/** An asterisk means "confidential" in an overview; upper case and italics mark totals and headings, not rows. */
function suits(noise: Layout['noise'], use: LabelUse): boolean {
  switch (noise) {
    case 'footnote-marks':
      return use === 'item' || use === 'total' || use === 'header';
    case 'upper-case':
      return use === 'total' || use === 'section' || use === 'caption';
    case 'markup':
      return use === 'item' || use === 'total' || use === 'section';
    case 'typing-error':
      return use !== 'item' && use !== 'overview';
    case 'hard-hyphens':
    case 'hyphen-space':
    case 'hyphen-line-break':
      return use !== 'overview' && use !== 'caption';
    default:
      return true;
  }
}

/** Breaks one long word, before a consonant that begins a syllable. A label that is broken already stays. */
function hyphenated(label: string, mark: string, choices: Choices): string {
  if (/[a-zæøå]-[a-zæøå]/.test(label)) return label;
  const syllables = /(?<=[a-zæøå]{4})[bdfgklmnprstv](?=[aeiouyæøå][a-zæøå]{2})/g;
  const places = [...label.matchAll(syllables)].map((match) => match.index);
  const [first, ...rest] = places;
  if (first === undefined) return label;
  const at = choices.pick([first, ...rest]);
  return label.slice(0, at) + mark + label.slice(at);
}

function brokenAtSpace(label: string, choices: Choices): string {
  const spaces = [...label.matchAll(/ /g)].map((match) => match.index).filter((at) => at > 3);
  const at = spaces[choices.below(Math.max(1, spaces.length))];
  return at === undefined ? label : `${label.slice(0, at)}\n${label.slice(at + 1)}`;
}
