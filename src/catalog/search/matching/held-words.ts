import type { ProductSearch, WordAnswer } from './product-search.js';

/** Words of a query, a bit each in their order. */
export interface HeldWords {
  /** Those that a product is called by. */
  readonly calls: number;
  /** Those that it holds anywhere; a shelf of two names (*Film & instant packs*) alone says neither of what lies on it. */
  readonly holds: number;
}

const NONE: HeldWords = { calls: 0, holds: 0 };

/** Which words of a query each of its answers holds. */
export function heldWords(
  { hits, terms }: WordAnswer,
  { productAt }: Pick<ProductSearch, 'productAt'>,
): (position: number) => HeldWords {
  const hitAt = new Map(hits.map((hit) => [hit.position, hit]));
  const bySharedShelf = (position: number, shelves: number) => {
    const { category = '', department = '' } = productAt(position) ?? {};
    const own = [category, department]
      .filter((place) => !place.includes('&'))
      .join(' ')
      .toLowerCase();
    return terms.reduce(
      (bits, { forms }, i) => (isIn(own, forms.keys()) ? bits : bits | (shelves & (1 << i))),
      0,
    );
  };
  return (position) => {
    const hit = hitAt.get(position);
    if (!hit) return NONE;
    const { calls, holds, shelves } = hit;
    return { calls, holds: shelves === 0 ? holds : holds & ~bySharedShelf(position, shelves) };
  };
}

const isIn = (text: string, forms: Iterable<string>): boolean =>
  [...forms].some((form) => text.includes(form.replace('~', '')));
