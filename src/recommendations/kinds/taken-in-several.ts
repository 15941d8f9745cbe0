import { JOINTS } from '../../catalog/core-of-phrase.js';
import { kindLevels } from '../../catalog/kind-levels.js';
import type { Product } from '../../catalog/product.js';
import { isGarment } from '../../catalog/search/languages/garments.js';
import { wordsIn } from '../../language/word-lists.js';
import { words } from '../../text/words.js';

const SEVERAL = wordsIn('en/taken-in-several.txt');

/**
 * Whether people take several of what a product is, or the next before long, as far as its kind and category tell: teas, yarns,
 * toys and clothes, and no torches. A category of several things tells not which of them it is.
 */
export function isTakenInSeveral({ kind = '', category }: Pick<Product, 'kind' | 'category'>): boolean {
  const place = category.split(JOINTS).length > 1 && kind !== '' ? [] : [category];
  return words([...kindLevels(kind), ...place].join(' ').toLowerCase()).some(
    (word) => SEVERAL.has(word) || isGarment(word),
  );
}
