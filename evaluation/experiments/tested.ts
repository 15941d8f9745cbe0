import type { Asked } from '../moments/moment.js';
import type { Arm } from './arm.js';
import { differencesOf } from './comparison.js';
import type { TaskOutcome } from './outcome.js';
import { type RunOptions, runArms } from './run-arms.js';

/** Every arm at every moment of a task, and the differences of the pairs that are asked for. */
export async function tested<Question extends Asked>(
  name: string,
  moments: readonly Question[],
  arms: readonly Arm<Question>[],
  pairs: readonly (readonly [one: string, other: string])[],
  options: RunOptions<Question>,
): Promise<TaskOutcome> {
  const guessed = await runArms(moments, arms, options);
  return {
    name,
    moments: moments.length,
    clusters: new Set(moments.map(({ cluster }) => cluster)).size,
    arms: guessed,
    differences: differencesOf(pairs, guessed, moments),
  };
}
