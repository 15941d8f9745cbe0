import type { SourceFile } from '../datasets/source-file.js';
import type { Interval } from '../measures/bootstrap.js';
import type { Difference } from './comparison.js';
import type { Guessed } from './run-arms.js';

/** What a run found, whatever the data set. */
export interface Outcome {
  readonly dataset: string;
  /** The data set's name for people. */
  readonly title: string;
  readonly files: readonly SourceFile[];
  /** Plain sentences: what was fitted on, tuned on and tested on. */
  readonly protocol: readonly string[];
  /** Counts of the data, by what is counted. */
  readonly counts: Readonly<Record<string, number>>;
  readonly tuning: readonly Tuning[];
  readonly tasks: readonly TaskOutcome[];
  /** Figures that are of no task, by what they are of. */
  readonly found?: Readonly<Record<string, number>>;
  /** What is told before the tasks, ready to be read. */
  readonly findings?: readonly Finding[];
}

export interface Finding {
  readonly title: string;
  /** Plain sentences. */
  readonly text: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One parameter tried on the validation split. */
export interface Tuning {
  readonly of: string;
  readonly measure: string;
  readonly tried: readonly Tried[];
  readonly chosen: number;
  /** The value that the shop has, where it is asked what another would give. */
  readonly own?: number;
}

export interface Tried {
  readonly value: number;
  readonly quality: number;
  /** By how much it is better than the value that the shop has, paired; absent where nothing is held against that. */
  readonly gain?: Interval;
}

export interface TaskOutcome {
  readonly name: string;
  readonly moments: number;
  /** Customers or sessions that the moments are of. */
  readonly clusters: number;
  readonly arms: readonly Guessed[];
  readonly differences: readonly Difference[];
}

/** How far a run is. */
export interface Progress {
  step(name: string): (done: number, total: number) => void;
}
