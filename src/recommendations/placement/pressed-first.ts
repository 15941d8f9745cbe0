import type { ProductId } from '../../catalog/product.js';
import type { ShopIndex } from '../index/shop-index.js';
import { nearnessToName } from '../kinds/one-kind.js';
import type { Recommendation } from '../reasons/shelf.js';
import { isPressed } from '../scores/pressed-kinds.js';
import type { Ranking } from '../scores/ranking.js';
import { GOOD, isOpen, poorTiers, type Room } from './filled-shelves.js';
import { fillers } from './fillers.js';
import { onlyOf, pressedTerms, thingOf } from './named-things.js';

/**
 * A press that no card names takes the card of a look of its interest: with what is among the nearest of its category. The
 * last card goes whose thing another card names too, else the last that names a look.
 */
export function withPressesFirst(
  given: readonly Recommendation[],
  ranked: Ranking,
  room: Room,
  index: ShopIndex,
): readonly Recommendation[] {
  const items = [...given];
  if (poorTiers(room).length === 0) return items;
  const pressed = pressedThings(ranked);
  for (const term of pressedTerms(ranked)) {
    const named = items.map(thingOf);
    if (named.includes(term.evidence.product ?? '')) continue;
    const looks = items.map((item, i) => item.slot.source === term.interest && !pressed.has(named[i] ?? ''));
    const spare = looks.findLastIndex((isLook, i) => isLook && named.indexOf(named[i] ?? '') !== i);
    const at = spare >= 0 ? spare : looks.lastIndexOf(true);
    if (at < 0) continue;
    const shown = new Set(items.map(({ position }) => position));
    const isFree = (position: number) => isOpen(position, shown, room, index);
    const wanted = { count: 1, tiers: ['category'] as const, complements: room.complements, isOpen: isFree };
    const [own] = fillers(onlyOf(term, ranked), wanted, index);
    if (own) items[at] = own;
  }
  return items;
}

/**
 * No look has more cards than a press of its interest that can fill them: what is of one kind with the pressed thing or
 * goes with it takes that of the look's cards that is least like the look. An interest's other things keep theirs.
 */
export function withPressesAhead(
  given: readonly Recommendation[],
  ranked: Ranking,
  room: Room,
  index: ShopIndex,
): readonly Recommendation[] {
  const items = [...given];
  const pressed = pressedThings(ranked);
  for (const term of pressedTerms(ranked)) {
    const namesOf = (thing: string) => items.filter((item) => thingOf(item) === thing).length;
    const isLook = (item: Recommendation) =>
      item.slot.source === term.interest && !pressed.has(thingOf(item));
    for (;;) {
      const own = namesOf(term.evidence.product ?? '');
      const looks = items.filter((item) => isLook(item) && namesOf(thingOf(item)) > own);
      const [spare] = looks.toSorted((a, b) => nearness(a, index) - nearness(b, index));
      if (own === 0 || !spare) break;
      const shown = new Set(items.map(({ position }) => position));
      const isFree = (position: number) => isOpen(position, shown, room, index);
      const wanted = { count: 1, tiers: GOOD, complements: room.complements, isOpen: isFree };
      const [card] = fillers(onlyOf(term, ranked), wanted, index);
      if (!card) break;
      items[items.indexOf(spare)] = card;
    }
  }
  return items;
}

/** How near a card is to the product that it names; what only goes with it is near by nothing. */
function nearness(item: Recommendation, index: ShopIndex): number {
  const named = index.position(thingOf(item) as ProductId);
  return named === undefined || item.companion ? 0 : nearnessToName(named, item.position, index);
}

/** The products that were pressed for. */
export function pressedThings({ interests }: Ranking): ReadonlySet<string> {
  const evidence = interests.flatMap(({ terms }) => terms.map((term) => term.evidence));
  return new Set(evidence.flatMap(({ kind, product }) => (product && isPressed(kind) ? [product] : [])));
}
