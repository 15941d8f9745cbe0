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
  readonly source: ShopSource | 'coInterest';
  /** The product of the visit that others did something to together with this one; of co-interest alone. */
  readonly about?: ProductId | undefined;
  /** Of co-interest: no shopper made the visits behind it. */
  readonly simulated?: boolean;
  readonly value: number;
  readonly share: number;
}

/** What the shop's own sources gave, but for co-interest. */
export function shopParts(contributions: readonly Contribution[], spokeFor: number): ShopPart[] {
  return contributions.flatMap((one): ShopPart[] =>
    isOfSignal(one) || one.source === 'coInterest'
      ? []
      : [{ source: one.source, value: one.value, share: one.value / spokeFor }],
  );
}

/** Co-interest by the product of the visit that it speaks for, whatever was done to that; greatest first. */
export function togetherParts(contributions: readonly Contribution[], spokeFor: number): ShopPart[] {
  if (!contributions.some(({ source }) => source === 'coInterest')) return [];
  const values = new Map<ProductId, number>();
  const simulated = contributions.some((one) => one.source === 'coInterest' && one.simulated);
  for (const one of contributions) {
    const about = one.source === 'coInterest' ? one.term.evidence.product : undefined;
    if (about !== undefined) values.set(about, (values.get(about) ?? 0) + one.value);
  }
  return [...values]
    .map(
      ([about, value]): ShopPart => ({
        source: 'coInterest',
        about,
        simulated,
        value,
        share: value / spokeFor,
      }),
    )
    .sort(byValue);
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

/** What one signal gave. */
export function signalPart({ term, kinship, found, value }: SignalContribution): SignalPart {
  const { entry, kind, product, at, unwanted, words } = term.evidence;
  const meant = words?.meant.size;
  return {
    entry,
    kind,
    product,
    ...(unwanted && { unwanted }),
    ...(words && { meant }),
    found,
    at,
    kinship,
    value,
  };
}

/** Greatest first. */
export function byValue(a: { readonly value: number }, b: { readonly value: number }): number {
  return b.value - a.value;
}
