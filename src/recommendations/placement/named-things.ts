import type { ShopIndex } from '../index/shop-index.js';
import { explain } from '../reasons/explanation.js';
import type { Recommendation } from '../reasons/shelf.js';
import { isPressed } from '../scores/pressed-kinds.js';
import type { Ranking } from '../scores/ranking.js';
import type { TasteTerm } from '../scores/taste-term.js';
import { GOOD, isOpen, poorTiers, type Room } from './filled-shelves.js';
import { fillers } from './fillers.js';

/** The best card that may stand beside others and names one thing of the visit. */
function oneFor(
  term: TasteTerm,
  items: readonly Recommendation[],
  ranked: Ranking,
  room: Room,
  index: ShopIndex,
): Recommendation | undefined {
  const shown = new Set(items.map(({ position }) => position));
  const isFree = (position: number) => isOpen(position, shown, room, index);
  const tiers = isPressed(term.evidence.kind)
    ? ([...GOOD, 'near', ...poorTiers(room), 'family'] as const)
    : GOOD;
  const wanted = { count: 1, tiers, complements: room.complements, isOpen: isFree };
  const [one] = fillers(onlyOf(term, ranked), wanted, index);
  return one;
}

/** Fewer different things named on a shelf read as one reason said over and over. */
const LEAST_NAMED = 4;

/**
 * What was pressed and no card names gets one card of its own, in an open place, else in that of the last card of several
 * that name one thing of its interest. So does what was looked at, as long as the shelf names fewer than four things and
 * something is of its kind or goes with it.
 */
export function withNamed(
  given: readonly Recommendation[],
  ranked: Ranking,
  room: Room & { readonly places: number },
  index: ShopIndex,
): readonly Recommendation[] {
  const items = [...given];
  for (const term of [...pressedTerms(ranked), ...lookedAtTerms(ranked)]) {
    const { product, kind } = term.evidence;
    const named = new Set(items.map(thingOf));
    if (named.has(product ?? '') || (!isPressed(kind) && named.size >= LEAST_NAMED)) continue;
    const at = items.findLastIndex((one) => isSpare(one, term, items));
    const isFull = items.length >= room.places;
    if (at < 0 && isFull) continue;
    const own = oneFor(term, items, ranked, room, index);
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

/** The heaviest term of each thing that was pressed, the weightiest first. */
export const pressedTerms = (ranked: Ranking): readonly TasteTerm[] =>
  productTerms(ranked).filter(({ evidence: { kind } }) => isPressed(kind));

const lookedAtTerms = (ranked: Ranking): readonly TasteTerm[] =>
  productTerms(ranked).filter(({ evidence: { kind } }) => !isPressed(kind));

/** The heaviest term of each product, pressed or looked at, the weightiest first. */
function productTerms({ interests }: Ranking): readonly TasteTerm[] {
  const terms = interests
    .flatMap(({ terms }) => terms)
    .filter(({ evidence, weight }) => evidence.product !== undefined && weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  const seen = new Set<string>();
  return terms.filter(({ evidence: { product = '' } }) => !seen.has(product) && seen.add(product));
}

/** The same cards, the first that names each thing that was pressed before all others. */
export function pressedFirst(items: readonly Recommendation[], ranked: Ranking): readonly Recommendation[] {
  const open = new Set<string>(pressedTerms(ranked).map(({ evidence }) => evidence.product ?? ''));
  const first = items.filter((item) => open.delete(thingOf(item)));
  return [...first, ...items.filter((item) => !first.includes(item))];
}

/** The ranking of what one signal alone says. */
const onlyOf = (term: TasteTerm, ranked: Ranking): Ranking => ({
  ...ranked,
  interests: ranked.interests
    .filter(({ interest }) => interest === term.interest)
    .map((interest) => ({ ...interest, terms: [term] })),
});

/** Whether a card is of the interest of a signal, and not the only one that names its thing. */
function isSpare(one: Recommendation, { interest }: TasteTerm, items: readonly Recommendation[]): boolean {
  if (one.slot.source !== interest) return false;
  const thing = thingOf(one);
  return items.some((other) => other !== one && thingOf(other) === thing);
}

/** What a card's reason names: the product, or the entry, of the signal that leads it. */
export function thingOf(item: Recommendation): string {
  const [lead] = explain(item).leads;
  if (lead.type === 'company') return lead.companion.about;
  if (lead.type === 'coInterest') return lead.about;
  return lead.type === 'signal' ? (lead.signal.product ?? lead.signal.entry) : lead.type;
}
