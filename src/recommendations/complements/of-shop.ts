import type { Catalogue } from '../../catalog/catalogue.js';
import { NO_PAIRINGS, type Pairings } from '../../catalog/goes-with.js';
import type { ShopIndex } from '../index/shop-index.js';
import { wordSample, wordsOf } from '../index/use-words.js';
import { type ComplementFinder, complementFinder } from './complements.js';
import { shelfSample } from './shelf-kinship.js';

/**
 * The products whose words are read when something is first asked: read them before, a few at a time, where nobody is
 * to wait for it.
 */
export function* readAhead(catalogue: Catalogue): Generator<void> {
  const onShelves = shelfSample(catalogue).flatMap((position) => catalogue.products[position] ?? []);
  for (const product of [...wordSample(catalogue.products), ...onShelves]) {
    wordsOf(product);
    yield;
  }
}

const NOTHING_KNOWN: ComplementFinder = { of: () => [] };
const finders = new WeakMap<ShopIndex, ComplementFinder>();

/** The finder of one numbered index, made when it is first asked for; without pairs of the merchant's it finds nothing. */
export function complementsOf({
  shop,
  catalogue,
  goesWith = NO_PAIRINGS,
}: {
  readonly shop: ShopIndex;
  readonly catalogue: Catalogue;
  readonly goesWith?: Pairings;
}): ComplementFinder {
  // Words alone know too little: of the pairs they made in another shop's catalogue half made no sense.
  if (goesWith.length === 0) return NOTHING_KNOWN;
  const finder = finders.get(shop) ?? complementFinder(catalogue, shop.taste, goesWith);
  finders.set(shop, finder);
  return finder;
}
