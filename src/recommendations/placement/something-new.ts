import type { EntryId, InterestId } from '../../visits/entry.js';
import { type Source, STILL_NEW } from '../candidates/candidates.js';
import type { ShopIndex } from '../index/shop-index.js';
import { type Scored, THROUGH_OTHERS } from './diversify.js';
import type { Supplies } from './supplies.js';

/** Of what an interest fetched so many are looked at, best first: what is further down is about little of the visit. */
const NOT_FAR_DOWN = 12;
/** Of an interest with fewer products something new would displace the only card. */
const LEAST_OF_INTEREST = 3;

/** Claims of which one may stand for something new. */
export interface WithNew {
  readonly claims: readonly Scored[];
  /** The interest that fetched it, and gives one of its own places for it; absent where none did, or nothing is new. */
  readonly of?: InterestId;
}

/**
 * What joined the shop lately, and is alike to the product of a signal or of its category. The best of what no interest
 * fetched comes first; else the best that one fetched and has enough of.
 * @param now milliseconds since 1970
 */
export function withSomethingNew(
  claims: readonly Scored[],
  { claims: countOf }: Pick<Supplies, 'claims'>,
  now: number,
  index: ShopIndex,
): WithNew {
  if (countOf('new') > 0) return { claims };
  const isOfVisit = ({ source, akin }: Scored) =>
    countOf(source) >= LEAST_OF_INTEREST && akin !== undefined && hasLikeness(akin);
  const [found] = claims
    .filter(({ source }) => isInterest(source))
    .toSorted((a, b) => b.score - a.score || a.position - b.position)
    .slice(0, NOT_FAR_DOWN)
    .filter((one) => isOfVisit(one) && index.freshness(one.position, now) >= STILL_NEW);
  if (!found || !isInterest(found.source)) return { claims };
  return {
    claims: claims.map((one) => (one === found ? { ...one, source: 'new' } : one)),
    of: found.source,
  };
}

/** What other visits alone speak for says so, and not that it is new. */
const hasLikeness = (akin: ReadonlyMap<EntryId, number>): boolean =>
  [...akin.values()].some((nearness) => nearness !== THROUGH_OTHERS);

const isInterest = (source: Source): source is InterestId => source.includes(':');
