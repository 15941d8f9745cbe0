import { audienceOf, isOfChildren } from '../audience.js';
import type { Product } from '../product.js';
import type { SearchLanguage } from './languages/language.js';

/** From what age in months each product says that it is; undefined for one that says none. Read once. */
export function openLeastAges(
  products: readonly Product[],
  { leastAge }: SearchLanguage,
): (position: number) => number | undefined {
  const least = products.map((product) => {
    const { name, description, tags } = product;
    const isForChildren = isOfChildren(audienceOf(product));
    // A tag that is an age says nothing else.
    const said = tags.map((tag) => (/^\S+ (?:month|year)s?$/i.test(tag) ? `from ${tag}` : tag));
    return leastAge([name, description, ...said].join('. '), isForChildren);
  });
  return (position) => least[position];
}
