import type { Share } from '../../domain/allocation';
import { numberOfAmount } from '../../domain/amount';
import type { Post } from '../../domain/distributionKey';
import type { Texts } from '../../findings/texts';
import type { DeskCommittee, DraftRow } from '../../workbook/desk/deskState';
import type { DistributionTexts } from '../texts/distributionTexts';

export interface NamingTools {
  readonly committees: readonly DeskCommittee[];
  readonly words: DistributionTexts;
  readonly texts: Texts;
}

/** A committee's name, and the appropriation under it where one is given. */
export function nameOfPost({ committeeId, appropriation }: Post, { committees, words }: NamingTools): string {
  const name = committees.find(({ id }) => id === committeeId)?.name ?? committeeId;
  return appropriation === '' ? name : words.appropriationOf(name, appropriation);
}

/** Who gets a share: "Socialudvalget 47 %, Børne- og Ungdomsudvalget 53 %". The appropriations are told where one edits. */
function wordsOfShare(share: Share, tools: NamingTools): string {
  const { words, texts } = tools;
  const nameOf = ({ committeeId }: Post): string => nameOfPost({ committeeId, appropriation: '' }, tools);
  const list = (posts: readonly Post[]): string => {
    const names = [...new Set(posts.map(nameOf))];
    return new Intl.ListFormat(texts.language, { type: 'conjunction' }).format(names);
  };
  switch (share.kind) {
    case 'equal':
      if (share.posts.length === 0) return words.nobody;
      return share.posts.length === 1 ? list(share.posts) : words.equally(list(share.posts));
    case 'percent':
      return share.parts.length === 0
        ? words.nobody
        : share.parts
            .map(({ post, percent }) => `${nameOf(post)} ${texts.numbers.figure(numberOfAmount(percent))} %`)
            .join(', ');
    case 'key':
      return words.byKey(share.name);
    case 'amounts':
      return share.parts.length === 0
        ? words.nobody
        : words.byAmounts(list(share.parts.map(({ post }) => post)));
  }
}

/** Who gets a row, period by period. */
export function wordsOfRow({ periods }: Pick<DraftRow, 'periods'>, tools: NamingTools): string {
  if (periods.length === 0) return tools.words.nobody;
  return periods
    .map(({ fromYear, share }) => tools.words.periodWords(fromYear, wordsOfShare(share, tools)))
    .join(' · ');
}
