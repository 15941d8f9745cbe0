import type { Product } from '../../catalog/product.js';
import type { UseWords } from '../index/use-words.js';

/** A word in every name would carry a pair by itself otherwise. */
const MOST_USE = 1.2;
/** A word that counts less says nothing. */
const SAYS_ENOUGH = 0.05;

/** What two products speak of: a word counts where it is in the name or tags of one of them. */
export interface SharedUse {
  readonly use: number;
  /** How many words say something of it. */
  readonly words: number;
}

/** `strength * strength * weight^2`, summed over the words of both. */
export function sharedUse(a: Product, b: Product, words: UseWords): SharedUse {
  const others = words.of(b);
  let [use, telling] = [0, 0];
  for (const [shared, strength] of words.of(a)) {
    const other = others.get(shared);
    if (other === undefined || Math.max(strength, other) < 1) continue;
    const value = strength * other * words.weight(shared) ** 2;
    use += value;
    if (value >= SAYS_ENOUGH) telling++;
  }
  return { use: Math.min(MOST_USE, use), words: telling };
}
