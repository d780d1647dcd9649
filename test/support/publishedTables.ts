import { readCatalogue, type CatalogueName, type PublishedTable } from '../../samples/catalogues';

export type { CatalogueName, PublishedTable, TextGrid } from '../../samples/catalogues';

export const catalogueNames: readonly CatalogueName[] = [
  'investeringsforslag-2025',
  'tvaergaaende-forslag-2025',
  'pixikatalog-2025',
];

/** Every published table of the samples, errors included. */
export function publishedTables(): PublishedTable[] {
  return catalogueNames.flatMap((catalogue) => readCatalogue(catalogue));
}
