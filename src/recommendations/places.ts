import type { InterestId } from '../interests/interest.js';
import type { Interest, Signature } from '../interests/signature.js';
import type { EntryId } from '../sessions/entry.js';
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

/**
 * Places of the calibrated shelf: each interest's by its share, and within an interest each signal's by its own. A
 * signal counts with the square root of its ranking weight, so that many small ones outweigh a single large one: six
 * looks at plants after a saved camera are what the visit is about now.
 */
export function dividePlaces({ interests }: Signature, places: number): Place[] {
  const whole = wholeWeights(interests);
  const fetching = interests.slice(0, MOST_DIRECTIONS);
  const signals = new Map(fetching.map((interest) => [interest.id, signalWeights(interest, whole)]));
  const shares = new Map([...signals].map(([id, weights]) => [id, sum(weights.values())]));
  const order = divide(shares, places);
  const own = new Map([...signals].map(([id, weights]) => [id, divide(weights, count(order, id))]));
  return order.map((source): Place => {
    const signal = own.get(source)?.shift();
    return signal === undefined ? { source } : { source, signal };
  });
}

/** Places of a shelf of one interest: each signal's by its share, as on the shelf of the visit. */
export function placesOfInterest(interest: Interest, places: number): Place[] {
  const weights = signalWeights(interest, wholeWeights([interest]));
  return divide(weights, places).map((signal): Place => ({ source: interest.id, signal }));
}

/** What each signal weighs in the ranking altogether, over all interests it belongs to. */
function wholeWeights(interests: readonly Interest[]): Map<EntryId, number> {
  const whole = new Map<EntryId, number>();
  for (const { shares } of interests) {
    for (const { evidence, rankingWeight } of shares)
      whole.set(evidence.entry, (whole.get(evidence.entry) ?? 0) + Math.max(0, rankingWeight));
  }
  return whole;
}

/** The square root of each signal's whole weight, as far as it belongs to this interest. */
function signalWeights({ shares }: Interest, whole: ReadonlyMap<EntryId, number>): Map<EntryId, number> {
  const weights = new Map<EntryId, number>();
  for (const { evidence, rankingWeight } of shares) {
    const all = whole.get(evidence.entry) ?? 0;
    if (rankingWeight <= 0 || all <= 0) continue;
    weights.set(evidence.entry, (weights.get(evidence.entry) ?? 0) + rankingWeight / Math.sqrt(all));
  }
  return weights;
}

function count(order: readonly InterestId[], id: InterestId): number {
  return order.filter((one) => one === id).length;
}

function sum(values: Iterable<number>): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
