import type { Interest } from './signature.js';
import type { TasteSource } from './taste-source.js';

/**
 * Whether an interest is of typed words that nothing in the shop is near: it is kept, and recommends nothing until the
 * shop has something.
 */
export function isFar({ shares }: Interest, source: Pick<TasteSource, 'hasMeant'>): boolean {
  return shares.every(({ evidence: { words } }) => words !== undefined && !source.hasMeant(words));
}
