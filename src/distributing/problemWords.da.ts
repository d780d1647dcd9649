import type { RowRef } from '../domain/allocation';
import { TABLE_LETTERS, type CommitteeTableKind } from '../domain/budgetTable';
import type { Fraction } from '../domain/fraction';
import type { FileFault, FileType } from './allocationFile';
import type { AllocationProblem } from './allocationProblem';
import { AREA_WORDS, COUNTS_WORDS, EVIDENCE_WORDS } from './allocationWords';
import type { ProblemWords } from './problemWords';

export const PROBLEM_WORDS_DA: ProblemWords = {
  allocation,
  fault,
  evidence: EVIDENCE_WORDS,
  wholeFile: 'Hele filen',
  line: (line, column) => (column === null ? `Linje ${line}` : `Linje ${line}, kolonne "${column}"`),
};

function rowName({ label, occurrence }: RowRef): string {
  return occurrence === 1 ? `"${label}"` : `"${label}" (nr. ${occurrence})`;
}

const TYPES: Readonly<Record<FileType, string>> = {
  object: 'et objekt',
  array: 'en liste',
  text: 'tekst',
  number: 'et tal',
  'whole-number': 'et helt tal',
};

function tableNames(kinds: readonly CommitteeTableKind[]): string {
  return `Tabel ${kinds.map((kind) => TABLE_LETTERS[kind]).join(' og ')}`;
}

function period(fromYear: number | null): string {
  return fromYear === null ? '' : ` fra ${fromYear}`;
}

function allocation(problem: AllocationProblem, figure: (value: Fraction) => string): string {
  switch (problem.kind) {
    case 'row-not-found':
      return `Rækken ${rowName(problem.row)} findes ikke i Tabel 1. Ret teksten, så den svarer til rækken, eller slet linjen.`;
    case 'row-repeated':
      return `Rækken ${rowName(problem.row)} er fordelt mere end én gang. Behold én af linjerne.`;
    case 'row-not-allocated':
      return `Rækken ${rowName(problem.row)} er ikke fordelt. Angiv dens udvalg.`;
    case 'unconfirmed':
      return `Fordelingen af rækken ${rowName(problem.row)} er kun et forslag. Bekræft eller ret den.`;
    case 'unreadable-amount':
      return `Beløbet "${problem.raw}" i rækken ${rowName(problem.row)}, ${problem.year}, kan ikke læses. Skriv ét tal.`;
    case 'counts-in-other-section':
      return `Rækken ${rowName(problem.row)} tæller som ${COUNTS_WORDS[problem.counts]}, men er en ${
        problem.section === 'permanent' ? 'varig ændring' : 'implementeringsomkostning'
      }. Vælg ${problem.section === 'permanent' ? 'efter fortegn, besparelse eller drift' : 'service eller anlæg'}.`;
    case 'period-repeated':
      return `Rækken ${rowName(problem.row)} har to fordelinger${period(problem.fromYear) || ' fra første år'}. Behold den ene.`;
    case 'year-not-covered':
      return `Rækken ${rowName(problem.row)} har et beløb i ${problem.year}, før dens fordeling begynder. Angiv en fordeling fra første år.`;
    case 'no-committees':
      return `Rækken ${rowName(problem.row)} har ingen udvalg${period(problem.fromYear)}. Angiv mindst ét.`;
    case 'post-repeated':
      return `Rækken ${rowName(problem.row)} har ${problem.committeeId} to gange${
        problem.appropriation === '' ? '' : ` på ${problem.appropriation}`
      }. Læg delene sammen.`;
    case 'unknown-committee':
      return `Rækken ${rowName(problem.row)} er fordelt til "${problem.committeeId}", som ikke er på listen over udvalg. Ret navnet, eller tilføj udvalget.`;
    case 'office-without-committee':
      return `Rækken ${rowName(problem.row)} er fordelt til ${problem.committeeId}, som ikke har et udvalg. Vælg det udvalg, der skal bære beløbet.`;
    case 'negative-percent':
      return `Rækken ${rowName(problem.row)} giver ${problem.committeeId} ${figure(problem.percent)} %. Angiv 0 eller derover.`;
    case 'percent-total':
      return `Procenterne for rækken ${rowName(problem.row)}${period(problem.fromYear)} giver ${figure(problem.total)} i alt. De skal give 100.`;
    case 'amounts-total':
      return `Beløbene for rækken ${rowName(problem.row)} giver ${figure(problem.given)} i ${problem.year}; rækken er ${figure(problem.expected)}. Ret dem, så de stemmer.`;
    case 'amount-unused':
      return `Rækken ${rowName(problem.row)} har et beløb til ${problem.committeeId} i ${problem.year}, som fordelingen ikke gælder for. Slet det, eller ret året.`;
    case 'unknown-key':
      return `Rækken ${rowName(problem.row)} bruger nøglen "${problem.key}", som ikke findes. Ret navnet, eller opret nøglen.`;
    case 'key-repeated':
      return `Der er flere fordelingsnøgler med navnet "${problem.key}". Giv dem hver sit navn.`;
    case 'key-without-weight':
      return problem.entry === null
        ? `Fordelingsnøglen "${problem.key}" har ingen vægte. Angiv mindst én over 0.`
        : `Enhederne under "${problem.entry}" i fordelingsnøglen "${problem.key}" har ingen vægte. Angiv mindst én over 0.`;
    case 'key-negative-weight':
      return `"${problem.entry}" i fordelingsnøglen "${problem.key}" har en negativ vægt. Angiv 0 eller derover.`;
    case 'key-entry-undecided':
      return `"${problem.entry}" i fordelingsnøglen "${problem.key}" har intet udvalg. Vælg et udvalg, eller udelad den med en begrundelse.`;
    case 'key-unknown-committee':
      return `"${problem.entry}" i fordelingsnøglen "${problem.key}" hører til "${problem.committeeId}", som ikke er på listen over udvalg. Ret navnet, eller tilføj udvalget.`;
    case 'key-office-without-committee':
      return `"${problem.entry}" i fordelingsnøglen "${problem.key}" er lagt på ${problem.committeeId}, som ikke har et udvalg. Vælg et udvalg, eller udelad den med en begrundelse.`;
    case 'not-roundable':
      return `${tableNames(problem.tables)}, ${problem.year}: ${refusal(problem.refusal, figure)}`;
    case 'price-area-unknown':
      return `${tableNames(problem.tables)} har beløb uden styringsområde, som ikke kan omregnes. Angiv rækkernes styringsområde.`;
    case 'price-factor-missing':
      return `Der mangler en p/l-faktor for ${AREA_WORDS[problem.area]} i ${problem.year}. Angiv den med kilde.`;
    case 'price-factor-repeated':
      return `Der er flere p/l-faktorer for ${AREA_WORDS[problem.area]} i ${problem.year}. Behold én.`;
    case 'price-factor-not-positive':
      return `P/l-faktoren for ${AREA_WORDS[problem.area]} i ${problem.year} er ikke over 0. Ret den.`;
  }
}

