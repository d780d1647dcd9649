import { cellNamesOf } from '../findings/cellNames';
import { textsOf } from '../findings/textsOf';
import type { Waiver } from '../workbook/waivers';
import type { Command, Output } from './arguments';
import { parseCommand } from './arguments';
import { checkInputs } from './checkInputs';
import { clearCopies } from './clearedCopies';
import type { Console } from './console';
import { describeClearedCopy, describeWrittenCopy } from './copyText';
import { distributeFile, type DistributeCommand } from './distributeFile';
import { describeDistribution } from './distributionText';
import type { ExitStatus } from './exitStatus';
import { exitStatus } from './exitStatus';
import { withFixes, withoutCopy } from './fileFixes';
import type { FileOutcome } from './fileOutcome';
import { formatOutcomes } from './formatOutcomes';
import { HELP } from './helpText';
import { findInputs, type Input } from './inputFiles';
import { planOutput, type PlannedCopy } from './outputPlan';
import { printable } from './printable';
import { Progress } from './progress';
import { REAL_SURROUNDINGS, type Surroundings } from './surroundings';
import { unusableMessage } from './unusableText';
import { describeUsageProblem } from './usageText';
import { VERSION } from '../workbook/version';
import { writeCopies } from './writeCopies';

/** Does what the arguments ask and returns the exit status. */
export async function run(
  words: readonly string[],
  console: Console,
  surroundings: Surroundings = REAL_SURROUNDINGS,
): Promise<ExitStatus> {
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
      return check(command, console, surroundings);
    case 'clear':
      return clear(command, console, surroundings);
    case 'distribute':
      return distribute(command, console, surroundings);
  }
}

async function check(
  { paths, format, language, output, fix }: Extract<Command, { readonly kind: 'check' }>,
  console: Console,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const texts = textsOf(language);
  const inputs = await findInputs(paths, output?.folder);
  const plan = await planFor(inputs, output, surroundings);
  const progress = console.watched ? new Progress(console.error, language) : null;
  const checked = await checkInputs(
    inputs,
    (file) => progress?.sheetRead(file),
    (file) => earlierWaivers(plan.get(file)),
  );
  progress?.end();
  const outcomes = fix ? await withFixes(checked) : checked;
  const names = namesFor(outcomes);
  for (const outcome of outcomes) {
    if (outcome.kind === 'checked') continue;
    console.error(`${printable(`${outcome.file}: ${unusableMessage(outcome, texts)}`)}\n`);
  }
  const copies = await writeCopies(outcomes, {
    plan,
    overwrite: output?.overwrite ?? false,
    texts,
    names,
    surroundings,
  });
  const told = outcomes.map((outcome) =>
    copies.some(({ kind, file }) => kind === 'refused' && file === outcome.file)
      ? withoutCopy(outcome)
      : outcome,
  );
  console.out(formatOutcomes(told, { format, texts, names, colours: console.colours }));
  for (const copy of copies) console.error(`${printable(describeWrittenCopy(copy, language))}\n`);
  return copies.some(({ kind }) => kind === 'refused') ? 2 : exitStatus(outcomes);
}

async function clear(
  { paths, language, output }: Extract<Command, { readonly kind: 'clear' }>,
  console: Console,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const inputs = await findInputs(paths, output.folder);
  const plan = await planFor(inputs, output, surroundings);
  const copies = await clearCopies(inputs, plan, surroundings);
  for (const copy of copies) {
    const text =
      copy.kind === 'unusable'
        ? `${copy.file}: ${unusableMessage(copy, textsOf(language))}`
        : describeClearedCopy(copy, language);
    console.error(`${printable(text)}\n`);
  }
  return copies.every(({ kind }) => kind === 'cleared') ? 0 : 2;
}

async function distribute(
  command: DistributeCommand,
  console: Console,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const outcome = await distributeFile(command, surroundings);
  const write = outcome.kind === 'written' ? console.out : console.error;
  for (const line of describeDistribution(outcome, command.language)) write(`${printable(line)}\n`);
  return outcome.kind === 'written' ? 0 : 2;
}

async function planFor(
  inputs: readonly Input[],
  output: Output | null,
  { files }: Surroundings,
): Promise<ReadonlyMap<string, PlannedCopy>> {
  if (output === null) return new Map();
  const usable = inputs.filter(({ kind }) => kind === 'file').map(({ file }) => file);
  return planOutput(usable, output, files);
}

/** What was written in the report of the copy that is to be replaced counts as if it stood in the file itself. */
function earlierWaivers(planned: PlannedCopy | undefined): readonly Waiver[] {
  return planned?.kind === 'ready' ? (planned.earlier?.waivers ?? []) : [];
}

function namesFor(outcomes: readonly FileOutcome[]): ReturnType<typeof cellNamesOf> {
  return cellNamesOf(
    outcomes.flatMap((outcome) =>
      outcome.kind === 'checked' ? [{ file: outcome.file, sheets: outcome.checked.reading.sheets }] : [],
    ),
  );
}
