import type { ProductId } from '../../catalog/product.js';
import type { Evidence } from '../../interests/evidence.js';
import type { ShopIndex } from '../index/shop-index.js';
import type { Ranking } from './ranking.js';

/** One ranking explains many cards. */
const touchedIn = new WeakMap<Ranking['interests'], ReadonlySet<ProductId>>();

/**
 * Of what a search found beside a card, what the shopper looked at or pressed: a search keeps none of its words, and is
 * known again by that. Undefined where nothing was done to any of it.
 */
export function foundBeside(
  { found = [] }: Pick<Evidence, 'found'>,
  position: number,
  { interests }: Pick<Ranking, 'interests'>,
  index: ShopIndex,
): ProductId | undefined {
  if (found.length < 2) return undefined;
  const touched = touchedIn.get(interests) ?? touchedBy(interests);
  touchedIn.set(interests, touched);
  return found.find((product) => touched.has(product) && index.position(product) !== position);
}

const touchedBy = (interests: Ranking['interests']): ReadonlySet<ProductId> =>
  new Set(interests.flatMap(({ terms }) => terms.flatMap(({ evidence: { product } }) => product ?? [])));
