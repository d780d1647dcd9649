import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeInflate } from '../../src/xlsx/nodeInflate';
import { openXlsx } from '../../src/xlsx/openXlsx';
import { checkWorkbooks } from '../../src/workbook/checkWorkbooks';
import type { CheckedWorkbook } from '../../src/workbook/checkedWorkbook';

const samples = join(__dirname, '..', '..', 'samples');

export const SAMPLES = ['investeringsforslag-2025', 'tvaergaaende-forslag-2025', 'pixikatalog-2025'] as const;

export type Sample = (typeof SAMPLES)[number];

/** Checks sample workbooks together, as the command line does. */
export async function checkSamples(names: readonly Sample[]): Promise<readonly CheckedWorkbook[]> {
  return checkWorkbooks(
    names.map((name, index) => {
      const file = `${name}.xlsx`;
      const bytes = readFileSync(join(samples, file));
      return { file, port: openXlsx(bytes, { file, sheetIdPrefix: String(index), inflate: nodeInflate }) };
    }),
  );
}

export async function checkSample(name: Sample): Promise<CheckedWorkbook> {
  const [checked] = await checkSamples([name]);
  if (checked === undefined) throw new Error(`no result for ${name}`);
  return checked;
}
