import type { Severity } from '../findings/finding';

/** How a marked cell looks: a fill and a text colour with at least 4.5:1 between them. */
export interface MarkStyle {
  readonly fill: string;
  readonly font: string;
}

export const MARK_STYLES: Readonly<Record<Severity, MarkStyle>> = {
  error: { fill: '#FFC7CE', font: '#9C0006' },
  warning: { fill: '#FFEB9C', font: '#7F4700' },
  info: { fill: '#DDEBF7', font: '#1F4E78' },
};
