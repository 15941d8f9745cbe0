import type { Asked } from '../moments/moment.js';
import type { Arm } from './arm.js';
import { differencesOf } from './comparison.js';
import type { TaskOutcome } from './outcome.js';
import { type Asking, type Guessed, type RunOptions, runArms, runSideBySide } from './run-arms.js';

type Pairs = readonly (readonly [one: string, other: string])[];

/** Every arm at every moment of a task, and the differences of the pairs that are asked for. */
export async function tested<Question extends Asked>(
  name: string,
  moments: readonly Question[],
  arms: readonly Arm<Question>[],
  pairs: Pairs,
  options: RunOptions<Question>,
): Promise<TaskOutcome> {
  return taskOf({ name, moments, arms, pairs }, await runArms(moments, arms, options));
}

/** A task of several that are asked side by side. */
export interface Task<Question extends Asked> extends Asking<Question> {
  readonly name: string;
  readonly pairs: Pairs;
}

/** The same of several tasks, whose moments of one visit are asked about one after another. */
export async function testedSideBySide<Question extends Asked>(
  tasks: readonly Task<Question>[],
  options: RunOptions<Question>,
  visitOf: (moment: Question) => unknown,
): Promise<TaskOutcome[]> {
  const guessed = await runSideBySide(tasks, options, visitOf);
  return tasks.map((task, i) => taskOf(task, guessed[i] ?? []));
}

function taskOf<Question extends Asked>(
  { name, moments, pairs }: Task<Question>,
  arms: readonly Guessed[],
): TaskOutcome {
  return {
    name,
    moments: moments.length,
    clusters: new Set(moments.map(({ cluster }) => cluster)).size,
    arms,
    differences: differencesOf(pairs, arms, moments),
  };
}
