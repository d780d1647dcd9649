import { TABLE_LETTERS, type CommitteeTableKind } from '../domain/budgetTable';
import { numberOfAmount, sum, ZERO } from '../domain/amount';
import { textOfAllocationProblem, textOfFileProblem } from '../distributing/problemText';
import type { Language } from '../findings/language';
import { numberFormatOf } from '../findings/numberFormat';
import { textsOf } from '../findings/textsOf';
import type { DistributionPlan, DistributionRefusal } from '../workbook/distribution/planDistribution';
import type { DistributeOutcome } from './distributeFile';
import { describeOutputProblem } from './outputProblem';

/** What a distribution came to, line by line. */
export function describeDistribution(outcome: DistributeOutcome, language: Language): readonly string[] {
  const words = WORDS[language];
  switch (outcome.kind) {
    case 'written':
      return [
        ...summary(outcome.plan, language),
        `${words.copy}: ${outcome.copy}`,
        ...(outcome.csv === null ? [] : [`${words.corrections}: ${outcome.csv}`]),
      ];
    case 'unusable':
      return [`${outcome.file}: ${textsOf(language).unusable[outcome.error.reason](outcome.error.place)}`];
    case 'bad-allocation':
      return outcome.problems.map((problem) => `${outcome.file}: ${textOfFileProblem(problem, language)}`);
    case 'refused':
      return refusalLines(outcome.refusal, language);
    case 'protected':
      return [words.isProtected(outcome.sheet)];
    case 'not-written':
      return [`${outcome.target}: ${describeOutputProblem(outcome.problem, language)}`];
  }
}

function summary({ proposal, tables }: DistributionPlan, language: Language): string[] {
  const words = WORDS[language];
  if (tables === null) return [words.draft(proposal)];
  const { distribution, sheetName, printed } = tables;
  const { figure } = numberFormatOf(language);
  const letters = (kinds: readonly CommitteeTableKind[]): string =>
    kinds.map((kind) => TABLE_LETTERS[kind]).join(', ');
  const differing = printed.filter(({ difference }) => difference !== ZERO);
  return [
    words.built(proposal, letters(distribution.tables.map(({ kind }) => kind)), sheetName),
    ...(distribution.absent.length === 0 ? [] : [words.absent(letters(distribution.absent))]),
    ...distribution.leftOut.map(({ kind, entry, reason, amounts }) =>
      words.leftOut(TABLE_LETTERS[kind], entry, reason, figure(numberOfAmount(sum(amounts)))),
    ),
    ...differing.map(({ kind, year, difference }) =>
      words.printed(TABLE_LETTERS[kind], year, figure(numberOfAmount(difference))),
    ),
  ];
}

function refusalLines(refusal: DistributionRefusal, language: Language): string[] {
  const words = WORDS[language];
  switch (refusal.kind) {
    case 'unknown-proposal':
      return [words.unknownProposal(refusal.known)];
    case 'no-economy':
      return [words.noEconomy(refusal.proposal)];
    case 'other-proposal':
      return [words.otherProposal(refusal.found, refusal.wanted)];
    case 'sheet-problems':
      return refusal.problems.map(
        ({ sheet, problem }) => `${sheet}: ${textOfFileProblem(problem, language)}`,
      );
    case 'allocation-problems': {
      const { share } = numberFormatOf(language);
      const others = refusal.problems.filter(({ kind }) => kind !== 'unconfirmed');
      const guesses = refusal.guesses.map(({ row, shares, confidence }) =>
        words.guess(row.label, shares.join(' / '), share(confidence)),
      );
      return [
        ...guesses,
        ...others.map((problem) => textOfAllocationProblem(problem, language)),
        ...(guesses.length === 0 ? [] : [words.howToConfirm]),
      ];
    }
    case 'edited':
      return [words.edited(refusal.sheet)];
  }
}

