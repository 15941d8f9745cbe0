import { explain } from './explanation.js';
import { GOOD, isOpen, type Room } from './filled-shelves.js';
import { fillers } from './fillers.js';
import type { Ranking } from './ranking.js';
import type { Recommendation } from './shelf.js';
import type { ShopIndex } from './shop-index.js';

/** So many things of the visit are named on its shelf, if it has as many. */
const LEAST_NAMED = 4;

/** A thing of the visit that no card names gets the last card of what several of its interest name. */
export function withUnnamed(
  spoken: readonly Recommendation[],
  ranked: Ranking,
  room: Room,
  index: ShopIndex,
): readonly Recommendation[] {
  const items = [...spoken];
  const named = () => new Set(items.map(thingOf));
  if (named().size >= LEAST_NAMED) return items;
  const shown = new Set(items.map(({ position }) => position));
  const options = {
    count: items.length,
    tiers: [...GOOD, 'near'] as const,
    complements: room.complements,
    isOpen: (position: number) => isOpen(position, shown, room, index),
  };
  for (const filler of fillers(ranked, options, index)) {
    if (named().size >= LEAST_NAMED) break;
    if (named().has(thingOf(filler))) continue;
    const at = items.findLastIndex((one) => isSpare(one, filler, items));
    if (at >= 0) items[at] = filler;
  }
  return items;
}

/** Whether a card is of the interest of another, and not the only one that names its thing. */
function isSpare(one: Recommendation, { slot }: Recommendation, items: readonly Recommendation[]): boolean {
  const isOther = (other: Recommendation) => other !== one && thingOf(other) === thingOf(one);
  return one.slot.source === slot.source && items.some(isOther);
}

/** What a card's reason names: the product, or the entry, of the signal that leads it. */
function thingOf(item: Recommendation): string {
  const [lead] = explain(item).leads;
  if (lead.type === 'company') return lead.companion.about;
  if (lead.type === 'coInterest') return lead.about;
  return lead.type === 'signal' ? (lead.signal.product ?? lead.signal.entry) : lead.type;
}
