import { readFileSync } from 'node:fs';
import path from 'node:path';
import { distributedCopy } from '../../src/cli/distributedCopy';
import { readAllocationJson } from '../../src/distributing/allocationJson';
import { COPENHAGEN_COMMITTEES } from '../../src/domain/committee';
import type { SheetSnapshot } from '../../src/domain/sheetSnapshot';
import type { GivenAllocation } from '../../src/workbook/distribution/allocationSources';
import {
  planDistribution,
  type DistributionPlan,
  type DistributionRequest,
  type PlannedDistribution,
} from '../../src/workbook/distribution/planDistribution';
import { readContents, type WorkbookContents } from '../../src/workbook/distribution/workbookContents';
import { openXlsx } from '../../src/xlsx/openXlsx';
import type { Sample } from './checkSample';

const ROOT = path.resolve(__dirname, '../..');
const PREFIX = 'd';

/** A proposal of a sample with the allocation it is distributed by: the sample's own, or a file of the fixtures. */
export interface DistributedCase {
  readonly name: string;
  readonly sample: Sample;
  readonly proposal: string;
  readonly allocation: string | null;
}

const ownCase = (sample: Sample, proposal: string): DistributedCase => ({
  name: proposal,
  sample,
  proposal,
  allocation: null,
});

export const DISTRIBUTED_CASES: readonly DistributedCase[] = [
  ownCase('investeringsforslag-2025', 'TV03'),
  ownCase('investeringsforslag-2025', 'TV04'),
  { ...ownCase('investeringsforslag-2025', 'TV04'), name: 'TV04-47-53', allocation: 'TV04-47-53' },
  ownCase('tvaergaaende-forslag-2025', 'F1'),
  {
    ...ownCase('tvaergaaende-forslag-2025', 'F1'),
    name: 'F1-with-small-units',
    allocation: 'F1-with-small-units',
  },
  ownCase('tvaergaaende-forslag-2025', 'F2'),
  ownCase('tvaergaaende-forslag-2025', 'F4'),
  ownCase('tvaergaaende-forslag-2025', 'F5'),
  ownCase('tvaergaaende-forslag-2025', 'F6'),
];

export interface DistributedWorkbook {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly plan: DistributionPlan;
  readonly sheets: readonly SheetSnapshot[];
}

export function sampleBytes(sample: Sample): Uint8Array {
  return new Uint8Array(readFileSync(path.join(ROOT, 'samples', `${sample}.xlsx`)));
}

export function givenAllocation(name: string): GivenAllocation {
  const text = readFileSync(path.join(ROOT, 'test/fixtures/allocations', `${name}.json`), 'utf8');
  const read = readAllocationJson(text, COPENHAGEN_COMMITTEES);
  if (read.kind === 'unusable') throw new Error(JSON.stringify(read.problems));
  return read;
}

export async function contentsOfBytes(bytes: Uint8Array, file = 'x.xlsx'): Promise<WorkbookContents> {
  return readContents(file, openXlsx(bytes, { file, sheetIdPrefix: PREFIX }));
}

/** What distributing asks of a workbook, with what is not said left as it is by default. */
export async function planned(
  bytes: Uint8Array,
  request: Pick<DistributionRequest, 'proposal'> & Partial<DistributionRequest>,
): Promise<PlannedDistribution> {
  const contents = await contentsOfBytes(bytes);
  return planDistribution(contents, { given: null, overwrite: false, draft: false, ...request });
}

/** The copy that the command line would write. */
export async function distributed(
  bytes: Uint8Array,
  request: Pick<DistributionRequest, 'proposal'> & Partial<DistributionRequest>,
  file = 'x.xlsx',
): Promise<DistributedWorkbook> {
  const plan = await planned(bytes, request);
  if (plan.kind === 'refused') throw new Error(JSON.stringify(plan.refusal));
  const copy = await distributedCopy(file, bytes, PREFIX, plan.plan);
  if (copy.kind === 'protected') throw new Error(`${copy.sheet}: ${copy.outcome}`);
  const { sheets } = await contentsOfBytes(copy.bytes);
  return { file, bytes: copy.bytes, plan: plan.plan, sheets };
}

export async function distributedCase({
  sample,
  proposal,
  allocation,
}: DistributedCase): Promise<DistributedWorkbook> {
  const given = allocation === null ? null : givenAllocation(allocation);
  return distributed(sampleBytes(sample), { proposal, given }, `${sample}.xlsx`);
}

export function sheetNamed(sheets: readonly SheetSnapshot[], name: string): SheetSnapshot {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined)
    throw new Error(`no ${name} among ${sheets.map((sheet) => sheet.name).join(', ')}`);
  return found;
}
