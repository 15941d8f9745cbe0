import { uniform } from '../segments/draws.js';
import { hash } from '../text/hash.js';

/** Numbers in (0, 1), one after the other, the same for the same seed. */
export function drawsOf(seed: string): () => number {
  const key = hash(seed);
  let turn = 0;
  return () => uniform(key, turn++);
}
