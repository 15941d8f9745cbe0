import type { ProductId } from '../catalog/product.js';
import type { InterestId } from '../interests/interest.js';
import type { SignalKind } from '../interests/signals.js';
import type { Contribution } from './contributions.js';
import type { Slot } from './diversify.js';
import type { Recommendation } from './recommend.js';

/** What one signal gave to one product's score. */
export interface SignalPart {
  readonly kind: SignalKind;
  readonly product: ProductId | undefined;
  readonly at: number;
  readonly value: number;
}

/** Everything an interest gave to one product's score, with the signals behind it, greatest first. */
export interface InterestPart {
  readonly interest: InterestId;
  readonly value: number;
  /** Part of everything that spoke for the product, in [0, 1]. */
  readonly share: number;
  readonly signals: readonly SignalPart[];
}

export interface ShopPart {
  readonly source: 'page' | 'popular' | 'new';
  readonly value: number;
  readonly share: number;
}

/** Why a product is where it is: the numbers that ranked it, grouped for reading. Values add up to `score`. */
export interface Explanation {
  readonly score: number;
  readonly interests: readonly InterestPart[];
  /** What the shopper turned down that resembles this product; values are below zero. */
  readonly aversions: readonly SignalPart[];
  readonly shop: readonly ShopPart[];
  readonly slot: Slot;
  readonly lead: Lead;
}

/** The one thing that the reason line names. */
export type Lead =
  | { readonly type: 'signal'; readonly interest: InterestId; readonly signal: SignalPart }
  | { readonly type: 'page' | 'popular' | 'new' };

/** Groups a recommendation's contributions; adds nothing and leaves nothing out. */
export function explain(recommendation: Recommendation): Explanation {
  const { contributions, score, slot } = recommendation;
  const spokeFor = contributions.reduce((sum, one) => sum + Math.max(0, one.value), 0) || 1;
  const interests = interestParts(contributions, spokeFor);
  const shop = contributions.flatMap((one): ShopPart[] =>
    one.source === 'signal' || one.source === 'aversion' || one.value === 0
      ? []
      : [{ source: one.source, value: one.value, share: one.value / spokeFor }],
  );
  const aversions = contributions.flatMap((one) =>
    one.source === 'aversion' && one.value < 0 ? [signalPart(one)] : [],
  );
  return { score, interests, aversions, shop, slot, lead: leadOf(interests, shop, slot) };
}

type SignalContribution = Extract<Contribution, { source: 'signal' | 'aversion' }>;

function interestParts(contributions: readonly Contribution[], spokeFor: number): InterestPart[] {
  const groups = new Map<InterestId, SignalPart[]>();
  for (const one of contributions) {
    if (one.source !== 'signal') continue;
    const group = groups.get(one.term.interest) ?? [];
    group.push(signalPart(one));
    groups.set(one.term.interest, group);
  }
  return [...groups]
    .map(([interest, signals]) => {
      const value = signals.reduce((sum, signal) => sum + signal.value, 0);
      return { interest, value, share: Math.max(0, value) / spokeFor, signals: signals.sort(byValue) };
    })
    .sort(byValue);
}

function signalPart({ term, value }: SignalContribution): SignalPart {
  const { kind, product, at } = term.evidence;
  return { kind, product, at, value };
}

function byValue(a: { readonly value: number }, b: { readonly value: number }): number {
  return b.value - a.value;
}

/**
 * A place is named as what it is kept for, whatever else speaks for the product: something new, something popular, or
 * what the page is about. There interests only order what the page has fetched, and removing one seldom moves a card.
 */
function leadOf(interests: readonly InterestPart[], shop: readonly ShopPart[], slot: Slot): Lead {
  if (slot.source === 'new' || slot.source === 'popular' || slot.source === 'page')
    return { type: slot.source };
  const strongest = interests[0];
  const signal = strongest?.signals[0];
  const rival = [...shop].sort(byValue)[0];
  if (strongest && signal && strongest.value > (rival?.value ?? 0)) {
    return { type: 'signal', interest: strongest.interest, signal };
  }
  return { type: rival?.source ?? 'popular' };
}
