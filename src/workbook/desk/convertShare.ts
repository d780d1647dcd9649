import type { Share } from '../../domain/allocation';
import { amountOfDecimalText, isWhole, ZERO, type Amount } from '../../domain/amount';
import { valueOfCell, type AmountCell } from '../../domain/budgetTable';
import { keyOfPost, type DistributionKey, type Post } from '../../domain/distributionKey';
import {
  addFractions,
  decimalTextOfFraction,
  fraction,
  fractionOfAmount,
  multiplyFractions,
  NOTHING,
  sumFractions,
  type Fraction,
} from '../../domain/fraction';
import { roundControlled } from '../../distributing/controlledRounding';
import { portionsOfKey } from '../../distributing/keyClaims';

export interface ShareContext {
  /** What is shared, one cell per year. */
  readonly amounts: readonly AmountCell[];
  readonly years: readonly number[];
  readonly keys: readonly DistributionKey[];
}

interface Weighed {
  readonly post: Post;
  readonly weight: Fraction;
}

/**
 * The same posts shared another way, with figures that say the same as far as that kind can: percents that sum to exactly 100, amounts
 * that sum to the row's. Null: there is no key to share by.
 */
export function convertShare(share: Share, kind: Share['kind'], context: ShareContext): Share | null {
  if (share.kind === kind) return share;
  const weighed = weighedPosts(share, context.keys);
  switch (kind) {
    case 'equal':
      return { kind, posts: weighed.map(({ post }) => post) };
    case 'percent': {
      const percents = roundedTo(HUNDRED, weighed, DECIMALS);
      return { kind, parts: weighed.map(({ post }, index) => ({ post, percent: percents[index] ?? ZERO })) };
    }
    case 'amounts':
      return { kind, parts: amountsOf(weighed, context) };
    case 'key': {
      const [key] = context.keys;
      return key === undefined ? null : { kind, name: key.name };
    }
  }
}

const HUNDRED = fraction(100n, 1n);

/** Amounts and percents are held with so many decimals. */
const DECIMALS = 4;

/** The posts of a share with their parts of the whole; of a key only what is posted. */
function weighedPosts(share: Share, keys: readonly DistributionKey[]): Weighed[] {
  switch (share.kind) {
    case 'equal':
      return normalised(share.posts.map((post) => ({ post, weight: ONE })));
    case 'percent':
      return normalised(
        share.parts.map(({ post, percent }) => ({ post, weight: fractionOfAmount(percent) })),
      );
    case 'amounts':
      return normalised(
        share.parts.map(({ post, amounts }) => ({
          post,
          weight: sumFractions(amounts.map(({ amount }) => fractionOfAmount(amount))),
        })),
      );
    case 'key': {
      const key = keys.find(({ name }) => name === share.name);
      const posted = (key === undefined ? [] : portionsOfKey(key)).flatMap(({ destination, portion }) =>
        destination.kind === 'post' ? [{ post: destination.post, weight: portion }] : [],
      );
      return normalised(merged(posted));
    }
  }
}

const ONE = fraction(1n, 1n);

/** Several entries of a key may go to one post. */
function merged(weighed: readonly Weighed[]): Weighed[] {
  const byPost = new Map<string, Weighed>();
  for (const { post, weight } of weighed) {
    const known = byPost.get(keyOfPost(post))?.weight ?? NOTHING;
    byPost.set(keyOfPost(post), { post, weight: addFractions(known, weight) });
  }
  return [...byPost.values()];
}

/** Weights that sum to 1; equal ones where they have no sum, or signs of both kinds. */
function normalised(weighed: readonly Weighed[]): Weighed[] {
  const total = sumFractions(weighed.map(({ weight }) => weight));
  const isMixed = weighed.some(({ weight }) => weight.numerator * total.numerator < 0n);
  return weighed.map(({ post, weight }) => ({
    post,
    weight:
      total.numerator === 0n || isMixed
        ? fraction(1n, BigInt(weighed.length))
        : fraction(weight.numerator * total.denominator, weight.denominator * total.numerator),
  }));
}

function amountsOf(
  weighed: readonly Weighed[],
  { amounts, years }: ShareContext,
): Extract<Share, { kind: 'amounts' }>['parts'] {
  const byYear = years.map((year, index) => {
    const cell = amounts[index];
    const amount = cell === undefined ? ZERO : valueOfCell(cell);
    return { year, parts: roundedTo(fractionOfAmount(amount), weighed, isWhole(amount) ? 0 : DECIMALS) };
  });
  return weighed.map(({ post }, part) => ({
    post,
    amounts: byYear.flatMap(({ year, parts }) => {
      const amount = parts[part] ?? ZERO;
      return amount === ZERO ? [] : [{ year, amount }];
    }),
  }));
}

/** The whole divided by weights into figures of so many decimals that sum to it. */
function roundedTo(whole: Fraction, weighed: readonly Weighed[], decimals: number): Amount[] {
  const scale = 10n ** BigInt(decimals);
  const scaled = multiplyFractions(whole, fraction(scale, 1n));
  const result = roundControlled(
    weighed.map(({ post, weight }) => ({
      path: [keyOfPost(post)],
      shares: [multiplyFractions(scaled, weight)],
    })),
    [weighed.length === 0 ? null : scaled],
  );
  if (result.kind === 'refused') throw new Error('Weights that sum to 1 give a whole');
  return result.rows.map(
    ([units = 0n]) => amountOfDecimalText(decimalTextOfFraction(fraction(units, scale), decimals)) ?? ZERO,
  );
}
