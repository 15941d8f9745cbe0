import { bootstrap, type Interval } from '../measures/bootstrap.js';
import type { Asked } from '../moments/moment.js';
import type { Guessed } from './run-arms.js';

/** By how much one arm is better than another at the same moments. */
export interface Difference {
  readonly one: string;
  readonly other: string;
  readonly measure: string;
  /** Above 0 the first is better; the interval is of 95 %, paired, resampled by customer or session. */
  readonly difference: Interval;
}

/** Differences of pairs of arms by name; pairs of which one did not run are left out. */
export function differencesOf(
  pairs: readonly (readonly [one: string, other: string])[],
  guessed: readonly Guessed[],
  moments: readonly Asked[],
): Difference[] {
  const clusters = moments.map(({ cluster }) => cluster);
  const byName = new Map(guessed.map((arm) => [arm.name, arm]));
  return pairs.flatMap(([one, other]) => {
    const [first, second] = [byName.get(one), byName.get(other)];
    if (!first || !second) return [];
    return Object.entries(first.values).map(([measure, values]) => {
      const against = second.values[measure] ?? new Float64Array(values.length);
      const difference = bootstrap(
        values.map((value, i) => value - (against[i] ?? 0)),
        clusters,
      );
      return { one, other, measure, difference };
    });
  });
}
