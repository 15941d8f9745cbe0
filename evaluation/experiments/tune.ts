import { bootstrap, meanOf } from '../measures/bootstrap.js';
import type { Moment } from '../moments/moment.js';
import type { Arm } from './arm.js';
import type { Tried, Tuning } from './outcome.js';
import { type Guessed, type RunOptions, runArms } from './run-arms.js';

interface Asked {
  readonly moments: readonly Moment[];
  readonly measure: string;
  readonly options: RunOptions;
  /** The value that the shop has, one of those tried: the others are held against it. */
  readonly own?: number;
}

/** What a value of a parameter guesses. */
interface Curve {
  readonly of: string;
  readonly armOf: (value: number) => Arm;
}

/** Tries one parameter at the moments of the validation split and keeps the best; of equals the first. */
export async function tune(
  of: string,
  values: readonly number[],
  armOf: (value: number) => Arm,
  asked: Asked,
): Promise<Tuning> {
  const [tuning] = await tuneTogether([{ of, armOf }], values, asked);
  return tuning as Tuning;
}

/** The same of several curves, of which a value is asked of each in turn: what they have in common is found once. */
export async function tuneTogether(
  curves: readonly Curve[],
  values: readonly number[],
  { moments, measure, options, own }: Asked,
): Promise<Tuning[]> {
  const arms = values.flatMap((value) => curves.map(({ armOf }) => armOf(value)));
  const guessed = await runArms(moments, arms, options);
  const clusters = moments.map(({ cluster }) => cluster);
  return curves.map(({ of }, c): Tuning => {
    const found = (at: number): Guessed['values'][string] =>
      guessed[at * curves.length + c]?.values[measure] ?? new Float64Array();
    const shops = own === undefined ? undefined : found(values.indexOf(own));
    const tried = values.map((value, at): Tried => {
      const quality = meanOf(found(at));
      if (!shops || value === own) return { value, quality };
      const gains = found(at).map((one, moment) => one - (shops[moment] ?? 0));
      return { value, quality, gain: bootstrap(gains, clusters) };
    });
    const best = tried.reduce((a, b) => (b.quality > a.quality ? b : a));
    return { of, measure, tried, chosen: best.value, ...(own === undefined ? {} : { own }) };
  });
}
