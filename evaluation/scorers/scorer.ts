import type { Moment } from '../moments/moment.js';
import type { Catalogue, Profile } from '../profiles/profile.js';

/** Scores every row of a catalogue for a moment: higher is better, 0 says nothing. */
export interface Scorer<C extends Catalogue = Catalogue> {
  readonly name: string;
  readonly scores: (moment: Moment, profile: Profile, catalogue: C) => ArrayLike<number>;
}

/**
 * The rows of the best scores, best first. Equal scores are ordered by a key drawn at random for each row, so that the
 * order of a file says nothing.
 */
export function bestOf(
  scores: ArrayLike<number>,
  { limit, masked, keys }: { limit: number; masked: ReadonlySet<number>; keys: ArrayLike<number> },
): number[] {
  const isBetter = (one: number, other: number) => {
    const difference = (scores[one] ?? 0) - (scores[other] ?? 0);
    return difference === 0 ? (keys[one] ?? 0) < (keys[other] ?? 0) : difference > 0;
  };
  const best: number[] = [];
  for (let position = 0; position < scores.length; position++) {
    const last = best[limit - 1];
    if ((last !== undefined && !isBetter(position, last)) || masked.has(position)) continue;
    let at = best.length;
    while (at > 0 && isBetter(position, best[at - 1] as number)) at -= 1;
    best.splice(at, 0, position);
    if (best.length > limit) best.pop();
  }
  return best;
}
