import { dot } from '../../embedding/vectors.js';
import type { Evidence } from '../../interests/evidence.js';
import { likenessOfMeaning } from '../../interests/typed-words.js';
import type { ShopIndex } from '../index/shop-index.js';
import { cosineOf, cosineToProduct } from '../kinds/product-pairs.js';

/** The cosine of a signal's taste to that of products, in [-1, 1]. */
export function cosineTo(
  { product, taste }: Pick<Evidence, 'product' | 'taste'>,
  index: ShopIndex,
): (position: number) => number {
  const named = product === undefined ? undefined : index.position(product);
  return named === undefined
    ? (position) => dot(taste, index.taste(position))
    : cosineToProduct(named, index);
}

/** The same of one product. */
export function cosineWith(
  { product, taste }: Pick<Evidence, 'product' | 'taste'>,
  position: number,
  index: ShopIndex,
): number {
  const named = product === undefined ? undefined : index.position(product);
  return named === undefined ? dot(taste, index.taste(position)) : cosineOf(named, position, index);
}

/** What the likeness of products to a signal is beyond what chance, or any text, has; 0 or more. */
export function likenessTo(evidence: Evidence, index: ShopIndex): (position: number) => number {
  const { words, meaning } = evidence;
  if (words) return (position) => words.meant.get(position)?.likeness ?? 0;
  if (meaning) return (position) => likenessOfMeaning(dot(meaning, index.meaning(position)));
  const cosine = cosineTo(evidence, index);
  return (position) => Math.max(0, cosine(position) - index.likenessFloor);
}
