import { CALLED } from './parts-found.js';
import type { Answer } from './rank.js';
import type { WordHit } from './word-hits.js';

/**
 * The best of the one, the best of the other, the next of the one, and so on; then all other answers in their order.
 * @param hits what is found for each of the things
 */
export function inTurns(ranked: readonly Answer[], hits: readonly (readonly WordHit[])[]): readonly Answer[] {
  const parts = hits.map((found) => {
    const things = new Set(found.filter(isThing).map(({ position }) => position));
    return ranked.filter(({ position }) => things.has(position));
  });
  const longest = Math.max(0, ...parts.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, i) => parts.flatMap((part) => part[i] ?? []));
  return [...new Set([...turns.flat(), ...ranked])];
}

const isThing = ({ isHeaded, named }: WordHit): boolean => isHeaded && named >= CALLED;
