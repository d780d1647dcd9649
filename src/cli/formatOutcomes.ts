import type { CellNames } from '../findings/cellNames';
import type { Texts } from '../findings/texts';
import type { Format } from './arguments';
import type { FileOutcome } from './fileOutcome';
import { formatJson } from './formatJson';
import { formatMarkdown } from './formatMarkdown';
import { formatText } from './formatText';
import { stylesFor } from './styles';

/** All outcomes as what standard output gets. */
export function formatOutcomes(
  outcomes: readonly FileOutcome[],
  options: {
    readonly format: Format;
    readonly texts: Texts;
    readonly names: CellNames;
    readonly colours: boolean;
  },
): string {
  const { format, texts, names, colours } = options;
  switch (format) {
    case 'json':
      return formatJson(outcomes, texts, names);
    case 'markdown':
      return formatMarkdown(outcomes, texts, names);
    case 'text':
      return formatText(outcomes, texts, names, stylesFor(colours));
  }
}
