import type { Share } from '../../domain/allocation';
import { numberOfAmount } from '../../domain/amount';
import type { CommitteeRegistry } from '../../domain/committee';
import type { Post } from '../../domain/distributionKey';

/** Who a share goes to, in names and figures only: "Socialudvalget 53 %, Børne- og Ungdomsudvalget 47 %". */
export function shareText(share: Share, committees: CommitteeRegistry): string {
  const nameOf = ({ committeeId, appropriation }: Post): string => {
    const name = committees.find(({ id }) => id === committeeId)?.name ?? committeeId;
    return appropriation === '' ? name : `${name} (${appropriation})`;
  };
  switch (share.kind) {
    case 'key':
      return `»${share.name}«`;
    case 'equal':
      return share.posts
        .map((post) => (share.posts.length === 1 ? nameOf(post) : `${nameOf(post)} 1/${share.posts.length}`))
        .join(', ');
    case 'percent':
      return share.parts
        .map(({ post, percent }) => `${nameOf(post)} ${String(numberOfAmount(percent)).replace('.', ',')} %`)
        .join(', ');
    case 'amounts':
      return share.parts
        .map(({ post, amounts }) => {
          const figures = amounts.map(({ year, amount }) => `${year}: ${numberOfAmount(amount)}`);
          return `${nameOf(post)} ${figures.join('; ')}`;
        })
        .join(', ');
  }
}
