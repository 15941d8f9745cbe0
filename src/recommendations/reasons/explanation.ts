import { keptOn } from '../../processes/kept-on.js';
import {
  type InterestPart,
  interestParts,
  type ShopPart,
  type SignalPart,
  shopParts,
  signalPart,
  sum,
  thingParts,
} from './explained-parts.js';
import { type Lead, leadsOf } from './leads.js';
import type { Recommendation } from './shelf.js';

/** Why a product is where it is: the numbers that ranked it, grouped for reading. Values add up to its score. */
export interface Explanation {
  readonly interests: readonly InterestPart[];
  /** What the shopper turned down that resembles this product; values are below zero. */
  readonly aversions: readonly SignalPart[];
  readonly shop: readonly ShopPart[];
  /** What its reason line can name, what speaks most for it first; never empty. */
  readonly leads: readonly [Lead, ...Lead[]];
}

/**
 * Groups a recommendation's contributions; adds nothing and leaves nothing out. A card that is counted again, or stands in
 * another place, is another recommendation of the same contributions: it is read once.
 */
export function explain(recommendation: Recommendation): Explanation {
  const { contributions } = recommendation;
  const known = lastOf.get(contributions);
  if (known && isNamedAlike(known.recommendation, recommendation)) return known.explanation;
  const { interests, shop, aversions } = known?.explanation ?? readParts(contributions);
  const leads = leadsOf(interests, shop, recommendation);
  const explanation = { interests, shop, aversions, leads };
  lastOf.set(contributions, { recommendation, explanation });
  return explanation;
}

const lastOf = keptOn<
  Recommendation['contributions'],
  { readonly recommendation: Recommendation; readonly explanation: Explanation }
>('explanation');

/** Whether all that leads are read from, beside the contributions, is the same. */
function isNamedAlike(one: Recommendation, other: Recommendation): boolean {
  return (
    one.position === other.position &&
    one.slot.source === other.slot.source &&
    one.slot.signal === other.slot.signal &&
    one.slot.drawn?.group === other.slot.drawn?.group &&
    one.companion === other.companion &&
    one.kinship === other.kinship &&
    one.near === other.near
  );
}

function readParts(
  contributions: Recommendation['contributions'],
): Pick<Explanation, 'interests' | 'aversions' | 'shop'> {
  // No part but an aversion is ever below 0, so that the shares of what is shown add up to 1.
  const spokeFor = sum(contributions.filter(({ source }) => source !== 'aversion')) || 1;
  const interests = interestParts(contributions, spokeFor);
  const shop = [...thingParts(contributions, spokeFor), ...shopParts(contributions, spokeFor)];
  const aversions = contributions
    .flatMap((one) => (one.source === 'aversion' ? [signalPart(one)] : []))
    .sort((a, b) => a.value - b.value);
  return { interests, shop, aversions };
}
