import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readAllocationJson } from '../src/distributing/allocationJson';
import { COPENHAGEN_COMMITTEES } from '../src/domain/committee';
import type { GivenAllocation } from '../src/workbook/distribution/allocationSources';
import { planDistribution } from '../src/workbook/distribution/planDistribution';
import { readContents } from '../src/workbook/distribution/workbookContents';
import { editXlsx } from '../src/xlsx/editXlsx';
import { openXlsx } from '../src/xlsx/openXlsx';

const folder = new URL('allocations/', import.meta.url);

/** A sample workbook with the confirmed allocations of its proposals, on the sheets that the product itself writes. */
export async function withAllocations(file: string, workbook: Uint8Array): Promise<Uint8Array> {
  let bytes = workbook;
  for (const given of readAllocations()) {
    const options = { file, sheetIdPrefix: 'sample' };
    const contents = await readContents(file, openXlsx(bytes, options));
    const request = { proposal: given.allocation.proposal, given, overwrite: false, draft: true };
    const planned = planDistribution(contents, request);
    if (planned.kind === 'refused') {
      if (planned.refusal.kind === 'unknown-proposal') continue;
      throw new Error(`${given.allocation.proposal}: ${planned.refusal.kind}`);
    }
    const edit = editXlsx(bytes, options);
    for (const { model, replacing } of planned.plan.sheets) await edit.putSheet(model, replacing);
    bytes = edit.bytes();
  }
  return bytes;
}

function readAllocations(): GivenAllocation[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const text = readFileSync(fileURLToPath(new URL(name, folder)), 'utf8');
      const read = readAllocationJson(text, COPENHAGEN_COMMITTEES);
      if (read.kind === 'unusable') throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
      return read;
    });
}
