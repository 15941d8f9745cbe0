import type { ProductId } from '../../catalog/product.js';
import type { UnwantedBecause } from '../../interests/evidence.js';
import type { EntryId, InterestId } from '../../visits/entry.js';
import type { SignalKind } from '../../visits/signals.js';
import type { Kinship } from '../kinds/kinships.js';
import type { Contribution, ShopSource } from '../scores/contributions.js';

/** What one signal gave to one product's score. */
export interface SignalPart {
  readonly entry: EntryId;
  readonly kind: SignalKind;
  readonly product: ProductId | undefined;
  /** Why the shopper does not want that product, whose taste speaks for the card: a reason that names it says so. */
  readonly unwanted?: UnwantedBecause | undefined;
  /** Of what a search found, the nearest to the card. */
  readonly found?: ProductId | undefined;
  /** All that the search found. */
  readonly foundAll?: readonly ProductId[] | undefined;
  readonly at: number;
  /** Of typed words, how many products they mean. */
  readonly meant?: number | undefined;
  /** What its product and the card have in common. */
  readonly kinship: Kinship;
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
  readonly source: ShopSource | ThingSource;
  /** Of co-interest the product of the visit that others did something to together with this one; of words that whose name shares them. */
  readonly about?: ProductId | undefined;
  /** Of words: those that both names have, as this product's has them. */
  readonly shared?: readonly string[];
  /** Of co-interest: no shopper made the visits behind it. */
  readonly simulated?: boolean;
  readonly value: number;
  readonly share: number;
}

/** Sources that say something of the visit through one thing of it, and not through an interest. */
type ThingSource = 'coInterest' | 'words';

/** What the shop's own sources gave, but for those. */
export function shopParts(contributions: readonly Contribution[], spokeFor: number): ShopPart[] {
  return contributions.flatMap((one): ShopPart[] =>
    isOfSignal(one) || isOfThing(one)
      ? []
      : [{ source: one.source, value: one.value, share: one.value / spokeFor }],
  );
}

/** Co-interest, then words, by the product of the visit that each speaks for, whatever was done to that; greatest first. */
export function thingParts(contributions: readonly Contribution[], spokeFor: number): ShopPart[] {
  const ofThings = contributions.filter(isOfThing);
  if (ofThings.length === 0) return [];
  return THING_SOURCES.flatMap((source) => {
    const parts = new Map<ProductId, ShopPart>();
    for (const one of ofThings) {
      const about = one.term.evidence.product;
      if (one.source !== source || about === undefined) continue;
      const value = (parts.get(about)?.value ?? 0) + one.value;
      const said = one.source === 'words' ? { shared: one.shared } : { simulated: one.simulated };
      parts.set(about, { source, about, ...said, value, share: value / spokeFor });
    }
    return [...parts.values()].sort(byValue);
  });
}

const THING_SOURCES = ['coInterest', 'words'] as const satisfies readonly ThingSource[];

type ThingContribution = Extract<Contribution, { source: ThingSource }>;

function isOfThing(one: Contribution): one is ThingContribution {
  return one.source === 'coInterest' || one.source === 'words';
}

type SignalContribution = Extract<Contribution, { source: 'signal' | 'aversion' }>;

function isOfSignal(one: Contribution): one is SignalContribution {
  return one.source === 'signal' || one.source === 'aversion';
}

export function sum(parts: readonly { readonly value: number }[]): number {
  return parts.reduce((all, { value }) => all + value, 0);
}

/** What each interest gave, greatest first. */
export function interestParts(contributions: readonly Contribution[], spokeFor: number): InterestPart[] {
  const groups = new Map<InterestId, SignalPart[]>();
  for (const one of contributions) {
    if (one.source !== 'signal') continue;
    const group = groups.get(one.term.interest) ?? [];
    group.push(signalPart(one));
    groups.set(one.term.interest, group);
  }
  return [...groups]
    .map(([interest, signals]) => {
      const value = sum(signals);
      return { interest, value, share: value / spokeFor, signals: signals.sort(byValue) };
    })
    .sort(byValue);
}

export function signalPart({ term, kinship, found, value }: SignalContribution): SignalPart {
  const { entry, kind, product, at, unwanted, words, found: foundAll } = term.evidence;
  const meant = words?.meant.size;
  return { entry, kind, product, unwanted, meant, found, foundAll, at, kinship, value };
}

/** Greatest first. */
export function byValue(a: { readonly value: number }, b: { readonly value: number }): number {
  return b.value - a.value;
}
