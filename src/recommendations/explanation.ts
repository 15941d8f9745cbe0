import type { ProductId } from '../catalog/product.js';
import type { UnwantedBecause } from '../interests/evidence.js';
import { keptOn } from '../processes/kept-on.js';
import type { EntryId, InterestId } from '../visits/entry.js';
import type { SignalKind } from '../visits/signals.js';
import type { Companion } from './complements/companions.js';
import type { Contribution, ShopSource } from './contributions.js';
import type { Slot } from './diversify.js';
import type { Kinship } from './kinships.js';
import { SOURCE_WEIGHTS } from './ranking.js';
import type { Recommendation } from './shelf.js';

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

/** Why a product is where it is: the numbers that ranked it, grouped for reading. Values add up to `score`. */
export interface Explanation {
  readonly score: number;
  readonly interests: readonly InterestPart[];
  /** What the shopper turned down that resembles this product; values are below zero. */
  readonly aversions: readonly SignalPart[];
  readonly shop: readonly ShopPart[];
  readonly slot: Slot;
  /** What its reason line can name, what speaks most for it first; never empty. */
  readonly leads: readonly [Lead, ...Lead[]];
}

/** One thing that a reason line names. */
export type Lead =
  | {
      readonly type: 'signal';
      readonly interest: InterestId;
      readonly signal: SignalPart;
      /** What of the shop's own gave more than everything of that interest, and is said with it. */
      readonly beside?: 'popular' | 'new' | undefined;
    }
  /** Sessions that were about a product of the visit, or of the page, were about this one too. */
  | { readonly type: 'coInterest'; readonly about: ProductId; readonly simulated: boolean }
  /** It is used together with something: their kinds go together. */
  | { readonly type: 'company'; readonly companion: Companion }
  /** Near the page; where that is about one product, with what it has in common with that. */
  | { readonly type: 'page'; readonly kinship: Kinship }
  /** `shop`: it fills a place, and nothing can be said for it. */
  /** Its place is kept for something new; with the signal whose product it has the category in common with. */
  | { readonly type: 'new'; readonly of?: SignalLead | undefined }
  | { readonly type: 'popular' | 'shop' };

/** Groups a recommendation's contributions; adds nothing and leaves nothing out. */
export function explain(recommendation: Recommendation): Explanation {
  const explanation = explained.get(recommendation) ?? read(recommendation);
  explained.set(recommendation, explanation);
  return explanation;
}

/** Whoever fills a shelf asks what its cards name, and so does whoever shows it. */
const explained = keptOn<Recommendation, Explanation>('explained');

function read(recommendation: Recommendation): Explanation {
  const { contributions, score, slot } = recommendation;
  // No part but an aversion is ever below 0, so that the shares of what is shown add up to 1.
  const spokeFor = sum(contributions.filter(({ source }) => source !== 'aversion')) || 1;
  const interests = interestParts(contributions, spokeFor);
  const shop = [...togetherParts(contributions, spokeFor), ...shopParts(contributions, spokeFor)];
  const aversions = contributions
    .flatMap((one) => (one.source === 'aversion' ? [signalPart(one)] : []))
    .sort((a, b) => a.value - b.value);
  return { score, interests, aversions, shop, slot, leads: leadsOf(interests, shop, recommendation) };
}

function shopParts(contributions: readonly Contribution[], spokeFor: number): ShopPart[] {
  return contributions.flatMap((one): ShopPart[] =>
    isOfSignal(one) || one.source === 'coInterest'
      ? []
      : [{ source: one.source, value: one.value, share: one.value / spokeFor }],
  );
}

/** Co-interest by the product of the visit that it speaks for, whatever was done to that; greatest first. */
function togetherParts(contributions: readonly Contribution[], spokeFor: number): ShopPart[] {
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

function sum(parts: readonly { readonly value: number }[]): number {
  return parts.reduce((all, { value }) => all + value, 0);
}

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
      const value = sum(signals);
      return { interest, value, share: value / spokeFor, signals: signals.sort(byValue) };
    })
    .sort(byValue);
}

function signalPart({ term, kinship, found, value }: SignalContribution): SignalPart {
  const { entry, kind, product, at, unwanted } = term.evidence;
  return { entry, kind, product, ...(unwanted && { unwanted }), found, at, kinship, value };
}

function byValue(a: { readonly value: number }, b: { readonly value: number }): number {
  return b.value - a.value;
}

/**
 * A place is named as what it is kept for, whatever else speaks for the product: something new, something popular, what
 * goes with it, what the page is about (there interests only order what the page has fetched, and removing one seldom
 * moves a card), or the like of one signal. Everywhere else the signal that gave most is named first, and with it what
 * of the shop's own gave more than everything of its interest.
 */
