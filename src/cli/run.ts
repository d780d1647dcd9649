import { cellNamesOf } from '../findings/cellNames';
import { textsOf } from '../findings/textsOf';
import type { Command } from './arguments';
import { parseCommand } from './arguments';
import { checkInputs } from './checkInputs';
import type { Console } from './console';
import type { ExitStatus } from './exitStatus';
import { exitStatus } from './exitStatus';
import type { FileOutcome } from './fileOutcome';
import { formatOutcomes } from './formatOutcomes';
import { HELP } from './helpText';
import { findInputs } from './inputFiles';
import { printable } from './printable';
import { Progress } from './progress';
import { unusableMessage } from './unusableText';
import { describeUsageProblem } from './usageText';
import { VERSION } from './version';

/** Does what the arguments ask and returns the exit status. */
export async function run(words: readonly string[], console: Console): Promise<ExitStatus> {
  const command = parseCommand(words);
  switch (command.kind) {
    case 'help':
      console.out(HELP[command.language]);
      return 0;
    case 'version':
      console.out(`${VERSION}\n`);
      return 0;
    case 'misused':
      console.error(
        `forslagskontrol: ${printable(describeUsageProblem(command.problem, command.language))}\n`,
      );
      return 2;
    case 'check':
      return check(command, console);
  }
}

async function check(
  { paths, format, language }: Extract<Command, { readonly kind: 'check' }>,
  console: Console,
): Promise<ExitStatus> {
  const texts = textsOf(language);
  const inputs = await findInputs(paths);
  const progress = console.watched ? new Progress(console.error, language) : null;
  const outcomes = await checkInputs(inputs, (file) => progress?.sheetRead(file));
  progress?.end();
  for (const outcome of outcomes) {
    if (outcome.kind === 'checked') continue;
    console.error(`${printable(`${outcome.file}: ${unusableMessage(outcome, texts)}`)}\n`);
  }
  console.out(
    formatOutcomes(outcomes, { format, texts, names: namesFor(outcomes), colours: console.colours }),
  );
  return exitStatus(outcomes);
}

function namesFor(outcomes: readonly FileOutcome[]): ReturnType<typeof cellNamesOf> {
  return cellNamesOf(
    outcomes.flatMap((outcome) =>
      outcome.kind === 'checked' ? [{ file: outcome.file, sheets: outcome.checked.reading.sheets }] : [],
    ),
  );
}
