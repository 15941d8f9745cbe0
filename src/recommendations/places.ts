import type { Share } from '../interests/share.js';
import type { Interest, Signature } from '../interests/signature.js';
import type { EntryId, InterestId } from '../visits/entry.js';
import { MOST_DIRECTIONS, type Source } from './candidates.js';

/** One place on a shelf and whom it is kept for. */
export interface Place {
  readonly source: Source;
  /** The signal of that interest whose like the place is for; absent where any of the source will do. */
  readonly signal?: EntryId;
}

/**
 * Divides places by weight (Sainte-Laguë: fair to small shares), the largest share first.
 * @returns whose each place is, in the order they are shown
 */
export function divide<Key>(weights: ReadonlyMap<Key, number>, places: number): Key[] {
  const given = new Map<Key, number>();
  const order: Key[] = [];
  for (let place = 0; place < places && weights.size > 0; place++) {
    const quotient = ([key, weight]: [Key, number]) => weight / (2 * (given.get(key) ?? 0) + 1);
    const [next] = [...weights].reduce((best, one) => (quotient(one) > quotient(best) ? one : best));
    given.set(next, (given.get(next) ?? 0) + 1);
    order.push(next);
  }
  return order;
}

/** As many things as this are named by a shelf, if the visit has as many and the shelf has the room. */
const LEAST_NAMED = 4;

/**
 * Places of the calibrated shelf: each interest's by its share, and within an interest each thing's by its own. A thing
 * (a product with all that was done to it, or a search) counts with the square root of its ranking weight, so that many
 * small ones outweigh a single large one: six looks at plants after a saved camera are what the visit is about now. The
 * four weightiest things have a place each, however strong the strongest is.
 */
export function dividePlaces({ interests }: Signature, places: number): Place[] {
  const fetching = interests.slice(0, MOST_DIRECTIONS);
  const whole = wholeWeights(fetching);
  const things = new Map(fetching.map((interest) => [interest.id, thingsOf(interest, whole)]));
  const shares = new Map([...things].map(([id, own]) => [id, sum(own)]));
  const order = divide(shares, places);
  const own = new Map(
    [...things].map(([id, list]) => [id, divide(weightsOf(list), order.filter((one) => one === id).length)]),
  );
  const divided = order.map((source): Place => placeFor(source, own.get(source)?.shift()));
  return withLeast(divided, [...things.values()].flat());
}

/** Places of a shelf of one interest: each thing's by its share, as on the shelf of the visit. */
export function placesOfInterest(interest: Interest, places: number): Place[] {
  const things = thingsOf(interest, wholeWeights([interest]));
  return divide(weightsOf(things), places).map((signal): Place => placeFor(interest.id, signal));
}

/** One thing that speaks in an interest. */
interface Thing {
  readonly interest: InterestId;
  /** The weightiest signal of it. */
  readonly signal: EntryId;
  /** The square root of its whole weight, as far as it belongs to this interest. */
  readonly weight: number;
}

function placeFor(source: InterestId, signal: EntryId | undefined): Place {
  return signal === undefined ? { source } : { source, signal };
}

/** Gives the weightiest things that have no place one of those that another has several of, the last first. */
function withLeast(divided: readonly Place[], things: readonly Thing[]): Place[] {
  const places = [...divided];
  const times = (signal: EntryId | undefined) => places.filter((one) => one.signal === signal).length;
  const weightiest = strongestEach(things).slice(0, Math.min(LEAST_NAMED, places.length));
  for (const { interest, signal } of weightiest) {
    if (times(signal) > 0) continue;
    const most = Math.max(...places.map((one) => times(one.signal)));
    const at = places.findLastIndex((one) => times(one.signal) === most);
    if (most > 1) places[at] = { source: interest, signal };
  }
  return places;
}

/** Each thing once, in the interest that it belongs to most, the weightiest first. */
function strongestEach(things: readonly Thing[]): Thing[] {
  const seen = new Set<EntryId>();
  const sorted = things.toSorted((a, b) => b.weight - a.weight);
  return sorted.filter(({ signal }) => !seen.has(signal) && seen.add(signal));
}

const keyOf = ({ evidence }: Share): string => evidence.product ?? evidence.entry;

/** What each thing weighs in the ranking altogether, over all interests it belongs to. */
function wholeWeights(interests: readonly Interest[]): Map<string, number> {
  const whole = new Map<string, number>();
  for (const share of interests.flatMap(({ shares }) => shares)) {
    whole.set(keyOf(share), (whole.get(keyOf(share)) ?? 0) + Math.max(0, share.rankingWeight));
  }
  return whole;
}

function thingsOf({ id, shares }: Interest, whole: ReadonlyMap<string, number>): Thing[] {
  const found = new Map<string, { signal: EntryId; most: number; weight: number }>();
  for (const share of shares) {
    const { evidence, rankingWeight } = share;
    if (rankingWeight <= 0) continue;
    const part = rankingWeight / Math.sqrt(whole.get(keyOf(share)) ?? rankingWeight);
    const known = found.get(keyOf(share)) ?? { signal: evidence.entry, most: 0, weight: 0 };
    const isMost = rankingWeight > known.most;
    found.set(keyOf(share), {
      signal: isMost ? evidence.entry : known.signal,
      most: isMost ? rankingWeight : known.most,
      weight: known.weight + part,
    });
  }
  return [...found.values()].map(({ signal, weight }): Thing => ({ interest: id, signal, weight }));
}

function weightsOf(things: readonly Thing[]): Map<EntryId, number> {
  return new Map(things.map(({ signal, weight }) => [signal, weight]));
}

function sum(things: readonly Thing[]): number {
  return things.reduce((all, { weight }) => all + weight, 0);
}
