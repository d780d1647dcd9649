import path from 'node:path';
import { readAllocationCsv } from '../distributing/allocationCsv';
import type { AllocationFile } from '../distributing/allocationFile';
import { readAllocationJson } from '../distributing/allocationJson';
import type { CommitteeRegistry } from '../domain/committee';
import { readBytes } from './workbookFile';

/**
 * Reads an allocation file, JSON by its name or its first sign, else CSV. A CSV file names no proposal: it is for the one
 * that is asked for.
 * @throws UnusableWorkbook if the file cannot be read
 */
export async function readAllocationInput(
  file: string,
  proposal: string,
  committees: CommitteeRegistry,
): Promise<AllocationFile> {
  const text = new TextDecoder().decode(await readBytes(file));
  const isJson = path.extname(file).toLowerCase() === '.json' || /^\s*\{/.test(text);
  return isJson ? readAllocationJson(text, committees) : readAllocationCsv(text, proposal, committees);
}
