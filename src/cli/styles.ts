import { styleText } from 'node:util';
import type { Severity } from '../findings/finding';

type Style = (text: string) => string;

/** How the parts of a text report stand out on a terminal. */
export interface Styles {
  readonly heading: Style;
  readonly quiet: Style;
  readonly good: Style;
  readonly severity: Readonly<Record<Severity, Style>>;
}

const plain: Style = (text) => text;

const PLAIN: Styles = {
  heading: plain,
  quiet: plain,
  good: plain,
  severity: { error: plain, warning: plain, info: plain },
};

const COLOURED: Styles = {
  heading: (text) => styleText('bold', text),
  quiet: (text) => styleText('dim', text),
  good: (text) => styleText('green', text),
  severity: {
    error: (text) => styleText(['bold', 'red'], text),
    warning: (text) => styleText(['bold', 'yellow'], text),
    info: (text) => styleText('cyan', text),
  },
};

export function stylesFor(colours: boolean): Styles {
  return colours ? COLOURED : PLAIN;
}