function refusal(
  problem: Extract<AllocationProblem, { kind: 'not-roundable' }>['refusal'],
  figure: (value: Fraction) => string,
): string {
  switch (problem.kind) {
    case 'total-not-whole':
      return `rækkerne i Tabel 1 giver ${figure(problem.required)}, som ikke er hele 1.000 kr. Afrund rækkernes beløb.`;
    case 'total-out-of-reach':
      return `totalen ${figure(problem.required)} ligger 1 eller mere fra summen ${figure(problem.exact)}. Ret totalen eller fordelingen.`;
    case 'totals-conflict':
      return `totalerne giver ${figure(problem.required)} tilsammen, men fordelingen giver ${figure(problem.exact)}. Ret en af dem.`;
  }
}

function fault(problem: FileFault): string {
  switch (problem.kind) {
    case 'not-json':
      return 'Det er ikke gyldig JSON. Kontrollér klammer, kommaer og anførselstegn.';
    case 'missing':
      return `"${problem.name}" mangler. Tilføj det.`;
    case 'unexpected':
      return `"${problem.name}" kendes ikke her. Mulighederne er ${problem.allowed.join(', ')}.`;
    case 'wrong-type':
      return `Her skal stå ${TYPES[problem.expected]}.`;
    case 'not-one-of':
      return `"${problem.found}" kendes ikke. Mulighederne er ${problem.allowed.join(', ')}.`;
    case 'not-a-year':
      return `"${problem.found}" er ikke et årstal. Skriv fire cifre.`;
    case 'not-a-number':
      return `"${problem.found}" kan ikke læses som ét tal. Skriv det med cifre, fx -1.200.`;
    case 'unknown-committee':
      return `"${problem.found}" er ikke på listen over udvalg. Skriv udvalgets navn eller forkortelse.`;
    case 'repeated':
      return `"${problem.name}" forekommer mere end én gang. Behold én.`;
    case 'contradicts':
      return `Linjen siger noget andet end linje ${problem.line} om samme række. Ret dem, så de er enige.`;
    case 'unclosed-quote':
      return 'Et anførselstegn er ikke afsluttet. Sæt det manglende tegn.';
  }
}
