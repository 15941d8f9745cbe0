import { shopWordsOf } from '../../../catalog/shop-words.js';
import { wordsOf } from '../../../interests/personal-text.js';
import type { Snapshot } from '../../../shop/snapshot.js';

/** Addresses without a query whose pages are the same for everybody without a session. */
const PLAIN =
  /^\/(?:$|how-it-works(?:$|\/groups(?:$|\/[^/?]{1,200}$)|\/visits\/[^/?]{1,200}$)|departments(?:\/[^/?]{1,200}){0,2}$|products\/[^/?]{1,200}$)/;
/** One field, the query, in letters and spaces as a form writes them. */
const SEARCH = /^\/search\?q=([a-z]+(?:(?:\+|%20)[a-z]+){0,4})$/;

/**
 * Whether the page at an address may be kept for others. A search only where every word stands in the catalogue: what a
 * shopper types is otherwise kept nowhere, and neither is anything else that an address can carry.
 */
export function isKeptAddress(
  address: string,
  { catalogue }: Pick<Snapshot, 'catalogue'>,
): boolean | Promise<boolean> {
  if (PLAIN.test(address)) return true;
  const query = SEARCH.exec(address)?.[1];
  return query !== undefined && areShopWords(query.split(/\+|%20/), catalogue.products);
}

async function areShopWords(words: readonly string[], products: Snapshot['catalogue']['products']) {
  const known = await shopWordsOf(products, wordsOf);
  return words.every((word) => known.has(word));
}
