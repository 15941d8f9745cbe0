import { drawsOf } from '../../src/segments/draws.js';
import { shuffled } from '../datasets/shuffled.js';

/** At most so many moments, drawn with a seed and in their own order. */
export function someOf<T>(moments: readonly T[], most: number, seed: string): readonly T[] {
  if (moments.length <= most) return moments;
  const drawn = new Set(shuffled([...moments.keys()], drawsOf(seed)).slice(0, most));
  return moments.filter((_, i) => drawn.has(i));
}
