import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TableKind } from '../src/domain/budgetTable';

export type CatalogueName = 'investeringsforslag-2025' | 'tvaergaaende-forslag-2025' | 'pixikatalog-2025';

/** The cells of a table as they are printed, header rows first; every row is equally wide. */
export type TextGrid = readonly (readonly string[])[];

/** One published table, cell by cell. */
export interface PublishedTable {
  readonly catalogue: CatalogueName;
  /** The proposal's code ("HA02", "F1"); null for an overview, which belongs to none. */
  readonly proposal: string | null;
  /** What the file calls the table: "tabel-1", "tabel-A", "fordelingsnoegle", "oversigt", "05-...". */
  readonly name: string;
  readonly kind: TableKind;
  /** The caption as printed; empty where the table has none. */
  readonly caption: string;
  readonly grid: TextGrid;
}

const folder = fileURLToPath(new URL('./tables/', import.meta.url));

const kindOfName: Readonly<Record<string, TableKind>> = {
  'tabel-1': 'proposal-economy',
  'tabel-2': 'administration',
  'tabel-A': 'net-effect',
  'tabel-B': 'running-cost',
  'tabel-C': 'gross-effect',
  'tabel-D': 'capital-split',
  'tabel-E': 'service-split',
  fordelingsnoegle: 'distribution-key',
};

/** All tables of one catalogue in the order of their file names (Tabel 1 before A–E, a key before them). */
export function readCatalogue(catalogue: CatalogueName): PublishedTable[] {
  return readdirSync(join(folder, catalogue))
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .map((file) => readTable(catalogue, file.slice(0, -'.tsv'.length)));
}

/** The titles of the proposals by code. */
export function readTitles(): ReadonlyMap<string, string> {
  const [, ...lines] = linesOf(join(folder, 'titles.tsv'));
  return new Map(lines.map((line) => line.split('\t') as [string, string]));
}

function readTable(catalogue: CatalogueName, stem: string): PublishedTable {
  const [captionLine = '', ...lines] = linesOf(join(folder, catalogue, `${stem}.tsv`));
  const { proposal, name } = nameParts(stem);
  return {
    catalogue,
    proposal,
    name,
    kind: kindOf(proposal, name, captionLine),
    caption: captionLine.replace(/^#\s*/, ''),
    grid: lines.map((line) => line.split('\t')),
  };
}

function nameParts(stem: string): { proposal: string | null; name: string } {
  const match = /^([A-Z]+\d*)-(?:.+-)?(tabel-.|fordelingsnoegle)$/.exec(stem);
  return match ? { proposal: match[1] ?? null, name: match[2] ?? stem } : { proposal: null, name: stem };
}

function kindOf(proposal: string | null, name: string, caption: string): TableKind {
  if (proposal === null) return 'overview';
  if (caption.includes('samlede økonomiske konsekvenser')) return 'proposal-economy';
  const kind = kindOfName[name];
  if (!kind) throw new Error(`No table kind for ${proposal} ${name}`);
  return kind;
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
