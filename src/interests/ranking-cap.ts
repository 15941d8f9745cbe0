import type { Share } from './signature.js';

/**
 * Signals of one interest that rank: the weightiest of them. Of looks and searches the order clock has long made nothing
 * of the others (what 32 signals came after weighs 1/1600); of presses so many alike add nothing that a shelf of eight
 * places could show. And a page must not cost more the longer a visit is.
 */
export const MOST_RANKING = 32;
/** The same of what was turned down, over all interests: each is held against every candidate. */
export const MOST_AGAINST = 32;

/**
 * The same shares, of which only so many have a ranking weight: the weightiest, of equals the newest. All of them stand
 * on the interests page, and count for the strength of the interest.
 */
export function rankingOnly(shares: readonly Share[], most: number): readonly Share[] {
  if (shares.length <= most) return shares;
  const ranking = new Set(shares.toSorted(weightiestFirst).slice(0, most));
  return shares.map((share) => (ranking.has(share) ? share : { ...share, rankingWeight: 0 }));
}

/** At equal times by id, so that the order of arrival does not matter. */
function weightiestFirst(a: Share, b: Share): number {
  return (
    Math.abs(b.rankingWeight) - Math.abs(a.rankingWeight) ||
    b.evidence.at - a.evidence.at ||
    (a.evidence.entry < b.evidence.entry ? -1 : 1)
  );
}
