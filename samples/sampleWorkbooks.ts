import exceljs, { type Workbook } from 'exceljs';
import { readCatalogue, readTitles, type CatalogueName, type PublishedTable } from './catalogues';
import { addOverviewSheet, addProposalSheet } from './sampleSheets';

/** Proposals whose economist lets the worksheet add up; the others type their totals. */
const withFormulas = new Set(['BU02', 'HA03', 'HA04', 'HA05', 'HJ01', 'UD01', 'TV03', 'F2', 'F4', 'F6']);

/** Of those only Tabel 1: their Tabel A–E was pasted from Word. */
const committeeTablesTyped = new Set(['TV03', 'F6']);

const withFollowUp: Readonly<Record<string, string>> = { HA02: 'tabel-1', TV03: 'tabel-2', F6: 'tabel-2' };

/** The sample workbooks by file name. */
export function sampleWorkbooks(): ReadonlyMap<string, Workbook> {
  return new Map([
    [
      'investeringsforslag-2025.xlsx',
      proposalsWorkbook('investeringsforslag-2025', (code) => `${code}(2025) - `),
    ],
    ['tvaergaaende-forslag-2025.xlsx', crossCuttingWorkbook()],
    ['pixikatalog-2025.xlsx', overviewWorkbook()],
  ]);
}

function proposalsWorkbook(catalogue: CatalogueName, prefix: (code: string) => string): Workbook {
  const workbook = emptyWorkbook();
  const tables = readCatalogue(catalogue);
  for (const [code, title] of readTitles()) {
    const own = tables.filter((table) => table.proposal === code);
    if (own.length === 0) continue;
    addProposalSheet(workbook, {
      code,
      title: `${prefix(code)}${title}`,
      tables: own,
      formulas: hasFormulas,
      proseAfter: withFollowUp[code] ?? null,
    });
  }
  return workbook;
}

function crossCuttingWorkbook(): Workbook {
  const workbook = proposalsWorkbook('tvaergaaende-forslag-2025', (code) => `${code} - `);
  const overview = readCatalogue('tvaergaaende-forslag-2025').filter((table) => table.kind === 'overview');
  const title = 'Tværgående investeringsforslag til budget 2025';
  addOverviewSheet(workbook, 'Oversigt', title, overview, [8, 62, 10, 10, 10, 10, 13, 16], () => false);
  return workbook;
}

function overviewWorkbook(): Workbook {
  const workbook = emptyWorkbook();
  const parts = readCatalogue('pixikatalog-2025');
  for (const chapter of ['Investeringsforslag', 'Innovationsforslag', 'Effektiviseringsforslag']) {
    const own = parts.filter((part) => part.caption === chapter);
    addOverviewSheet(workbook, chapter, chapter, own, [66, 10, 34, 34], (part) => part.name < '04');
  }
  return workbook;
}

function hasFormulas({ proposal, kind }: PublishedTable): boolean {
  if (proposal === null || !withFormulas.has(proposal)) return false;
  return kind === 'proposal-economy' || !committeeTablesTyped.has(proposal);
}

function emptyWorkbook(): Workbook {
  const workbook = new exceljs.Workbook();
  const made = new Date(Date.UTC(2024, 2, 1, 12));
  workbook.creator = 'Økonomi';
  workbook.lastModifiedBy = 'Økonomi';
  workbook.created = made;
  workbook.modified = made;
  return workbook;
}
