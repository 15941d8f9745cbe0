import type { MemoryLength } from './memory.js';

/**
 * How good the guesses of the shop's memories were on a test shop: NDCG@20 of what customers bought on their next visit,
 * to three decimals, as `npm run evaluate -- memories` wrote it to docs/evaluation/memories.json
 * (test/evaluation/memory-worth.test.ts holds them equal). In a visit that has ended nothing of a person is known: the
 * first number is what sells.
 */
export const MEMORY_WORTH: Readonly<Record<MemoryLength, number>> = {
  visit: 0.1,
  days: 0.107,
  weeks: 0.195,
};

/** How many times as well as by what sells, which is all there is without a memory beyond the visit. */
export function timesAsWell(length: MemoryLength): number {
  return MEMORY_WORTH[length] / MEMORY_WORTH.visit;
}
