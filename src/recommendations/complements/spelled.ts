import type { Product } from '../../catalog/product.js';
import { tokensOf } from './use-words.js';

/**
 * A word of use as a shopper may read it: the shortest tag of the two that holds it ("moka pot"), else the word as
 * one of the names writes it.
 */
export function spelled(word: string, a: Product, b: Product): string {
  const holds = (text: string): boolean => tokensOf(text).includes(word);
  const tags = [...a.tags, ...b.tags].filter(holds).sort((one, other) => one.length - other.length);
  if (tags[0] !== undefined) return tags[0];
  const written = `${a.name} ${b.name}`.split(/[^\p{L}\p{N}-]+/u).find(holds);
  return (written ?? word).toLowerCase();
}
