import type { Product } from '../../catalog/product.js';
import { fold, tellingWords } from '../../segments/word-forms.js';

/** Whether a product's name, or what its kind is called, holds a stem. */
export function isCalled(wanted: string, product: Pick<Product, 'name' | 'kind'> | undefined): boolean {
  return product !== undefined && holds(wanted, [product.name, product.kind ?? '']);
}

/** Whether a product's name, tags or shelf hold a stem. */
export function isCalledBy(wanted: string, product: Product | undefined): boolean {
  return product !== undefined && holds(wanted, [product.name, ...product.tags, product.category]);
}

/** Whether a product's name or tags hold a stem. */
export function isNameOrTag(wanted: string, product: Product | undefined): boolean {
  return product !== undefined && holds(wanted, [product.name, ...product.tags]);
}

const holds = (wanted: string, texts: readonly string[]): boolean =>
  texts.some((text) => tellingWords(text).some((word) => stem(word) === wanted));

/** A shorter beginning is that of other words too. */
const SHORTEST_STEM = 3;

/** What a word shares with those made of it: `hiking`, `hiker` and `hike`, `camping` and `camp`, `chilli` and `chillies`. */
export function stem(word: string): string {
  const folded = fold(word).replace(/i$/u, 'y');
  const bare = folded.replace(/(?:ing|ers?|ed|e)$/u, '').replace(/(\p{L})\1$/u, '$1');
  return bare.length >= SHORTEST_STEM ? bare : folded;
}
