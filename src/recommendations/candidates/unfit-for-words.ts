import type { ProductId } from '../../catalog/product.js';
import type { Signature } from '../../interests/signature.js';
import type { ShopIndex } from '../index/shop-index.js';

/**
 * Positions of what says that it is for other ages than the child that own words name, or for another number of players, in the
 * departments of what they mean: a tea set from three years goes with nothing, where toys for a child of two were asked for, and no
 * game for three to five is shown beside games for two. Other own words that mean it keep it, and
 * a page about a thing shows what is like that.
 * @param about products that the page is about
 */
export function unfitForWords(
  { interests }: Pick<Signature, 'interests'>,
  index: ShopIndex,
  about: readonly ProductId[] = [],
): readonly number[] {
  if (about.length > 0) return [];
  const typed = interests.flatMap(({ shares }) => shares.flatMap(({ evidence: { words } }) => words ?? []));
  return typed.flatMap(({ meant, isUnfit }) => {
    if (!isUnfit) return [];
    const ofEach = new Map([...meant.keys()].map((position) => [index.department(position), position]));
    return [...ofEach.values()]
      .flatMap((position) => index.peers(position, 'department'))
      .filter((position) => isUnfit(position) && !typed.some((other) => other.meant.has(position)));
  });
}
