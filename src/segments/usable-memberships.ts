import type { CatalogueSegment, Membership } from './catalogue-segment.js';

/** A further segment says something from more than an equal share among three on. */
const CLEARLY = 1 / 3;
/** And from nearly as much as the strongest one has, which always counts. */
const NEARLY = 0.8;

/**
 * The memberships that interests and shelves may use, strongest first: clear ones, whose degrees sum to 1, without
 * segments that are sensitive or switched off. What these had of the product is given to no other.
 * @param isHome whether the product's category has its home in a segment; where it has none, no second one counts
 */
export function usableMemberships(
  memberships: readonly Membership[],
  segments: readonly CatalogueSegment[],
  isHome: (segment: number) => boolean = () => true,
): readonly Membership[] {
  const least = NEARLY * (memberships[0]?.degree ?? 0);
  const clear = memberships.filter(
    ({ segment, degree }, at) => at === 0 || (degree > CLEARLY && degree >= least && isHome(segment)),
  );
  const all = clear.reduce((sum, { degree }) => sum + degree, 0);
  return clear
    .filter(({ segment }) => segments[segment]?.enabled && !segments[segment]?.sensitive)
    .map(({ segment, degree }) => ({ segment, degree: degree / all }));
}
