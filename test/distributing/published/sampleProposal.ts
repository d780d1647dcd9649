import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BudgetTable, TableKind } from '../../../src/domain/budgetTable';
import type { Proposal } from '../../../src/domain/proposal';
import { workbookReader } from '../../../src/reading/readWorkbook';
import { openXlsx } from '../../../src/xlsx/openXlsx';

/** A proposal of a sample workbook, as the product itself reads it. */
export async function sampleProposal(file: string, code: string): Promise<Proposal> {
  const bytes = new Uint8Array(readFileSync(path.resolve(__dirname, '../../../samples', file)));
  const reader = workbookReader(file);
  for await (const sheet of openXlsx(bytes, { file, sheetIdPrefix: '' }).sheets()) reader.addSheet(sheet);
  const { proposals } = reader.finish();
  const found = proposals.find(
    (proposal) => proposal.code === code || (proposal.title ?? '').startsWith(code),
  );
  if (found === undefined) {
    throw new Error(`${code} is none of ${proposals.map((each) => each.code ?? each.title).join(', ')}`);
  }
  return found;
}

export function tableOf(proposal: Proposal, kind: TableKind): BudgetTable {
  const table = proposal.tables.find((each) => each.kind === kind);
  if (table === undefined) throw new Error(`no ${kind}`);
  return table;
}
