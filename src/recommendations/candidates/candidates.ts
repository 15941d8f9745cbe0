import type { ProductId } from '../../catalog/product.js';
import { segmentOfInterest } from '../../interests/interest.js';
import type { Signature } from '../../interests/signature.js';
import type { SegmentId } from '../../segments/catalogue-segment.js';
import type { InterestId } from '../../visits/entry.js';
import { countedGroup } from '../index/drawn-groups.js';
import type { Seed, ShopIndex } from '../index/shop-index.js';
import { positionsFound } from '../kinds/kinship.js';
import { isAmongNearest, isApart } from '../kinds/one-kind.js';
import { coInterestCandidates } from '../scores/co-interest-term.js';
import type { InterestTerm } from '../scores/interest-term.js';
import { nearestEach } from './nearest.js';

/** Whose place on a shelf it is: an interest's, the page's, or one that the shop fills. */
export type Source = InterestId | 'page' | 'goesWith' | 'popular' | 'new';

/** A product with what fetched it. Which interest speaks for it is for the ranking to say. */
export interface Candidate {
  readonly position: number;
  readonly from: 'interests' | 'page' | 'popular' | 'new';
  /** Whether it would have been fetched as popular too. */
  readonly sells?: boolean;
  /** Whether it may have the place for something new, by whatever it was fetched: told only where that place is drawn. */
  readonly isNew?: boolean;
}

/** Candidates fetched for each direction. Enough that excluding, variety and later shelves never run dry. */
const NEAREST = 24;
const SHOP = 12;
/** Candidates that co-interest gives an interest. */
const TOGETHER = 12;

/**
 * Interests that fetch candidates, strongest first: weaker ones would win no place, and each costs a scan. As many as the
 * home page's first shelf has places; a longer shelf fetches from more of them, and more of each, in proportion.
 */
export const MOST_DIRECTIONS = 8;

interface Left {
  /** What each interest speaks for through co-interest; none where the shop has no table. */
  readonly spoken?: readonly Pick<InterestTerm, 'interest' | 'coInterest'>[];
  readonly exclude: ReadonlySet<number>;
  /** What rests is a candidate: so many more are fetched to stand in for it. */
  readonly resting?: ReadonlySet<number>;
  /** Places of the longest shelf. */
  readonly places?: number;
}

export const NOTHING_RESTS: ReadonlySet<number> = new Set();

/** Candidates from named sources, each product once, in one call to the vector index and one more for typed words. */
export async function candidates(
  signature: Signature,
  seeds: readonly Seed[],
  { spoken = [], exclude, resting = NOTHING_RESTS, places = MOST_DIRECTIONS }: Left,
  index: ShopIndex,
): Promise<Candidate[]> {
  const longer = Math.max(1, places / MOST_DIRECTIONS);
  // On a page about something the interests rank what goes with it; they fetch nothing of their own.
  const from = seeds.length > 0 ? 'page' : 'interests';
  const fetching = from === 'page' ? [] : signature.interests.slice(0, MOST_DIRECTIONS * longer);
  const evidence = fetching.flatMap(({ shares }) => shares.map((share) => share.evidence));
  const named = evidence.flatMap((one) => [
    ...(one.words?.meant.keys() ?? []),
    ...positionsFound(one, index),
  ]);
  const directed = [...seeds, ...fetching.filter((one) => !one.shares[0]?.evidence.words)];
  const found = await nearestEach(
    directed,
    { limit: Math.ceil(NEAREST * longer) + Math.min(NEAREST, resting.size), exclude },
    index,
  );
  const together = fetching.flatMap(({ id }) => {
    const own = spoken.find(({ interest }) => interest === id);
    return own ? coInterestCandidates(own.coInterest, exclude, Math.ceil(TOGETHER * longer)) : [];
  });
  const taken = new Set<number>();
  for (const list of found) for (const position of list) taken.add(position);
  for (const position of named) if (!exclude.has(position)) taken.add(position);
  for (const position of together) taken.add(position);
  const popular = firstOf('popular', index.popularOrder, [exclude]);
  const selling = new Set(popular.map(({ position }) => position));
  const drawn = newToDraw(signature, exclude, index);
  const isNew = new Set(drawn?.map(({ position }) => position));
  const near = [...taken].map((position): Candidate => {
    const sells = selling.has(position);
    return isNew.has(position) ? { position, from, sells, isNew: true } : { position, from, sells };
  });
  const shop = [...popular, ...(drawn ?? firstOf('new', newOfVisit(signature, index), [exclude, taken]))];
  return [...near, ...shop.filter(({ position }) => !taken.has(position) && taken.add(position))];
}

