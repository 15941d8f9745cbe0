import type { Moment } from '../moments/moment.js';
import type { Catalogue, Profile } from '../profiles/profile.js';
import type { Scorer } from './scorer.js';

/** One source of a sum, and what it counts once divided by its maximum. */
export interface Source<C extends Catalogue> {
  readonly scorer: Scorer<C>;
  readonly weight: number;
}

/** A sum of named sources, each divided by its maximum over the catalogue (docs/design.md, 4). */
export function hybrid<C extends Catalogue>(name: string, sources: readonly Source<C>[]): Scorer<C> {
  const counted = sources.filter(({ weight }) => weight > 0);
  return {
    name,
    scores(moment, profile, catalogue) {
      const sum = new Float64Array(catalogue.count);
      for (const { scorer, weight } of counted) {
        const scores = scorer.scores(moment, profile, catalogue);
        let most = 0;
        for (let i = 0; i < sum.length; i++) most = Math.max(most, scores[i] as number);
        if (most <= 0) continue;
        const factor = weight / most;
        for (let i = 0; i < sum.length; i++)
          sum[i] = (sum[i] as number) + factor * Math.max(0, scores[i] as number);
      }
      return sum;
    },
  };
}

/** A scorer and, beside it, what was bought before. */
export function withBefore<C extends Catalogue>(
  scorer: Scorer<C>,
  weight: number,
  before: Scorer<C>,
): Scorer<C> {
  return hybrid(scorer.name, [
    { scorer, weight: 1 },
    { scorer: before, weight },
  ]);
}

/**
 * The same scorer, which answers once where several sums ask for one moment after another.
 * @param asked what is the same while the answer is: for a scorer that asks nothing of lists, the deeds
 */
export function askedOnce<C extends Catalogue>(
  scorer: Scorer<C>,
  asked: (moment: Moment) => unknown = (moment) => moment,
): Scorer<C> {
  let of: C | undefined;
  const scoresOnce = askedOnceFor((moment, profile) => scorer.scores(moment, profile, of as C), asked);
  return {
    name: scorer.name,
    scores(moment, profile, catalogue) {
      of = catalogue;
      return scoresOnce(moment, profile);
    },
  };
}

/** Moments of one visit share their deeds, whatever is wanted of it. */
export const ofDeeds = ({ deeds }: Moment): unknown => deeds;

/** What was found last for a profile is given again while the same is asked. */
export function askedOnceFor<Found>(
  find: (moment: Moment, profile: Profile) => Found,
  asked: (moment: Moment) => unknown = (moment) => moment,
): (moment: Moment, profile: Profile) => Found {
  const last = new WeakMap<Profile, { readonly asked: unknown; readonly found: Found }>();
  return (moment, profile) => {
    const known = last.get(profile);
    if (known && known.asked === asked(moment)) return known.found;
    const found = find(moment, profile);
    last.set(profile, { asked: asked(moment), found });
    return found;
  };
}