function leadsOf(
  interests: readonly InterestPart[],
  shop: readonly ShopPart[],
  { slot: { source, signal }, companion, kinship = 'alike' }: Recommendation,
): readonly [Lead, ...Lead[]] {
  const signals = signalLeads(interests, signal);
  if (companion?.together) {
    const { about, simulated = false } = companion;
    return [{ type: 'coInterest', about, simulated }, ...signals];
  }
  if (companion) return [{ type: 'company', companion }, ...signals];
  if (source === 'page') return [{ type: 'page', kinship }, ...signals];
  if (source === 'new') return [{ type: 'new', of: signals[0] }, ...signals];
  const together = togetherLead(signals, shop);
  if (together && source !== 'popular') return [together, ...signals];
  const [first, ...others] = signals;
  if (first && source !== 'popular')
    return [{ ...first, beside: besideOf(first, interests, shop) }, ...others];
  return [{ type: shop.some((one) => one.source === 'popular') ? 'popular' : 'shop' }, ...signals];
}

/** Co-interest is named where it gave more than the signal that gave most. */
function togetherLead(signals: readonly SignalLead[], shop: readonly ShopPart[]): Lead | undefined {
  const [most] = shop.filter(({ source }) => source === 'coInterest');
  if (most?.about === undefined) return undefined;
  const gave = Math.max(0, ...signals.map(({ signal }) => signal.value));
  const { about, simulated = false } = most;
  return most.value > gave ? { type: 'coInterest', about, simulated } : undefined;
}

function besideOf(
  { interest }: SignalLead,
  interests: readonly InterestPart[],
  shop: readonly ShopPart[],
): 'popular' | 'new' | undefined {
  const gave = interests.find((one) => one.interest === interest)?.value ?? 0;
  const [most] = shop.filter(({ source }) => source !== 'coInterest').sort(byValue);
  if (!most || most.value <= gave) return undefined;
  if (most.source === 'popular') return sellsWell(most.value) ? 'popular' : undefined;
  return most.source === 'new' ? 'new' : undefined;
}

/**
 * Popularity from which a product is said to sell well. It is on a scale of logarithms: where the best has sold 180,
 * from 32 on, which a quarter of the demo's products have.
 */
const SELLS_WELL = 2 / 3;

function sellsWell(value: number): boolean {
  return value >= SELLS_WELL * SOURCE_WEIGHTS.popular;
}

type SignalLead = Extract<Lead, { type: 'signal' }>;

/** Part of the greatest lead from which the one that a place is kept for is named before it. */
const NEARLY = 0.9;

/**
 * Signals that have more in common with the card than an interest, by all that they give to it, whichever interests it
 * goes through. The one that the place is kept for comes first, if it gives nearly as much as the greatest: a look is
 * no reason where something that was pressed says more. What was done to one product, and a search that found it, are
 * one lead: the greatest of what was done is named.
 */
function signalLeads(interests: readonly InterestPart[], keptFor: EntryId | undefined): SignalLead[] {
  const bySignal = new Map<string, SignalLead>();
  for (const { interest, signals } of interests) {
    for (const signal of signals)
      if (signal.kinship !== 'interest') add(bySignal, signal.entry, { type: 'signal', interest, signal });
  }
  const sorted = [...bySignal.values()].sort(byGift);
  const touched = new Set(sorted.map(({ signal }) => signal.product));
  const keyOf = ({ signal: { product, found, entry } }: SignalLead) =>
    product ?? (touched.has(found) ? found : undefined) ?? entry;
  const isSearch = ({ signal }: SignalLead) => signal.product === undefined;
  const byProduct = new Map<string, SignalLead>();
  // Products first: what was done to one is named, and not the search that found it.
  for (const lead of sorted.toSorted((a, b) => Number(isSearch(a)) - Number(isSearch(b))))
    add(byProduct, keyOf(lead), lead);
  const kept = keptFor && bySignal.get(keptFor);
  const all = [...byProduct.values()].sort(byGift);
  const leads = [
    ...all.filter((one) => !isFarSearch(one, all)),
    ...all.filter((one) => isFarSearch(one, all)),
  ];
  const own = kept && byProduct.get(keyOf(kept));
  const isNamed =
    own !== undefined && !isFarSearch(own, all) && own.signal.value >= NEARLY * (leads[0]?.signal.value ?? 0);
  return isNamed ? [own, ...leads.filter((lead) => lead !== own)] : leads;
}

/**
 * A search that led to the category of a card and did not find it, where the card is as near to something that was done to
 * a product: a hammock beside a tipi for cats is there for that, and not for a search for cat food.
 */
function isFarSearch({ signal }: SignalLead, all: readonly SignalLead[]): boolean {
  if (signal.kind !== 'search' || signal.kinship === 'same' || signal.kinship === 'alike') return false;
  const asNear: readonly Kinship[] = signal.kinship === 'category' ? NEAR : [...NEAR, 'department'];
  return all.some(({ signal: { product, kinship } }) => product !== undefined && asNear.includes(kinship));
}

const NEAR: readonly Kinship[] = ['same', 'alike', 'category'];

/** Adds to what is known of a key; who came first stays named. */
function add(leads: Map<string, SignalLead>, key: string, lead: SignalLead): void {
  const known = leads.get(key) ?? { ...lead, signal: { ...lead.signal, value: 0 } };
  leads.set(key, { ...known, signal: { ...known.signal, value: known.signal.value + lead.signal.value } });
}

function byGift(a: SignalLead, b: SignalLead): number {
  return byValue(a.signal, b.signal);
}