/**
 * What may have the place for something new where groups are drawn for it, whether or not an interest fetched it too: the
 * newest of each group, so that none is out of the draw for what another has. Undefined where nothing is published.
 */
function newToDraw(
  signature: Signature,
  exclude: ReadonlySet<number>,
  index: ShopIndex,
): readonly Candidate[] | undefined {
  if (!index.groupDraws?.on(signature.at)) return undefined;
  const groupOf = (position: number) => countedGroup(position, index);
  const newest = firstOf('new', newOfVisit(signature, index), [exclude], groupOf);
  return newest.map((one) => ({ ...one, isNew: true }));
}

/** Products looked at for something new: beyond them nothing is new. */
const NEWEST = 2_000;

/** Freshness of what joined the shop two months ago; it halves each month. What is older is called new by nobody. */
const STILL_NEW = 2 ** -2;

/**
 * What is new, of a segment that the visit is about and among the nearest of the category of a thing of it, newest first:
 * read only as far as somebody asks.
 */
function* newOfVisit({ interests, at }: Signature, index: ShopIndex): Generator<number> {
  const about = new Set(interests.map(({ id }) => segmentOfInterest(id, index.segments)));
  const things = byShelf(positionsOf(interests, index), index);
  const isOfThing = (position: number) =>
    (things.get(index.shelf(position)) ?? []).some(
      (one) => isAmongNearest(one, position, index) && !isApart(one, position, index),
    );
  const isOfInterest = (position: number) =>
    index.memberships(position).some(({ segment }) => about.has(segment));
  const { newestOrder } = index;
  const end = newerThan(STILL_NEW, at, index);
  for (let place = 0; place < end; place++) {
    const position = newestOrder[place] as number;
    // Whether it is of a segment is read of itself, whether it is near of its category by comparing.
    if (isOfInterest(position) && isOfThing(position)) yield position;
  }
}

function byShelf(positions: readonly number[], index: ShopIndex): ReadonlyMap<string | undefined, number[]> {
  const groups = new Map<string | undefined, number[]>();
  for (const position of positions) {
    const group = groups.get(index.shelf(position));
    if (group) group.push(position);
    else groups.set(index.shelf(position), [position]);
  }
  return groups;
}

/** How many of the newest are at least so fresh; they stand in the order of that. */
function newerThan(least: number, at: number, index: ShopIndex): number {
  const { newestOrder } = index;
  let [from, to] = [0, Math.min(newestOrder.length, NEWEST)];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (index.freshness(newestOrder[middle] as number, at) < least) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Positions of the products that speak in some interests. */
function positionsOf(interests: Signature['interests'], index: ShopIndex): readonly number[] {
  const products = new Set<ProductId>();
  for (const { shares } of interests)
    for (const { evidence, rankingWeight } of shares)
      if (rankingWeight > 0 && evidence.product !== undefined) products.add(evidence.product);
  return [...products].flatMap((product) => index.position(product) ?? []);
}

/** The first of an order of the shop, of all together or of each that they are told apart by. */
function firstOf(
  from: 'popular' | 'new',
  order: Iterable<number>,
  without: readonly ReadonlySet<number>[],
  apart?: (position: number) => SegmentId | undefined,
): Candidate[] {
  const result: Candidate[] = [];
  const counts = new Map<SegmentId | undefined, number>();
  for (const position of order) {
    if (!apart && result.length === SHOP) break;
    if (without.some((some) => some.has(position))) continue;
    const group = apart?.(position);
    const count = counts.get(group) ?? 0;
    if (count < SHOP) result.push({ position, from });
    counts.set(group, count + 1);
  }
  return result;
}
