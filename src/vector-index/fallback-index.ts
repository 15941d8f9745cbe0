import { EngineAwayError, type Guard } from '../away/guard.js';
import type { PublishedIndex } from './qdrant/published-index.js';
import type { VectorIndex } from './vector-index.js';

/**
 * Products above which the embedded index cannot stand in: a scan for five interests takes 60 ms at this size, the
 * matrices 600 MB in each web process.
 */
export const EMBEDDED_UP_TO = 200_000;

/** Asks the first index; the second answers while the first is away, late or not published yet. */
export function fallbackIndex(
  first: Pick<PublishedIndex, 'nearest' | 'ready'>,
  second: VectorIndex,
  guard: Guard,
): VectorIndex {
  return {
    count: () => second.count(),
    async nearest(...question) {
      if (!first.ready()) return second.nearest(...question);
      try {
        return await guard.run(() => first.nearest(...question));
      } catch (error) {
        if (!(error instanceof EngineAwayError)) throw error;
        return second.nearest(...question);
      }
    },
  };
}

/**
 * Stands in for the embedded index where a catalogue is too large for it: no product has neighbours then, and
 * shelves are filled with what is popular and new.
 */
export function noNeighbours(count: number): VectorIndex {
  return { count: () => count, nearest: async (_, queries) => queries.map(() => []) };
}
