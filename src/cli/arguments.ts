import { parseArgs } from 'node:util';
import type { Language } from '../findings/language';
import { LANGUAGES } from '../findings/language';
import { closestWord } from './closestWord';
import type { UsageProblem } from './usageText';

export type Format = 'text' | 'json' | 'markdown';

export const FORMATS: readonly Format[] = ['text', 'json', 'markdown'];

/** A folder that copies are written to. */
export interface Output {
  readonly folder: string;
  /** Also over files that the program did not make. */
  readonly overwrite: boolean;
}

export type Command =
  | {
      readonly kind: 'check';
      readonly paths: readonly string[];
      readonly format: Format;
      readonly language: Language;
      /** Where marked copies go; null: none are made. */
      readonly output: Output | null;
      /** Fix in the copies what is safe to fix. */
      readonly fix: boolean;
    }
  | {
      readonly kind: 'clear';
      readonly paths: readonly string[];
      readonly language: Language;
      readonly output: Output;
    }
  | {
      readonly kind: 'distribute';
      readonly file: string;
      /** The proposal's code, else its title. */
      readonly proposal: string;
      /** A file that says how it is distributed; null: the workbook says. */
      readonly allocation: string | null;
      /** Only the sheets on which the allocation is confirmed. */
      readonly draft: boolean;
      readonly language: Language;
      readonly output: Output;
    }
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'version' }
  | { readonly kind: 'misused'; readonly problem: UsageProblem; readonly language: Language };

const OPTIONS = {
  format: { type: 'string' },
  language: { type: 'string' },
  output: { type: 'string' },
  overwrite: { type: 'boolean' },
  fix: { type: 'boolean' },
  proposal: { type: 'string' },
  allocation: { type: 'string' },
  draft: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

const OPTION_NAMES = Object.keys(OPTIONS).map((name) => `--${name}`);

const COMMAND_NAMES = ['check', 'clear', 'distribute'] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

type OptionName = keyof typeof OPTIONS;

/** What the arguments after the program's name ask for. */
export function parseCommand(words: readonly string[]): Command {
  const { tokens } = parseArgs({ args: [...words], options: OPTIONS, strict: false, tokens: true });
  const given = new Map<OptionName, string | undefined>();
  const positionals: string[] = [];
  let problem: UsageProblem | null = null;
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    if (isOptionName(token.name)) given.set(token.name, token.value);
    problem ??= problemOfOption(token.name, token.rawName, token.value);
  }
  const language = LANGUAGES.find((known) => known === given.get('language')) ?? 'da';
  if (problem !== null) return { kind: 'misused', problem, language };
  if (given.has('help')) return { kind: 'help', language };
  if (given.has('version')) return { kind: 'version' };
  const [name, ...paths] = positionals;
  const misused = (why: UsageProblem): Command => ({ kind: 'misused', problem: why, language });
  if (name === undefined) return misused({ kind: 'no-command' });
  if (!isCommandName(name)) return misused({ kind: 'unknown-command', command: name });
  if (paths.length === 0) return misused({ kind: 'no-files', command: name });
  const folder = given.get('output');
  const overwrite = given.has('overwrite');
  if (folder === undefined && overwrite) return misused({ kind: 'needs-output', subject: '--overwrite' });
  const fix = given.has('fix');
  if (folder === undefined && fix) return misused({ kind: 'needs-output', subject: '--fix' });
  const output = folder === undefined ? null : { folder, overwrite };
  switch (name) {
    case 'check': {
      const format = FORMATS.find((known) => known === given.get('format')) ?? 'text';
      return { kind: 'check', paths, format, language, output, fix };
    }
    case 'clear':
      if (output === null) return misused({ kind: 'needs-output', subject: 'clear' });
      return { kind: 'clear', paths, language, output };
    case 'distribute': {
      const [file, another] = paths;
      const proposal = given.get('proposal');
      if (file === undefined || another !== undefined) return misused({ kind: 'one-file' });
      if (proposal === undefined) return misused({ kind: 'no-proposal' });
      if (output === null) return misused({ kind: 'needs-output', subject: 'distribute' });
      const allocation = given.get('allocation') ?? null;
      return { kind: 'distribute', file, proposal, allocation, draft: given.has('draft'), language, output };
    }
  }
}

function isCommandName(name: string): name is CommandName {
  return COMMAND_NAMES.some((known) => known === name);
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function problemOfOption(name: string, option: string, value: string | undefined): UsageProblem | null {
  if (!isOptionName(name)) {
    return { kind: 'unknown-option', option, suggestion: closestWord(option, OPTION_NAMES) };
  }
  switch (name) {
    case 'output':
      return isMissing(value) ? { kind: 'missing-folder', option } : null;
    case 'proposal':
      return isMissing(value) ? { kind: 'missing-code', option } : null;
    case 'allocation':
      return isMissing(value) ? { kind: 'missing-file', option } : null;
    case 'overwrite':
    case 'fix':
    case 'draft':
    case 'help':
    case 'version':
      return value === undefined ? null : { kind: 'needless-value', option };
    case 'format':
      return problemOfValue(option, value, FORMATS);
    case 'language':
      return problemOfValue(option, value, LANGUAGES);
  }
}

/** The next option is no value of the one before it. */
function isMissing(value: string | undefined): boolean {
  return value === undefined || value === '' || value.startsWith('--');
}

function problemOfValue(
  option: string,
  value: string | undefined,
  allowed: readonly string[],
): UsageProblem | null {
  if (value === undefined) return { kind: 'missing-value', option, allowed };
  return allowed.includes(value) ? null : { kind: 'wrong-value', option, value, allowed };
}
