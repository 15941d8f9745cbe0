import type { Evidence } from './evidence.js';
import type { Share } from './share.js';

/**
 * Signals of one interest that rank: the weightiest of them. Of looks and searches the order clock has made nothing of
 * the others (what 24 signals came after weighs 1/256); of presses so many alike add nothing that a shelf of eight
 * places could show. And a page must not cost more the longer a visit is.
 */
export const MOST_RANKING = 24;
/** Things turned down that count against what is like them: each is held against every candidate. */
export const MOST_AGAINST = 16;

/**
 * The same shares, of which only so many that speak for the interest have a ranking weight: the weightiest, of equals
 * the newest. All of them stand on the interests page, and count for its strength.
 */
export function rankingOnly(shares: readonly Share[], most = MOST_RANKING): readonly Share[] {
  const speaking = shares.length > most ? shares.filter(({ rankingWeight }) => rankingWeight > 0) : [];
  if (speaking.length <= most) return shares;
  const ranking = weightiest(speaking, most, ({ rankingWeight }) => rankingWeight);
  return shares.map((share) => (share.rankingWeight <= 0 || ranking.has(share) ? share : notRanking(share)));
}

/** Of what was turned down, the shares of the weightiest things, each in all the interests it stands in. */
export function againstOnly(shares: readonly Share[], most = MOST_AGAINST): readonly Share[] {
  const weights = new Map<Evidence, number>();
  for (const { evidence, rankingWeight } of shares)
    weights.set(evidence, (weights.get(evidence) ?? 0) + Math.abs(rankingWeight));
  if (weights.size <= most) return shares;
  const things = [...weights.keys()].map((evidence) => ({ evidence }));
  const ranking = weightiest(things, most, ({ evidence }) => weights.get(evidence) ?? 0);
  const heard = new Set([...ranking].map(({ evidence }) => evidence));
  return shares.filter(({ evidence }) => heard.has(evidence));
}

/** The first so many by weight; of equals the newest, then by id, so that the order of arrival does not matter. */
function weightiest<T extends Pick<Share, 'evidence'>>(
  all: readonly T[],
  most: number,
  weightOf: (one: T) => number,
): ReadonlySet<T> {
  const first: { readonly one: T; readonly weight: number }[] = [];
  const isBefore = (one: T, weight: number, other: (typeof first)[number] | undefined) =>
    other === undefined || weight > other.weight || (weight === other.weight && isNewer(one, other.one));
  // From the newest on, which are the weightiest: most of a long visit is passed by.
  for (const one of all.toReversed()) {
    const weight = weightOf(one);
    if (first.length === most && !isBefore(one, weight, first.at(-1))) continue;
    const place = first.findIndex((other) => isBefore(one, weight, other));
    first.splice(place < 0 ? first.length : place, 0, { one, weight });
    if (first.length > most) first.pop();
  }
  return new Set(first.map(({ one }) => one));
}

function isNewer(
  { evidence: a }: Pick<Share, 'evidence'>,
  { evidence: b }: Pick<Share, 'evidence'>,
): boolean {
  return a.at > b.at || (a.at === b.at && a.entry < b.entry);
}

function notRanking(share: Share): Share {
  return { ...share, rankingWeight: 0 };
}
