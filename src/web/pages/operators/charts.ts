/** Length of a value on a scale that begins at 0, in hundredths of a unit; 0 where the scale has no length. */
function lengthOf(value: number, end: number, units: number): number {
  return end <= 0 ? 0 : Math.round((value / end) * units * 100) / 100;
}

/** A number of one day, and how it is written; null where it is withheld. */
interface DayValue {
  readonly label: string;
  readonly value: number | null;
  readonly said: string;
}

/** Room for the numbers above the highest bar and for the days below. */
const DAYS = { width: 336, height: 208, above: 24, below: 28, gap: 14 };

/**
 * Days as bars over a ground line, each with its number, the highest as high as there is room: no axis is needed. In the
 * place of one that is withheld stands a short stroke on the ground line; words stand at the middle of each.
 */
export function dayBars(days: readonly DayValue[]) {
  const { width, height: whole, above, below, gap } = DAYS;
  const end = Math.max(0, ...days.map(({ value }) => value ?? 0));
  const ground = whole - below;
  const slot = width / days.length;
  return {
    viewBox: `0 0 ${width} ${whole}`,
    ground,
    right: width,
    bars: days.map(({ label, value, said }, at) => {
      const height = lengthOf(value ?? 0, end, ground - above);
      const place = { x: at * slot + gap / 2, y: ground - height, width: slot - gap, height };
      return { ...place, withheld: value === null, middle: (at + 0.5) * slot, label, said };
    }),
  };
}

/** Of charts beside a name, as small as a word. A bar that stands can always be seen. */
const SMALL = { height: 28, ground: 26, least: 1.5 };

/** Seven days: each name on a scale of its own, the numbers beside it say how much. Withheld days are dots on the ground. */
export function sparkBars(values: readonly (number | null)[]) {
  const [slot, bar] = [13, 9];
  const { height: whole, ground, least } = SMALL;
  const end = Math.max(0, ...values.map((value) => value ?? 0));
  const right = values.length * slot;
  const places = values.map((value, at) => ({ value, x: at * slot + (slot - bar) / 2 }));
  return {
    viewBox: `0 0 ${right} ${whole}`,
    ground,
    right,
    width: bar,
    bars: places.flatMap(({ value, x }) => {
      if (value === null) return [];
      const height = Math.max(least, lengthOf(value, end, ground - 2));
      return [{ x, y: ground - height, height }];
    }),
    dots: places.flatMap(({ value, x }) => (value === null ? [{ x: x + bar / 2 }] : [])),
  };
}

/** One number as a lying bar, on the scale of the highest of its table; a dot where it is withheld. */
export function rowBar(value: number | null, most: number): ReturnType<typeof sparkBars> {
  const [right, bar] = [91, 12];
  const { height, ground, least } = SMALL;
  const frame = { viewBox: `0 0 ${right} ${height}`, ground, right };
  if (value === null) return { ...frame, width: 0, bars: [], dots: [{ x: 4 }] };
  const width = Math.max(least, lengthOf(value, most, right));
  return { ...frame, width, bars: [{ x: 0, y: (ground - bar) / 2, height: bar }], dots: [] };
}
