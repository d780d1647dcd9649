import type { Language } from '../../findings/language';
import type { DistributionRefusal } from '../distribution/planDistribution';
import type { DeskBook } from './deskBook';
import { deskProblem, deskSheetProblem } from './deskProblems';
import type { DeskDraft, DeskNotice } from './deskState';

/** Why no tables are made, as the pane tells it. */
export function noticeOfRefusal(
  refusal: DistributionRefusal,
  { proposal, guesses, missing }: DeskDraft,
  { contents }: DeskBook,
  language: Language,
): DeskNotice {
  switch (refusal.kind) {
    case 'unknown-proposal':
    case 'no-economy':
      return { kind: 'gone', proposal: proposal.name };
    case 'other-proposal':
      throw new Error('A draft is its own proposal’s');
    case 'sheet-problems': {
      const { sheets } = contents;
      const problems = refusal.problems.map((problem) => deskSheetProblem(problem, sheets, language));
      return { kind: 'problems', problems };
    }
    case 'allocation-problems': {
      const others = refusal.problems.filter(
        ({ kind }) => kind !== 'unconfirmed' && kind !== 'row-not-allocated',
      );
      return others.length === 0
        ? { kind: 'unconfirmed', guesses, missing }
        : { kind: 'problems', problems: others.map((problem) => deskProblem(problem, language)) };
    }
    case 'edited': {
      const sheet = contents.sheets.find(({ name }) => name === refusal.sheet);
      return { kind: 'edited-by-hand', sheet: { id: sheet?.id ?? '', name: refusal.sheet } };
    }
  }
}
