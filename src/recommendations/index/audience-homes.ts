import { type Audience, isOfAnimals } from '../../catalog/audience.js';
import type { Membership } from '../../segments/catalogue-segment.js';
import { groupedBy, tally } from '../../segments/tally.js';

type For = Audience['of'] extends ReadonlySet<infer One> ? One : never;

/** A segment is for some animals where so much of it is for them, and not for those for whom hardly anything of it is. */
const MOSTLY = 0.6;
const HARDLY = 0.1;

/**
 * Memberships by position, what is for one kind of animals in the segments that are for those: a kibble for dogs lies near
 * the food of cats, and no dog owner looks for it among *Cats, fish, birds*. Others stay as they are.
 */
export function inTheirSegments(
  memberships: readonly (readonly Membership[])[],
  audienceOf: (position: number) => Audience,
): readonly (readonly Membership[])[] {
  const shares = sharesOf(memberships, audienceOf);
  return memberships.map((list, position) => {
    const audience = audienceOf(position);
    const [one, ...others] = audience.of;
    if (one === undefined || others.length > 0 || audience.isGuess || !isOfAnimals(audience)) return list;
    const fitting = list.filter(({ segment }) => (shares.get(segment)?.get(one) ?? 0) >= HARDLY);
    if (list.length === 0 || fitting.length === list.length) return list;
    if (fitting.length > 0) return whole(fitting);
    const [theirs] = [...shares].filter(([, share]) => (share.get(one) ?? 0) >= MOSTLY);
    return theirs ? [{ segment: theirs[0], degree: 1 }] : list;
  });
}

/** Degrees that add up to 1. */
function whole(list: readonly Membership[]): readonly Membership[] {
  const total = list.reduce((sum, { degree }) => sum + degree, 0);
  return list.map(({ segment, degree }) => ({ segment, degree: degree / total }));
}

/** Of each segment the shares of its members that are for somebody. */
function sharesOf(
  memberships: readonly (readonly Membership[])[],
  audienceOf: (position: number) => Audience,
): ReadonlyMap<number, ReadonlyMap<For, number>> {
  const members = groupedBy(memberships.keys(), (position) => memberships[position]?.[0]?.segment);
  return new Map(
    [...members].map(([segment, positions]) => {
      const counts = tally(positions.flatMap((position) => [...audienceOf(position).of]));
      return [segment, new Map([...counts].map(([one, count]) => [one, count / positions.length]))];
    }),
  );
}
