import { lengthOf } from './scale.js';
import type { SparkBars } from './spark-bars.js';

const WIDTH = 91;
const HEIGHT = 28;
const BAR = 12;
/** A bar that stands can always be seen. */
const LEAST = 1.5;

/** One number beside a name as a lying bar, on the scale of the highest of its table; a dot where it is withheld. */
export function rowBar(value: number | null, most: number): SparkBars {
  const ground = HEIGHT - 2;
  const frame = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, ground, right: WIDTH };
  if (value === null) return { ...frame, width: 0, bars: [], dots: [{ x: 4 }] };
  const width = Math.max(LEAST, lengthOf(value, most, WIDTH));
  return { ...frame, width, bars: [{ x: 0, y: (ground - BAR) / 2, height: BAR }], dots: [] };
}
