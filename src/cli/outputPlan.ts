import path from 'node:path';
import type { Output } from './arguments';
import type { DiskFiles } from './diskFiles';
import { inspectCopy, type EarlierCopy } from './earlierCopy';
import { OutputFailure, type OutputProblem } from './outputProblem';
import { orFail } from './replaceFile';

/** Where the copy of one input goes, and what stands there now; or why it cannot go there. */
export type PlannedCopy =
  | { readonly kind: 'ready'; readonly target: string; readonly earlier: EarlierCopy | null }
  | { readonly kind: 'refused'; readonly target: string; readonly problem: OutputProblem };

/** The copies of all inputs, by input; looked at before anything is checked or written. */
export async function planOutput(
  inputs: readonly string[],
  output: Output,
  files: DiskFiles,
): Promise<ReadonlyMap<string, PlannedCopy>> {
  const identities = new Set<string>();
  for (const input of inputs) {
    const found = await files.identify(input).catch(() => null);
    if (found !== null) identities.add(found.identity);
  }
  const takenBy = new Map<string, string>();
  const plan = new Map<string, PlannedCopy>();
  for (const input of inputs) {
    const target = path.join(output.folder, path.basename(input));
    // Many file systems do not tell upper from lower case.
    const key = target.toLowerCase();
    const other = takenBy.get(key);
    if (other === undefined) takenBy.set(key, input);
    const problem: OutputProblem | null = other === undefined ? null : { kind: 'same-name', other };
    plan.set(input, problem === null ? await plannedCopy(target) : { kind: 'refused', target, problem });
  }
  return plan;

  async function plannedCopy(target: string): Promise<PlannedCopy> {
    try {
      return { kind: 'ready', target, earlier: await earlierCopy(target) };
    } catch (error) {
      if (!(error instanceof OutputFailure)) throw error;
      return { kind: 'refused', target, problem: error.problem };
    }
  }

  async function earlierCopy(target: string): Promise<EarlierCopy | null> {
    const found = await orFail(files.identify(target));
    if (found === null) return null;
    if (!found.isFile) throw new OutputFailure({ kind: 'not-a-file' });
    if (identities.has(found.identity)) throw new OutputFailure({ kind: 'is-input' });
    const earlier = await inspectCopy(await orFail(files.read(target)));
    if (output.overwrite || earlier.kind === 'own') return earlier;
    throw new OutputFailure({ kind: earlier.kind === 'changed' ? 'changed-copy' : 'foreign-file' });
  }
}
