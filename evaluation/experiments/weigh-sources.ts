import type { Moment } from '../moments/moment.js';
import type { Catalogue, Profile } from '../profiles/profile.js';
import { askedOnce, hybrid } from '../scorers/hybrid.js';
import type { Scorer } from '../scorers/scorer.js';
import { type ArmSetting, rankingArm } from './arm.js';
import type { Progress, Tuning } from './outcome.js';
import type { RunOptions } from './run-arms.js';
import { tune } from './tune.js';

export interface Weighing<C extends Catalogue> {
  readonly sources: readonly Scorer<C>[];
  /** Where the search begins, by the names of the sources. */
  readonly from: Readonly<Record<string, number>>;
  /** Weights tried of each source, one source after the other. */
  readonly tried: Readonly<Record<string, readonly number[]>>;
  readonly profile: Profile;
  readonly setting: ArmSetting<C>;
  readonly moments: readonly Moment[];
  readonly measure: string;
  readonly running: RunOptions;
  readonly progress: Progress;
}

export type Weights = Readonly<Record<string, number>>;

/** Weights of a sum, one source after the other, each at its best on the validation split while the others stand. */
export async function weighSources<C extends Catalogue>(
  title: string,
  { sources, from, tried, profile, setting, moments, measure, running, progress }: Weighing<C>,
): Promise<{ readonly weights: Weights; readonly tuning: readonly Tuning[] }> {
  const asked = sources.map((scorer) => askedOnce(scorer));
  let weights = from;
  const tuning: Tuning[] = [];
  for (const [name, values] of Object.entries(tried)) {
    const of = `weight of ${name}${title}`;
    const armOf = (value: number) =>
      rankingArm(
        String(value),
        'scorers',
        { scorer: sumOf('sum', asked, { ...weights, [name]: value }), profile },
        setting,
      );
    const options = { ...running, cosine: undefined, onProgress: progress.step(`tuning: ${of}`) };
    const found = await tune(of, values, armOf, { moments, measure, options });
    weights = { ...weights, [name]: found.chosen };
    tuning.push(found);
  }
  return { weights, tuning };
}

/** The sum of sources with the weights of their names; what is not named counts nothing. */
export function sumOf<C extends Catalogue>(
  name: string,
  sources: readonly Scorer<C>[],
  weights: Weights,
): Scorer<C> {
  return hybrid(
    name,
    sources.map((scorer) => ({ scorer, weight: weights[scorer.name] ?? 0 })),
  );
}

/** The weights in one line, for the protocol of a report. */
export function weightsSaid(weights: Weights): string {
  return Object.entries(weights)
    .map(([name, weight]) => `${name} ${weight}`)
    .join(', ');
}
