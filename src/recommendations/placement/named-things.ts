import type { SignalKind } from '../../visits/signals.js';
import type { ShopIndex } from '../index/shop-index.js';
import { explain } from '../reasons/explanation.js';
import type { Recommendation } from '../reasons/shelf.js';
import type { Ranking } from '../scores/ranking.js';
import type { TasteTerm } from '../scores/taste-term.js';
import { GOOD, isOpen, type Room } from './filled-shelves.js';
import type { FillerTier } from './filler-peers.js';
import { type FillerOptions, fillers, thingsOf } from './fillers.js';
import { keyOf } from './places.js';

/** So many things of the visit are named on its shelf, if it has as many. */
const LEAST_NAMED = 4;

/**
 * A thing of the visit that no card names gets the last card of what several of its interest name, the weightiest first:
 * two looks at aquariums beside a search for cats, of one interest. Where no card can be spared it takes an open place.
 */
export function withUnnamed(
  spoken: readonly Recommendation[],
  ranked: Ranking,
  room: Room & { readonly places: number },
  index: ShopIndex,
): readonly Recommendation[] {
  const items = [...spoken];
  const named = () => new Set(items.map(thingOf));
  const options = { tiers: [...GOOD, 'near'] as const, complements: room.complements };
  for (const term of thingsOf(ranked)) {
    if (named().size >= LEAST_NAMED) break;
    const at = items.findLastIndex((one) => isSpare(one, term, items));
    if (named().has(keyOf(term)) || (at < 0 && items.length >= room.places)) continue;
    const filler = oneFor(term, items, { ranked, room, options }, index);
    if (!filler) continue;
    if (at >= 0) items[at] = filler;
    else if (!isAhead(filler, items, ranked)) items.push(filler);
  }
  return items;
}

/** The best card that may stand beside others and names one thing of the visit. */
function oneFor(
  term: TasteTerm,
  items: readonly Recommendation[],
  {
    ranked,
    room,
    options,
  }: {
    readonly ranked: Ranking;
    readonly room: Room;
    readonly options: Pick<FillerOptions, 'tiers' | 'complements'>;
  },
  index: ShopIndex,
): Recommendation | undefined {
  const shown = new Set(items.map(({ position }) => position));
  const isFree = (position: number) => isOpen(position, shown, room, index);
  const [one] = fillers(onlyOf(term, ranked), { ...options, count: 1, isOpen: isFree }, index);
  return one;
}

/** A category with no more products than this is narrow: that something is of it is a reason for a card. */
const NARROW = 14;

/**
 * What was pressed and no card names gets one card of its own: what is of one kind with it, goes with it or is near it,
 * else what is among the nearest of its category, if that is narrow. It stands in an open place, else in that of the
 * last card of several that name one thing of its interest.
 */
export function withPressed(
  given: readonly Recommendation[],
  ranked: Ranking,
  room: Room & { readonly places: number },
  index: ShopIndex,
): readonly Recommendation[] {
  const items = [...given];
  for (const term of pressedTerms(ranked)) {
    const { product } = term.evidence;
    const at = items.findLastIndex((one) => isSpare(one, term, items));
    const isFull = items.length >= room.places;
    if (items.some((item) => thingOf(item) === product) || (at < 0 && isFull)) continue;
    const own = oneFor(term, items, { ranked, room, options: optionsFor(term, room, index) }, index);
    if (!own) continue;
    if (!isFull && !isAhead(own, items, ranked)) items.push(own);
    else if (at >= 0) items[at] = own;
  }
  return items;
}

/** Whether one card more gives an interest more than a stronger one has. */
function isAhead(
  { slot: { source } }: Recommendation,
  items: readonly Recommendation[],
  { interests }: Ranking,
): boolean {
  const countOf = (interest: string) => items.filter((one) => one.slot.source === interest).length;
  const stronger = interests.slice(
    0,
    interests.findIndex(({ interest }) => interest === source),
  );
  return stronger.some(({ interest }) => countOf(interest) <= countOf(source));
}

const PRESSES: ReadonlySet<SignalKind> = new Set(['interested', 'save', 'basket']);

/** The heaviest term of each thing that was pressed, the weightiest first. */
export function pressedTerms({ interests }: Ranking): readonly TasteTerm[] {
  const terms = interests
    .flatMap(({ terms }) => terms)
    .filter(
      ({ evidence, weight }) => evidence.product !== undefined && weight > 0 && PRESSES.has(evidence.kind),
    )
    .toSorted((a, b) => b.weight - a.weight);
  const seen = new Set<string>();
  return terms.filter(({ evidence: { product = '' } }) => !seen.has(product) && seen.add(product));
}

/** The ranking of what one signal alone says. */
export const onlyOf = (term: TasteTerm, ranked: Ranking): Ranking => ({
  ...ranked,
  interests: ranked.interests
    .filter(({ interest }) => interest === term.interest)
    .map((interest) => ({ ...interest, terms: [term] })),
});

function optionsFor({ evidence }: TasteTerm, { complements }: Room, index: ShopIndex) {
  const at = evidence.product === undefined ? undefined : index.position(evidence.product);
  const isNarrow = at !== undefined && index.peers(at, 'category').length <= NARROW;
  const tiers: readonly FillerTier[] = isNarrow ? [...GOOD, 'near', 'category'] : [...GOOD, 'near'];
  return { tiers, complements };
}

/** Whether a card is of the interest of a signal, and not the only one that names its thing. */
function isSpare(one: Recommendation, { interest }: TasteTerm, items: readonly Recommendation[]): boolean {
  const isOther = (other: Recommendation) => other !== one && thingOf(other) === thingOf(one);
  return one.slot.source === interest && items.some(isOther);
}

/** What a card's reason names: the product, or the entry, of the signal that leads it. */
export function thingOf(item: Recommendation): string {
  const [lead] = explain(item).leads;
  if (lead.type === 'company') return lead.companion.about;
  if (lead.type === 'coInterest') return lead.about;
  return lead.type === 'signal' ? (lead.signal.product ?? lead.signal.entry) : lead.type;
}
