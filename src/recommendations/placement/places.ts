import type { Share } from '../../interests/share.js';
import type { Interest, Signature } from '../../interests/signature.js';
import type { EntryId, InterestId } from '../../visits/entry.js';
import { ruleOf } from '../../visits/signals.js';
import { MOST_DIRECTIONS, type Source } from '../candidates/candidates.js';

/** One place on a shelf and whom it is kept for. */
export interface Place {
  readonly source: Source;
  /** The signal of that interest whose like the place is for; absent where any of the source will do. */
  readonly signal?: EntryId;
  /** Of something new, where that is drawn: those that may have it, of all that is new and left; there may be none. */
  readonly among?: (positions: readonly number[]) => ReadonlySet<number>;
}

/** How places are divided beyond their weights. */
interface DivideRules<Key> {
  /** Whether the key can fill one place more than it has been given; any can where it is absent. */
  hasRoom?(key: Key, given: number): boolean;
  /** Each key has one place before any has several, as far as the places go. */
  readonly isOneEach?: boolean;
}

/**
 * Divides places by weight (Sainte-Laguë: fair to small shares), the largest share first. Of two keys that can fill more,
 * the heavier never has fewer.
 * @returns whose each place is, in the order they are shown; fewer than asked for where no key can fill more
 */
export function divide<Key>(
  weights: ReadonlyMap<Key, number>,
  places: number,
  { hasRoom, isOneEach = false }: DivideRules<Key> = {},
): Key[] {
  const given = new Map<Key, number>();
  const order: Key[] = [];
  const all = [...weights];
  const countOf = (key: Key) => given.get(key) ?? 0;
  const quotient = ([key, weight]: [Key, number]) => weight / (2 * countOf(key) + 1);
  while (order.length < places) {
    const open = hasRoom ? all.filter(([key]) => hasRoom(key, countOf(key))) : all;
    const without = isOneEach ? open.filter(([key]) => countOf(key) === 0) : [];
    const isLast = without.length > 0 && without.length >= places - order.length;
    const rivals = isLast ? without : open;
    if (rivals.length === 0) break;
    // Quotients of weights that hardly differ are rounded to the same: the heavier goes first.
    const compared = (one: [Key, number], best: [Key, number]) =>
      quotient(one) - quotient(best) || one[1] - best[1];
    const [next] = rivals.reduce((best, one) => (compared(one, best) > 0 ? one : best));
    given.set(next, countOf(next) + 1);
    order.push(next);
  }
  return order;
}

/**
 * Places of the calibrated shelf: each interest's by its share, one at least where it can fill it, and within an interest
 * each thing's by its own.
 * @param hasRoom whether an interest can fill one place more than the given number
 */
export function dividePlaces(
  signature: Signature,
  places: number,
  hasRoom?: (interest: InterestId, given: number) => boolean,
): Place[] {
  const things = thingsOfVisit(signature);
  const rules = { isOneEach: true, ...(hasRoom ? { hasRoom } : {}) };
  const order = divide(sharesOf(things), places, rules);
  const own = new Map(
    [...things].map(([id, list]) => [id, divide(weightsOf(list), order.filter((one) => one === id).length)]),
  );
  return order.map((source): Place => placeFor(source, own.get(source)?.shift()));
}

/** How many of some places each interest of a visit would have by its share alone, not rounded. */
export function placesByShare(signature: Signature, places: number): ReadonlyMap<InterestId, number> {
  const shares = sharesOf(thingsOfVisit(signature));
  const all = [...shares.values()].reduce((total, share) => total + share, 0) || 1;
  return new Map([...shares].map(([id, share]) => [id, (places * share) / all]));
}

function thingsOfVisit({ interests }: Signature): Map<InterestId, Thing[]> {
  const fetching = interests.slice(0, MOST_DIRECTIONS);
  const whole = wholeWeights(fetching);
  return new Map(fetching.map((interest) => [interest.id, thingsOf(interest, whole)]));
}

/**
 * The share of each interest, strongest first. A thing (a product with all that was done to it, or a search) counts with
 * the square root of its ranking weight, so that many small ones outweigh a single large one: six looks at plants after
 * a saved camera are what the visit is about now. No interest counts less than one that the page shows as weaker.
 */
function sharesOf(things: ReadonlyMap<InterestId, readonly Thing[]>): Map<InterestId, number> {
  const own = [...things].map(([id, list]): [InterestId, number] => [id, sum(list)]);
  return new Map(own.map(([id], i) => [id, Math.max(...own.slice(i).map(([, weight]) => weight))]));
}

/** Places of a shelf of one interest: each thing's by its share, as on the shelf of the visit. */
export function placesOfInterest(interest: Interest, places: number): Place[] {
  const things = thingsOf(interest, wholeWeights([interest]));
  return divide(weightsOf(things), places).map((signal): Place => placeFor(interest.id, signal));
}

function placeFor(source: InterestId, signal: EntryId | undefined): Place {
  return signal === undefined ? { source } : { source, signal };
}

/** What counts as one thing: a product with all that was done to it, or a search. */
export const keyOf = ({ evidence }: Pick<Share, 'evidence'>): string => evidence.product ?? evidence.entry;

/** What each thing weighs in the ranking altogether, over all interests it belongs to. */
function wholeWeights(interests: readonly Interest[]): Map<string, number> {
  const whole = new Map<string, number>();
  for (const share of interests.flatMap(({ shares }) => shares)) {
    whole.set(keyOf(share), (whole.get(keyOf(share)) ?? 0) + Math.max(0, share.rankingWeight));
  }
  return whole;
}

/** One thing that speaks in an interest. */
interface Thing {
  /** The weightiest signal of it. */
  readonly signal: EntryId;
  /** The square root of its whole weight, as far as it belongs to this interest. */
  readonly weight: number;
  /** The same of what is told beside other interests: of a press less, the more signals came after it. */
  readonly lately: number;
}

function thingsOf({ shares }: Interest, whole: ReadonlyMap<string, number>): Thing[] {
  const found = new Map<string, Thing & { readonly most: number }>();
  for (const share of shares) {
    const { evidence, rankingWeight } = share;
    if (rankingWeight <= 0) continue;
    const part = rankingWeight / Math.sqrt(whole.get(keyOf(share)) ?? rankingWeight);
    const known = found.get(keyOf(share)) ?? { signal: evidence.entry, most: 0, weight: 0, lately: 0 };
    const isMost = rankingWeight > known.most;
    found.set(keyOf(share), {
      signal: isMost ? evidence.entry : known.signal,
      most: isMost ? rankingWeight : known.most,
      weight: known.weight + part,
      lately: known.lately + part * latelyOf(share),
    });
  }
  return [...found.values()];
}

/** After so many later signals a press counts half beside other interests; of looks and searches the weight has it. */
const HALVED_AFTER = 12;

const latelyOf = ({ evidence: { kind, later } }: Share): number =>
  ruleOf(kind).implicit ? 1 : 2 ** (-later / HALVED_AFTER);

function weightsOf(things: readonly Thing[]): Map<EntryId, number> {
  return new Map(things.map(({ signal, weight }) => [signal, weight]));
}

function sum(things: readonly Thing[]): number {
  return things.reduce((all, { lately }) => all + lately, 0);
}
