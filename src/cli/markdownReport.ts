import { OWN_SHEET_MARKER } from '../reading/ownSheets';
import type { FileOutcome } from './fileOutcome';
import { formatMarkdown } from './formatMarkdown';
import { OutputFailure } from './outputProblem';
import { orFail, replaceFile } from './replaceFile';
import type { CopiesContext } from './writeCopies';

/** By its first line a report is known to be one of ours. */
const MARKER = `<!-- ${OWN_SHEET_MARKER}kontrolrapport -->`;

/**
 * Writes the report beside a copy that could not take it in, and returns its path.
 * @throws OutputFailure
 */
export async function writeMarkdownReport(
  outcome: FileOutcome,
  copy: string,
  { texts, names, overwrite, surroundings }: CopiesContext,
): Promise<string> {
  const { files } = surroundings;
  const target = `${copy.replace(/\.xls[xm]$/i, '')}.kontrolrapport.md`;
  const text = `${MARKER}\n\n${formatMarkdown([outcome], texts, names)}`;
  const found = await orFail(files.identify(target));
  if (found !== null && !overwrite) {
    const standing = new TextDecoder().decode(await orFail(files.read(target)));
    if (!standing.startsWith(MARKER)) throw new OutputFailure({ kind: 'foreign-file' });
  }
  await replaceFile(files, target, new TextEncoder().encode(text));
  return target;
}
