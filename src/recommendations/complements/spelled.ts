import type { Product } from '../../catalog/product.js';
import { tokensOf } from './use-words.js';

/**
 * A word of use as a shopper may read it: the shortest tag that both have and that holds it ("moka pot"), else the word
 * alone, as a tag or a name writes it. A longer phrase of one of them would not be true of the other.
 */
export function spelled(word: string, a: Product, b: Product): string {
  const holds = (text: string): boolean => tokensOf(text).includes(word);
  const shared = a.tags.filter((tag) => b.tags.includes(tag) && holds(tag));
  const [shortest] = shared.sort((one, other) => one.length - other.length);
  if (shortest !== undefined) return shortest;
  const written = [...a.tags, ...b.tags, a.name, b.name].join(' ').split(/[^\p{L}\p{N}]+/u);
  return (written.find(holds) ?? word).toLowerCase();
}
