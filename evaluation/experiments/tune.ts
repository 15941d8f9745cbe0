import { meanOf } from '../measures/bootstrap.js';
import type { Moment } from '../moments/moment.js';
import type { Arm } from './arm.js';
import type { Tuning } from './outcome.js';
import { type RunOptions, runArms } from './run-arms.js';

/** Tries one parameter at the moments of the validation split and keeps the best; of equals the first. */
export async function tune(
  of: string,
  values: readonly number[],
  armOf: (value: number) => Arm,
  { moments, measure, options }: { moments: readonly Moment[]; measure: string; options: RunOptions },
): Promise<Tuning> {
  const guessed = await runArms(moments, values.map(armOf), options);
  const tried = values.map((value, i) => ({ value, quality: meanOf(guessed[i]?.values[measure] ?? []) }));
  const best = tried.reduce((a, b) => (b.quality > a.quality ? b : a));
  return { of, measure, tried, chosen: best.value };
}
