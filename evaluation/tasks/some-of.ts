import { drawsOf } from '../../src/segments/draws.js';
import { shuffled } from '../datasets/shuffled.js';
import type { Asked } from '../moments/moment.js';

/** At most so many moments, drawn with a seed and in their own order. */
export function someOf<T>(moments: readonly T[], most: number, seed: string): readonly T[] {
  if (moments.length <= most) return moments;
  const drawn = new Set(shuffled([...moments.keys()], drawsOf(seed)).slice(0, most));
  return moments.filter((_, i) => drawn.has(i));
}

/**
 * The same, drawn by who asks: where a title more or less is imported and a few moments come or go, the others are drawn
 * as before, and two runs can be compared.
 */
export function someByAsker<T extends Asked>(
  moments: readonly T[],
  most: number,
  seed: string,
): readonly T[] {
  if (moments.length <= most) return moments;
  const keys = Float64Array.from(moments, ({ cluster }) => drawsOf(`${seed} ${cluster}`)());
  const order = [...moments.keys()].sort((a, b) => (keys[a] as number) - (keys[b] as number));
  const drawn = new Set(order.slice(0, most));
  return moments.filter((_, i) => drawn.has(i));
}
