import type { Interest } from '../interests/signature.js';
import type { Scored } from './diversify.js';
import { explain } from './explanation.js';
import { fillers } from './fillers.js';
import { alone, type Ranking } from './ranking.js';
import type { Recommendation, Shelf } from './recommend.js';
import type { ShopIndex } from './shop-index.js';

/** What may fill a shelf. */
interface Room {
  readonly exclude: ReadonlySet<number>;
  readonly among: readonly number[] | undefined;
  readonly claims: readonly Scored[];
}

/** A shelf of the visit has so many cards where the categories of what it is about have them. */
const LEAST_FOR_VISIT = 4;

/** The visit's shelf, filled up from the categories, else the departments, of what it is about. */
export function filledVisit(given: Shelf, ranked: Ranking, room: Room, index: ShopIndex): Shelf {
  const spoken = given.id === 'visit' ? given.items : [];
  const shown = new Set(spoken.map(at));
  const items = fillers(
    ranked,
    {
      count: LEAST_FOR_VISIT - spoken.length,
      kinships: ['category', 'department'],
      isOpen: (position) => isOpen(position, shown, room, index),
    },
    index,
  );
  if (spoken.length + items.length === 0) return given;
  if (items.length === 0) return { ...given, items: withUnnamed(spoken, ranked, room, index) };
  return { id: 'visit', items: counted([...spoken, ...items], spoken.length) };
}

/** The shelf of one interest, filled up from the categories of what is behind it. */
export function filledInterest(
  given: Shelf,
  interest: Interest,
  room: Room & { readonly places: number; readonly shown: ReadonlySet<number> },
  whole: Ranking,
  index: ShopIndex,
): Shelf {
  const shown = new Set([...room.shown, ...given.items.map(at)]);
  const others = new Map(room.claims.map(({ position, source }) => [position, source]));
  const items = fillers(
    alone(whole, interest),
    {
      count: room.places - given.items.length,
      kinships: ['category'],
      isOpen: (position) =>
        (others.get(position) ?? interest.id) === interest.id && isOpen(position, shown, room, index),
    },
    index,
  );
  return { ...given, items: counted([...given.items, ...items], given.items.length) };
}

/** So many things of the visit are named on its shelf, if it has as many. */
const LEAST_NAMED = 4;

/** A thing of the visit that no card names gets the last card of what several name. */
function withUnnamed(
  spoken: readonly Recommendation[],
  ranked: Ranking,
  room: Room,
  index: ShopIndex,
): readonly Recommendation[] {
  const shown = new Set(spoken.map(at));
  const isFree = (position: number) => isOpen(position, shown, room, index);
  const items = [...spoken];
  const named = () => new Set(items.map(thingOf));
  if (named().size >= LEAST_NAMED) return items;
  for (const filler of fillers(
    ranked,
    { count: items.length, kinships: ['category'], isOpen: isFree },
    index,
  )) {
    if (named().size >= LEAST_NAMED) break;
    if (named().has(thingOf(filler))) continue;
    const times = (one: Recommendation) => items.filter((other) => thingOf(other) === thingOf(one)).length;
    const last = items.findLastIndex((one) => times(one) > 1);
    if (last >= 0) items[last] = { ...filler, slot: { ...filler.slot, of: items.length } };
  }
  return items;
}

/** What a card's reason names: the product, or the entry, of the signal that leads it. */
function thingOf(item: Recommendation): string {
  const [lead] = explain(item).leads;
  return lead.type === 'signal' ? (lead.signal.product ?? lead.signal.entry) : lead.type;
}

/** Says of each filler how many of the shelf's cards are there for its interest. */
function counted(items: readonly Recommendation[], from: number): Recommendation[] {
  return items.map((item, i) => {
    const places = items.filter(({ slot }) => slot.source === item.slot.source).length;
    return i < from ? item : { ...item, slot: { ...item.slot, places, of: items.length } };
  });
}

function isOpen(
  position: number,
  shown: ReadonlySet<number>,
  { exclude, among }: Room,
  index: ShopIndex,
): boolean {
  const isAmong = among === undefined || among.includes(position);
  return isAmong && !exclude.has(position) && !isShown(position, shown, index);
}

/** Whether the product, or a variant of it, stands on a shelf already. */
export function isShown(position: number, shown: ReadonlySet<number>, index: ShopIndex): boolean {
  const group = index.group(position);
  if (shown.has(position)) return true;
  return group !== undefined && [...shown].some((other) => index.group(other) === group);
}

const at = ({ position }: Recommendation): number => position;
