import type { CatalogueSegment, Membership } from './catalogue-segment.js';

/**
 * A segment that a product is less of says little about it: a stage piano is a fifth of *Desks & keyboards*. More than
 * an equal share among three is asked for; the strongest one always counts.
 */
const CLEARLY = 1 / 3;

/**
 * The memberships that interests and shelves may use, strongest first: clear ones, whose degrees sum to 1, without
 * segments that are sensitive or switched off. What these had of the product is given to no other.
 */
export function usableMemberships(
  memberships: readonly Membership[],
  segments: readonly CatalogueSegment[],
): readonly Membership[] {
  const clear = memberships.filter(({ degree }, at) => at === 0 || degree > CLEARLY);
  const all = clear.reduce((sum, { degree }) => sum + degree, 0);
  return clear
    .filter(({ segment }) => segments[segment]?.enabled && !segments[segment]?.sensitive)
    .map(({ segment, degree }) => ({ segment, degree: degree / all }));
}