interface DistributionWords {
  readonly copy: string;
  readonly corrections: string;
  readonly howToConfirm: string;
  readonly guess: (row: string, share: string, confidence: string) => string;
  readonly draft: (proposal: string) => string;
  readonly built: (proposal: string, letters: string, sheet: string) => string;
  readonly absent: (letters: string) => string;
  readonly leftOut: (letter: string, entry: string, reason: string, total: string) => string;
  readonly printed: (letter: string, year: number, difference: string) => string;
  readonly unknownProposal: (known: readonly string[]) => string;
  readonly noEconomy: (proposal: string) => string;
  readonly otherProposal: (found: string, wanted: string) => string;
  readonly edited: (sheet: string) => string;
  readonly isProtected: (sheet: string) => string;
}

const WORDS: Readonly<Record<Language, DistributionWords>> = {
  da: {
    copy: 'Kopi',
    corrections: 'Kvantum-korrektioner',
    howToConfirm:
      'Gæt skal bekræftes, før tabellerne dannes: --draft skriver en kopi med arket Fordeling, hvor de kan rettes og bekræftes; eller giv en fordelingsfil med --allocation.',
    guess: (row, share, confidence) => `Gæt: "${row}" → ${share} (sikkerhed ${confidence}).`,
    draft: (proposal) =>
      `${proposal}: fordelingen står i arket »Fordeling ${proposal}« og kan bekræftes der.`,
    built: (proposal, letters, sheet) => `${proposal}: tabel ${letters} er dannet i arket »${sheet}«.`,
    absent: (letters) => `Uden beløb og derfor ikke dannet: tabel ${letters}.`,
    leftOut: (letter, entry, reason, total) =>
      `Udeladt af tabel ${letter}: ${entry} (${reason}), i alt ${total} over årene.`,
    printed: (letter, year, difference) =>
      `Tabel 1 skriver selv i alt ${difference} ud over sine rækker i ${year} (tabel ${letter}).`,
    unknownProposal: (known) => `Forslaget findes ikke i filen. Den har ${known.join(', ')}.`,
    noEconomy: (proposal) => `${proposal} har ingen Tabel 1 i 1.000 kr. at fordele.`,
    otherProposal: (found, wanted) => `Fordelingsfilen er for ${found}, ikke for ${wanted}.`,
    edited: (sheet) =>
      `Arket »${sheet}« er rettet i hånden, siden det blev dannet. Brug --overwrite for at danne det igen.`,
    isProtected: (sheet) =>
      `Arket »${sheet}« kan ikke skrives, fordi projektmappen eller arket er beskyttet. Ophæv beskyttelsen først.`,
  },
  en: {
    copy: 'Copy',
    corrections: 'Kvantum corrections',
    howToConfirm:
      'Guesses must be confirmed before tables are built: --draft writes a copy with the sheet Fordeling, where they can be corrected and confirmed; or give an allocation file with --allocation.',
    guess: (row, share, confidence) => `Guess: “${row}” → ${share} (confidence ${confidence}).`,
    draft: (proposal) =>
      `${proposal}: the allocation stands on the sheet “Fordeling ${proposal}” and can be confirmed there.`,
    built: (proposal, letters, sheet) => `${proposal}: table ${letters} built on the sheet “${sheet}”.`,
    absent: (letters) => `Without amounts and so not built: table ${letters}.`,
    leftOut: (letter, entry, reason, total) =>
      `Left out of table ${letter}: ${entry} (${reason}), ${total} in all over the years.`,
    printed: (letter, year, difference) =>
      `Tabel 1 itself prints a total ${difference} beyond its rows in ${year} (table ${letter}).`,
    unknownProposal: (known) => `The proposal is not in the file. It has ${known.join(', ')}.`,
    noEconomy: (proposal) => `${proposal} has no Tabel 1 in thousands of kroner to distribute.`,
    otherProposal: (found, wanted) => `The allocation file is for ${found}, not for ${wanted}.`,
    edited: (sheet) =>
      `The sheet “${sheet}” was changed by hand since it was made. Use --overwrite to make it anew.`,
    isProtected: (sheet) =>
      `The sheet “${sheet}” cannot be written, because the workbook or the sheet is protected. Lift the protection first.`,
  },
};
