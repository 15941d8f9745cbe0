import type { InterestId } from '../../visits/entry.js';
import type { Source } from '../candidates/candidates.js';
import type { ShopIndex } from '../index/shop-index.js';
import type { Recommendation } from '../reasons/shelf.js';
import type { Ranking } from '../scores/ranking.js';
import { diversify, type Scored } from './diversify.js';
import { explainedShelf } from './explained-shelf.js';
import { GOOD, isOpen, type Room } from './filled-shelves.js';
import { fillers } from './fillers.js';
import { isShown } from './is-shown.js';
import type { Place } from './places.js';
import { newPlace } from './something-new.js';

/**
 * The cards of a visit with the next of the same interest in the places of those that rest, of the same thing first. What
 * has none that the visit speaks for as well keeps its place: resting neither empties a shelf nor silences an interest,
 * and no place goes from one interest to another.
 */
export function withSubstitutes(
  items: readonly Recommendation[],
  ranked: Ranking,
  room: Room,
  index: ShopIndex,
): readonly Recommendation[] {
  const resting = items.filter(({ position }) => room.resting.has(position));
  if (resting.length === 0) return items;
  const found = substitutesFor(resting, items, ranked, room, index);
  return items.map((item) => (room.resting.has(item.position) ? (take(found, item) ?? item) : item));
}

/** What rests and stands there for want of others comes last. */
export function restingLast(items: readonly Recommendation[], { resting }: Room): readonly Recommendation[] {
  if (resting.size === 0) return items;
  const rests = ({ position }: Recommendation) => resting.has(position);
  return [...items.filter((item) => !rests(item)), ...items.filter(rests)];
}

/** First what the interests claim, best and most varied first, then what is near the things behind them. */
function substitutesFor(
  resting: readonly Recommendation[],
  items: readonly Recommendation[],
  ranked: Ranking,
  room: Room,
  index: ShopIndex,
): Recommendation[] {
  const shown = new Set(items.map(({ position }) => position));
  const isAwake = ({ position }: { position: number }) => !room.resting.has(position);
  const claims = room.claims.filter((one) => isAwake(one) && !isShown(one.position, shown, index));
  const placed = diversify(placesFor(resting, claims, room), claims, index);
  const found = [...explainedShelf('visit', placed, ranked, index).items];
  for (const { position } of found) shown.add(position);
  const claimed = new Set(room.claims.map(({ position }) => position));
  for (const source of new Set(resting.map(({ slot }) => slot.source))) {
    const count = countOf(resting, source) - countOf(found, source);
    if (count <= 0 || !isInterest(source)) continue;
    const isFree = (position: number) =>
      isAwake({ position }) && !claimed.has(position) && isOpen(position, shown, room, index);
    const wanted = {
      count,
      tiers: GOOD,
      complements: room.complements,
      unnamed: room.unnamed,
      isOpen: isFree,
    };
    const only = { ...ranked, interests: ranked.interests.filter(({ interest }) => interest === source) };
    for (const one of fillers(only, wanted, index)) {
      found.push(one);
      shown.add(one.position);
    }
  }
  return found;
}

/** The places of what rests, as far as claims of their interests are left for them. */
function placesFor(
  resting: readonly Recommendation[],
  claims: readonly Scored[],
  { drawing }: Room,
): readonly Place[] {
  const left = new Map<Source, number>();
  for (const { source } of claims) left.set(source, (left.get(source) ?? 0) + 1);
  return resting.flatMap(({ slot: { source, signal } }): Place[] => {
    const count = left.get(source) ?? 0;
    left.set(source, count - 1);
    if (source === 'new' && drawing) return [newPlace(drawing)];
    if (count <= 0) return [];
    return [{ source, ...(signal === undefined ? {} : { signal }) }];
  });
}

/** The next of the same interest, where one is left. */
function take(found: Recommendation[], { slot }: Recommendation): Recommendation | undefined {
  const at = found.findIndex((one) => one.slot.source === slot.source);
  return at < 0 ? undefined : found.splice(at, 1)[0];
}

const countOf = (items: readonly Recommendation[], source: Source): number =>
  items.filter(({ slot }) => slot.source === source).length;

const isInterest = (source: Source): source is InterestId => source.includes(':');
