import { lengthOf } from './scale.js';

/** Seven days beside a name, as small as a word; withheld days are dots on the ground. */
export interface SparkBars {
  readonly viewBox: string;
  readonly ground: number;
  readonly right: number;
  readonly bars: readonly { readonly x: number; readonly y: number; readonly height: number }[];
  readonly dots: readonly { readonly x: number }[];
  readonly width: number;
}

const SLOT = 13;
const BAR = 9;
const HEIGHT = 28;
/** A bar that stands can always be seen. */
const LEAST = 1.5;

/** Each on a scale of its own: the numbers beside it say how much, the bars say how the week went. */
export function sparkBars(values: readonly (number | null)[]): SparkBars {
  const end = Math.max(0, ...values.map((value) => value ?? 0));
  const ground = HEIGHT - 2;
  const places = values.map((value, at) => ({ value, x: at * SLOT + (SLOT - BAR) / 2 }));
  return {
    viewBox: `0 0 ${values.length * SLOT} ${HEIGHT}`,
    ground,
    right: values.length * SLOT,
    width: BAR,
    bars: places.flatMap(({ value, x }) => {
      if (value === null) return [];
      const height = Math.max(LEAST, lengthOf(value, end, ground - 2));
      return [{ x, y: ground - height, height }];
    }),
    dots: places.flatMap(({ value, x }) => (value === null ? [{ x: x + BAR / 2 }] : [])),
  };
}
