import { lengthOf } from './scale.js';

/** A number of one day; null where it is withheld. */
export interface DayValue {
  readonly label: string;
  readonly value: number | null;
  /** The value as it is written. */
  readonly said: string;
}

/** A bar, or the place of one that is withheld: a short stroke on the ground line. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly withheld: boolean;
  /** Middle of the bar, where its words stand. */
  readonly middle: number;
  readonly label: string;
  readonly said: string;
}

export interface BarChart {
  readonly viewBox: string;
  readonly ground: number;
  readonly right: number;
  readonly bars: readonly Bar[];
}

const WIDTH = 336;
const HEIGHT = 208;
/** Room for the numbers above the highest bar and for the days below. */
const ABOVE = 24;
const BELOW = 28;
const GAP = 14;

/** Days as bars over a ground line, each with its number, the highest as high as there is room: no axis is needed. */
export function dayBars(days: readonly DayValue[]): BarChart {
  const end = Math.max(0, ...days.map(({ value }) => value ?? 0));
  const ground = HEIGHT - BELOW;
  const slot = WIDTH / days.length;
  return {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    ground,
    right: WIDTH,
    bars: days.map(({ label, value, said }, at) => {
      const height = lengthOf(value ?? 0, end, ground - ABOVE);
      const place = { x: at * slot + GAP / 2, y: ground - height, width: slot - GAP, height };
      return { ...place, withheld: value === null, middle: (at + 0.5) * slot, label, said };
    }),
  };
}
