import type { Occasion } from './item-knn.js';
import type { Scorer } from './scorer.js';

/** The latest sessions that share a click, and the nearest of them that speak. */
const SAMPLED = 1_000;
const NEAREST = 100;

/**
 * Session-kNN: the sessions that share most of the profile's weight speak for what else they hold, the heaviest common
 * click by its weight (after VS-KNN, Ludewig and Jannach 2018).
 * @param occasions oldest first
 * @param options without `isForItself` a row has nothing of a session for being in the profile itself
 */
export function sessionKnn(
  occasions: readonly Occasion[],
  count: number,
  { isForItself = true } = {},
): Scorer {
  const holding = Array.from({ length: count }, (): number[] => []);
  for (const [i, { positions }] of occasions.entries())
    for (const position of positions) holding[position]?.push(i);
  return {
    name: 'session-kNN',
    scores(moment, profile, catalogue) {
      const weights = profile.weights(moment, catalogue);
      const scores = new Float64Array(count);
      for (const { session, likeness, common } of nearestOf(weights, holding))
        for (const position of occasions[session]?.positions ?? []) {
          const own = isForItself ? 0 : (weights.get(position) ?? 0);
          scores[position] = (scores[position] ?? 0) + (likeness - own) * common;
        }
      return scores;
    },
  };
}

interface Neighbour {
  readonly session: number;
  /** The weight of the clicks in common. */
  likeness: number;
  /** The weight of the heaviest of them. */
  common: number;
}

function nearestOf(
  weights: ReadonlyMap<number, number>,
  holding: readonly (readonly number[])[],
): Neighbour[] {
  const sharing = new Map<number, Neighbour>();
  for (const [position, weight] of weights)
    for (const session of holding[position] ?? []) {
      const known = sharing.get(session) ?? { session, likeness: 0, common: 0 };
      known.likeness += weight;
      known.common = Math.max(known.common, weight);
      sharing.set(session, known);
    }
  return [...sharing.values()]
    .sort((a, b) => b.session - a.session)
    .slice(0, SAMPLED)
    .sort((a, b) => b.likeness - a.likeness || b.session - a.session)
    .slice(0, NEAREST);
}
