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
  const weights = Float64Array.from(shares, weightOf).sort();
  const least = weights[weights.length - most] ?? 0;
  const above = shares.filter((share) => weightOf(share) > least).length;
  const equal = shares.filter((share) => weightOf(share) === least).toSorted(newestFirst);
  const ranking = new Set(equal.slice(0, most - above));
  return shares.map((share) => (weightOf(share) > least || ranking.has(share) ? share : notRanking(share)));
}

const weightOf = ({ rankingWeight }: Share): number => Math.abs(rankingWeight);

function notRanking({ evidence, weight, freshWeight }: Share): Share {
  return { evidence, weight, rankingWeight: 0, freshWeight };
}

/** At equal times by id, so that the order of arrival does not matter. */
function newestFirst({ evidence: a }: Share, { evidence: b }: Share): number {
  return b.at - a.at || (a.entry < b.entry ? -1 : 1);
}
