import type { ProductId } from '../../catalog/product.js';
import { wordsOf } from '../../interests/agreed-words.js';
import { segmentInterest } from '../../interests/interest.js';
import { type NeverAgain, neverAgainIn } from '../../interests/never-again.js';
import type { Visit } from '../../visits/visit.js';
import type { ShopIndex } from '../index/shop-index.js';

/**
 * Positions of what no shelf of a visit shows, because the shopper never wants its interest again. A page about such a
 * thing shows what is like it all the same: who opens it asks for that.
 * @param about products that the page is about
 */
export function neverShown(visit: Visit, index: ShopIndex, about: readonly ProductId[] = []): Set<number> {
  const { all, of } = neverAgainIn(visit, index.segments);
  if (all.length === 0) return new Set();
  const here = new Set(about.flatMap((id) => index.position(id) ?? []));
  const segments = index.segments.flatMap(({ id }, at) =>
    of(segmentInterest(id)) ? [index.members(at)] : [],
  );
  const groups = [...segments, ...all.map((one) => meantBy(one, visit, index))];
  return new Set(groups.filter((group) => !group.some((position) => here.has(position))).flat());
}

/** What own words mean in this shop; nothing for an interest that is the shop's. */
function meantBy({ interest }: NeverAgain, { entries }: Visit, index: ShopIndex): readonly number[] {
  const entry = entries.find(({ id }) => interest === `phrase:${id}`);
  if (entry?.type !== 'phrase' && entry?.type !== 'imported') return [];
  return [...(wordsOf(entry, index)?.meant.keys() ?? [])];
}
