import { dot } from '../../embedding/vectors.js';
import type { Evidence } from '../../interests/evidence.js';
import type { ShopIndex } from '../index/shop-index.js';
import { cosineOf, cosinesSoFar, cosineToProduct } from '../kinds/product-pairs.js';

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

/** Those that are known, by position, and not a number where one is not; undefined where it is no product's, or none are kept so. */
export function knownCosinesTo(
  { product }: Pick<Evidence, 'product'>,
  index: ShopIndex,
): Float64Array | undefined {
  const named = product === undefined ? undefined : index.position(product);
  return named === undefined ? undefined : cosinesSoFar(named, index);
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

/** The likeness of products to one signal, with the cosines of its product that are known: of those no more is asked. */
export interface Likeness {
  /** By position. */
  readonly cosines: Float64Array | undefined;
  /** `likenessTo`. */
  readonly of: (position: number) => number;
}

export function likenessFrom(evidence: Evidence, index: ShopIndex): Likeness {
  return { cosines: knownCosinesTo(evidence, index), of: likenessTo(evidence, index) };
}

/** Beyond what chance, or any text, has; 0 or more. */
export function likenessAt({ cosines, of }: Likeness, position: number, index: ShopIndex): number {
  const likeness = cosines ? (cosines[position] as number) - index.likenessFloor : Number.NaN;
  if (Number.isNaN(likeness)) return of(position);
  return likeness > 0 ? likeness : 0;
}

/** What the likeness of products to a signal is beyond what chance, or any text, has; 0 or more. */
export function likenessTo(evidence: Evidence, index: ShopIndex): (position: number) => number {
  const { words } = evidence;
  if (words) return (position) => words.meant.get(position)?.likeness ?? 0;
  const cosine = cosineTo(evidence, index);
  return (position) => Math.max(0, cosine(position) - index.likenessFloor);
}
