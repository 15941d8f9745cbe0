import { setImmediate } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';
import { miscalibration, nearRepeats, novelty, staleness } from '../measures/beyond-accuracy.js';
import { bootstrap, type Interval, meanOf, quantile } from '../measures/bootstrap.js';
import { coverage, diversity, gini } from '../measures/exposure.js';
import type { Measure } from '../measures/ranking-measures.js';
import type { Asked, Moment } from '../moments/moment.js';
import type { Mixes } from '../profiles/interest-mix.js';
import type { Arm, ArmFamily } from './arm.js';

/** Measures by their names, in the order of the tables. */
export type Measures<Question extends Asked> = Readonly<Record<string, MeasureOf<Question>>>;

/** A measure of a list at one moment; undefined where the moment says nothing of it. */
type MeasureOf<Question extends Asked> = (list: readonly number[], question: Question) => number | undefined;

/** A measure against what was wanted, whatever the moment. */
export const ofWanted =
  (measure: Measure) =>
  (list: readonly number[], { wanted }: Asked): number =>
    measure(list, wanted);

export interface Guessed {
  readonly name: string;
  readonly family: ArmFamily;
  /** One value a moment, by measure; NaN where the moment says nothing of it. */
  readonly values: Readonly<Record<string, Float64Array>>;
  readonly quality: Readonly<Record<string, Interval>>;
  /** Rows on a list, on the mean. */
  readonly listed: number;
  /** Share of the catalogue that stood on any list, in [0, 1]. */
  readonly coverage: number;
  /** Gini coefficient of exposure, in [0, 1]. */
  readonly gini: number;
  /** One less the mean cosine of two on a list; undefined without vectors. */
  readonly diversity: number | undefined;
  /** Bits: see `novelty`; undefined where nobody has told what was held before. */
  readonly novelty: number | undefined;
  /** Nats: see `miscalibration`; undefined without segments. */
  readonly miscalibration: number | undefined;
  /** The share of a list that the one before of the same asker had; undefined where nobody asks twice. */
  readonly staleness: number | undefined;
  /** Of the first eight rows, those that are nearly the same as one above them; undefined without titles. */
  readonly repeats: number | undefined;
  /** Milliseconds a guess. */
  readonly time: { readonly median: number; readonly p95: number };
  /** Memory taken up by a guess before it is collected, kB on the mean. */
  readonly allocated: number;
}

