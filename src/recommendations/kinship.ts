import { dot } from '../embedding/vectors.js';
import type { Evidence } from '../interests/evidence.js';
import { isSure } from '../interests/typed-words.js';
import type { ShopIndex } from './shop-index.js';

/**
 * What a card and the product of a signal have in common, closest first: they are alike, they are of one category, of
 * one department, or only of the interest that joins them. A reason says which: "because you saved it" is believed of
 * what is alike, and a mirror is no reason for a cleansing balm. `perhaps`: typed words seem to mean it.
 */
export type Kinship = 'alike' | 'category' | 'department' | 'interest' | 'perhaps';

/** Of one category, products are alike from this many times a usual tenth neighbour's likeness above chance on, */
const IN_CATEGORY = 2.5;
/** and elsewhere from this many times it: a moss for terraria and their glass, not every two things of brass. */
const ELSEWHERE = 4;

/**
 * How near the product at a position is to what a signal was about. A search is alike what it found; of typed words a
 * part may be guessed at.
 */
export function kinshipOf(
  { product, words }: Pick<Evidence, 'product' | 'words'>,
  position: number,
  index: ShopIndex,
): Kinship {
  if (words) {
    const cosine = dot(words.meaning, index.meaning(position));
    return isSure(cosine, words.hits.get(position)) ? 'alike' : 'perhaps';
  }
  if (product === undefined) return 'alike';
  const named = index.position(product);
  return named === undefined ? 'interest' : kinshipOfProducts(named, position, index);
}

/** The same of two products by their positions. */
export function kinshipOfProducts(named: number, position: number, index: ShopIndex): Kinship {
  const shared = sharedShelf(named, position, index);
  const usual = Math.max(0, index.tasteFloor - index.likenessFloor);
  const likeness = dot(index.taste(named), index.taste(position)) - index.likenessFloor;
  const wanted = usual * (shared === 'category' ? IN_CATEGORY : ELSEWHERE);
  return likeness > 0 && likeness >= wanted ? 'alike' : shared;
}

function sharedShelf(one: number, other: number, index: ShopIndex): Exclude<Kinship, 'alike' | 'perhaps'> {
  if (index.shelf(one) === index.shelf(other)) return 'category';
  return index.department(one) === index.department(other) ? 'department' : 'interest';
}
