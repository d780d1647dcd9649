import path from 'node:path';
import type { FileProblem } from '../distributing/allocationFile';
import {
  planDistribution,
  type DistributionPlan,
  type DistributionRefusal,
} from '../workbook/distribution/planDistribution';
import { readContents, type WorkbookContents } from '../workbook/distribution/workbookContents';
import { UnusableWorkbook } from '../workbook/workbookPort';
import { nodeInflate } from '../xlsx/nodeInflate';
import { openXlsx } from '../xlsx/openXlsx';
import { readAllocationInput } from './allocationInput';
import type { Command } from './arguments';
import { distributedCopy, isUntouchedCopy, type DistributedCopy } from './distributedCopy';
import { OutputFailure, type OutputProblem } from './outputProblem';
import { orFail, replaceFile } from './replaceFile';
import type { Surroundings } from './surroundings';
import { readBytes } from './workbookFile';

export type DistributeCommand = Extract<Command, { readonly kind: 'distribute' }>;

/** What became of a distribution. Nothing is written unless all of it is. */
export type DistributeOutcome =
  | {
      readonly kind: 'written';
      readonly plan: DistributionPlan;
      readonly contents: WorkbookContents;
      readonly copy: string;
      readonly csv: string | null;
    }
  | { readonly kind: 'unusable'; readonly file: string; readonly error: UnusableWorkbook }
  | { readonly kind: 'bad-allocation'; readonly file: string; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'refused'; readonly refusal: DistributionRefusal }
  | Extract<DistributedCopy, { readonly kind: 'protected' }>
  | { readonly kind: 'not-written'; readonly target: string; readonly problem: OutputProblem };

const PREFIX = 'distribute';

/** Distributes one proposal of a file into a copy, and writes its corrections beside it. */
export async function distributeFile(
  command: DistributeCommand,
  surroundings: Surroundings,
): Promise<DistributeOutcome> {
  const { file, allocation } = command;
  let at = file;
  try {
    const bytes = await readBytes(file);
    const contents = await readContents(
      file,
      openXlsx(bytes, { file, sheetIdPrefix: PREFIX, inflate: nodeInflate }),
    );
    at = allocation ?? file;
    const given =
      allocation === null
        ? null
        : await readAllocationInput(allocation, command.proposal, contents.committees);
    if (given?.kind === 'unusable') {
      return { kind: 'bad-allocation', file: at, problems: given.problems };
    }
    const planned = planDistribution(contents, { ...command, given, overwrite: command.output.overwrite });
    if (planned.kind === 'refused') return planned;
    const copy = await distributedCopy(file, bytes, PREFIX, planned.plan);
    if (copy.kind === 'protected') return copy;
    return await writeBoth(command, planned.plan, contents, copy.bytes, surroundings);
  } catch (error) {
    if (error instanceof UnusableWorkbook) return { kind: 'unusable', file: at, error };
    throw error;
  }
}

async function writeBoth(
  { file, output }: DistributeCommand,
  plan: DistributionPlan,
  contents: WorkbookContents,
  bytes: Uint8Array,
  { files }: Surroundings,
): Promise<DistributeOutcome> {
  const name = path.basename(file, path.extname(file));
  const copy = path.join(output.folder, path.basename(file));
  const csv =
    plan.tables === null ? null : path.join(output.folder, `${name}-${fileWord(plan.proposal)}-kvantum.csv`);
  let target = copy;
  try {
    const before = await copyBefore(copy);
    if (csv !== null && before === 'none' && !output.overwrite) {
      target = csv;
      if ((await orFail(files.identify(csv))) !== null) throw new OutputFailure({ kind: 'foreign-file' });
      target = copy;
    }
    await replaceFile(files, copy, bytes);
    if (csv !== null && plan.tables !== null) {
      target = csv;
      await replaceFile(files, csv, new TextEncoder().encode(plan.tables.csv));
    }
    return { kind: 'written', plan, contents, copy, csv };
  } catch (error) {
    if (!(error instanceof OutputFailure)) throw error;
    return { kind: 'not-written', target, problem: error.problem };
  }

  async function copyBefore(place: string): Promise<'none' | 'replaceable'> {
    const found = await orFail(files.identify(place));
    if (found === null) return 'none';
    if (!found.isFile) throw new OutputFailure({ kind: 'not-a-file' });
    const original = await orFail(files.identify(file));
    if (found.identity === original?.identity) throw new OutputFailure({ kind: 'is-input' });
    if (output.overwrite) return 'replaceable';
    const standing = await orFail(files.read(place));
    if (!(await isOwn(standing))) throw new OutputFailure({ kind: 'changed-copy' });
    return 'replaceable';
  }
}

/** What is no workbook at all is not ours either. */
async function isOwn(bytes: Uint8Array): Promise<boolean> {
  try {
    return await isUntouchedCopy(bytes);
  } catch (error) {
    if (error instanceof UnusableWorkbook) return false;
    throw error;
  }
}

/** A proposal's name as part of a file's name. */
function fileWord(proposal: string): string {
  return proposal.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40);
}