export interface RunOptions<Question extends Asked = Moment> {
  readonly measures: Measures<Question>;
  /** Rows of the catalogue. */
  readonly count: number;
  /** Rows of a list that count as shown. */
  readonly shown: number;
  /** Cosine of two rows, where the catalogue has vectors. */
  readonly cosine?: ((one: number, other: number) => number) | undefined;
  /** How many of some occasions before held each row. */
  readonly known?: { readonly held: ArrayLike<number>; readonly occasions: number } | undefined;
  /** Segments of a profile and of a list. */
  readonly mixes?: Mixes<Question> | undefined;
  /** Whether two rows are nearly the same. */
  readonly isAlike?: ((one: number, other: number) => boolean) | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What is asked in one way: its moments and the arms that guess at them. */
export interface Asking<Question extends Asked> {
  readonly moments: readonly Question[];
  readonly arms: readonly Arm<Question>[];
}

/** Lets every arm guess at every moment. Arms take turns at a moment, so that what slows the machine slows all. */
export async function runArms<Question extends Asked>(
  moments: readonly Question[],
  arms: readonly Arm<Question>[],
  options: RunOptions<Question>,
): Promise<Guessed[]> {
  const [guessed = []] = await runSideBySide([{ moments, arms }], options);
  return guessed;
}

/**
 * The same asked in several ways side by side: moments of one visit follow one another, so that scorers which remember
 * their last answer give it to all of them.
 * @param visitOf what moments of one visit have in common
 */
export async function runSideBySide<Question extends Asked>(
  asked: readonly Asking<Question>[],
  options: RunOptions<Question>,
  visitOf: (moment: Question) => unknown = (moment) => moment,
): Promise<Guessed[][]> {
  const tallies = asked.map(({ moments, arms }) => arms.map(() => tallyOf(moments.length, options)));
  const turns = turnsOf(asked, visitOf);
  for (const [turn, { way, at, moment }] of turns.entries()) {
    for (const [a, arm] of (asked[way]?.arms ?? []).entries())
      await guessOnce(arm, moment, at, tallies[way]?.[a] as Tally, options);
    options.onProgress?.(turn + 1, turns.length);
    if (turn % 50 === 0) await setImmediate();
  }
  return asked.map(({ moments, arms }, way) => {
    const clusters = moments.map(({ cluster }) => cluster);
    return arms.map((arm, a) => summary(arm, tallies[way]?.[a] as Tally, clusters));
  });
}

interface Turn<Question> {
  readonly way: number;
  readonly at: number;
  readonly moment: Question;
}

function turnsOf<Question extends Asked>(
  asked: readonly Asking<Question>[],
  visitOf: (moment: Question) => unknown,
): Turn<Question>[] {
  const visits = new Map<unknown, Turn<Question>[]>();
  for (const [way, { moments }] of asked.entries())
    for (const [at, moment] of moments.entries()) {
      const visit = visitOf(moment);
      visits.set(visit, [...(visits.get(visit) ?? []), { way, at, moment }]);
    }
  return [...visits.values()].flat();
}

interface Tally {
  readonly values: Readonly<Record<string, Float64Array>>;
  readonly exposure: Float64Array;
  readonly times: Float64Array;
  readonly allocated: number[];
  readonly diversities: number[];
  readonly novelties: number[];
  readonly miscalibrations: number[];
  readonly stalenesses: number[];
  readonly repeats: number[];
  /** The last list of each asker. */
  readonly last: Map<string, readonly number[]>;
  listed: number;
}

function tallyOf<Question extends Asked>(moments: number, { measures, count }: RunOptions<Question>): Tally {
  const values = Object.fromEntries(Object.keys(measures).map((name) => [name, new Float64Array(moments)]));
  const exposure = new Float64Array(count);
  return {
    values,
    exposure,
    times: new Float64Array(moments),
    allocated: [],
    diversities: [],
    novelties: [],
    miscalibrations: [],
    stalenesses: [],
    repeats: [],
    last: new Map(),
    listed: 0,
  };
}

async function guessOnce<Question extends Asked>(
  arm: Arm<Question>,
  moment: Question,
  at: number,
  tally: Tally,
  options: RunOptions<Question>,
): Promise<void> {
  const before = memoryInUse();
  const start = performance.now();
  const list = await arm.guess(moment);
  tally.times[at] = performance.now() - start;
  const taken = memoryInUse() - before;
  // Below zero the collector ran meanwhile: nothing is known of this guess.
  if (taken >= 0) tally.allocated.push(taken);
  for (const [name, measure] of Object.entries(options.measures))
    (tally.values[name] as Float64Array)[at] = measure(list, moment) ?? Number.NaN;
  const shown = list.slice(0, options.shown);
  for (const position of shown) tally.exposure[position] = (tally.exposure[position] ?? 0) + 1;
  tally.listed += shown.length;
  noteBeyond(shown, moment, tally, options);
}

/** Cards of a first shelf, on which repeats are seen. */
const { places: CARDS } = HOME;

/** What a list is besides right. */
function noteBeyond<Question extends Asked>(
  shown: readonly number[],
  moment: Question,
  tally: Tally,
  { cosine, known, mixes, isAlike }: RunOptions<Question>,
): void {
  const before = tally.last.get(moment.cluster);
  tally.last.set(moment.cluster, shown);
  note(tally.diversities, cosine && diversity(shown, cosine));
  note(tally.novelties, known && novelty(shown, known));
  note(tally.miscalibrations, mixes && miscalibration(mixes.wanted(moment), mixes.listed(shown)));
  note(tally.repeats, isAlike && nearRepeats(shown.slice(0, CARDS), isAlike));
  note(tally.stalenesses, before && staleness(shown, before));
}

function note(values: number[], value: number | undefined): void {
  if (value !== undefined) values.push(value);
}

function memoryInUse(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

function summary(
  { name, family }: Pick<Arm, 'name' | 'family'>,
  tally: Tally,
  clusters: readonly string[],
): Guessed {
  const times = tally.times.toSorted();
  const quality = Object.fromEntries(
    Object.entries(tally.values).map(([measure, values]) => [measure, bootstrap(values, clusters)]),
  );
  return {
    name,
    family,
    values: tally.values,
    quality,
    listed: tally.listed / Math.max(1, clusters.length),
    coverage: coverage(tally.exposure),
    gini: gini(tally.exposure),
    diversity: meanOrNone(tally.diversities),
    novelty: meanOrNone(tally.novelties),
    miscalibration: meanOrNone(tally.miscalibrations),
    staleness: meanOrNone(tally.stalenesses),
    repeats: meanOrNone(tally.repeats),
    time: { median: quantile(times, 0.5), p95: quantile(times, 0.95) },
    allocated: meanOf(tally.allocated) / 1_000,
  };
}

const meanOrNone = (values: readonly number[]): number | undefined =>
  values.length > 0 ? meanOf(values) : undefined;
