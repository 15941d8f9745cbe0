import type { ProductId } from '../../catalog/product.js';
import { silencedEntries } from '../../interests/silenced.js';
import { DAY } from '../../time/clock.js';
import { type AgainBucket, LEAST_INTERVAL } from '../../visits/bought-again.js';
import { sinceReset } from '../../visits/since-reset.js';
import type { Visit } from '../../visits/visit.js';
import type { ShopIndex } from '../index/shop-index.js';
import { middleOf } from '../index/usual-times.js';
import { neverShown } from './never-shown.js';

/** A product that was bought in this visit and may be bought again. */
export interface Bought {
  readonly position: number;
  /** In how many orders it was. */
  readonly orders: number;
  /** The last of them, milliseconds since 1970. */
  readonly last: number;
  /** After how long others buy the like again, by which it stands there; absent where nobody knows. */
  readonly others?: OthersTime;
}

/** What published numbers say of the group of a product. */
interface OthersTime {
  /** Position in the list of segments. */
  readonly segment: number;
  readonly usual: AgainBucket;
}

/**
 * What was bought later than so long ago is still there, where nothing was published of its group: a packet of coffee
 * lasts about two weeks.
 */
export const STILL_THERE = 14 * DAY;

/** Part of the usual time between two orders of a product after which it may be wanted again. */
const PART_OF_INTERVAL = 0.5;

/**
 * What was bought in the lane of a visit and may be bought again: the usual time between its orders is half over, or that
 * of others, or where nobody knows that, it was long ago. Nobody knows whether it is used up, only that few buy a second
 * of something dear soon. First comes what is worth most there, then what was bought longest ago, of which least can be left.
 * @param now milliseconds since 1970
 */
export function boughtBefore(
  visit: Visit,
  index: ShopIndex,
  now: number,
  soldOut: ReadonlySet<number>,
): readonly Bought[] {
  if (visit.bought.size === 0 || !visit.consent.has('personalise')) return [];
  const refused = refusedIn(visit, index, soldOut);
  return [...ordersOf(visit, index)]
    .flatMap(([id, moments]): Bought[] => {
      const position = index.position(id);
      if (position === undefined || refused(id, position)) return [];
      const others = othersTime(position, index);
      if (!isDue(moments, others, now)) return [];
      return [{ position, orders: moments.length, last: Math.max(...moments), ...(others && { others }) }];
    })
    .sort((a, b) => worthIn(index, b) - worthIn(index, a) || a.last - b.last || a.position - b.position);
}

/** What nobody else buys has this much left of its worth. */
const LEAST_SALES = 0.1;

/**
 * What a thing that was bought is worth on a shelf of such: its orders, for it was bought again before, times how well it
 * sells in the shop now. On the validation split of Online Retail the first four have NDCG .312 so, .283 with orders alone
 * (docs/evaluation/README.md).
 * @param orders in how many orders it was, or what is left of them
 */
export function worthAgain(orders: number, position: number, index: Pick<ShopIndex, 'popularity'>): number {
  return orders * (LEAST_SALES + index.popularity(position));
}

const worthIn = (index: ShopIndex, { orders, position }: Bought): number =>
  worthAgain(orders, position, index);

/** The first of those that stand on no other shelf of the page, one of a group of variants. */
export function buyAgain(
  bought: readonly Bought[],
  places: number,
  shown: readonly number[],
  index: ShopIndex,
): readonly Bought[] {
  const standing = new Set(shown);
  const groups = new Set(shown.flatMap((position) => index.group(position) ?? []));
  const again: Bought[] = [];
  for (const one of bought) {
    if (again.length === places) break;
    const group = index.group(one.position);
    if (standing.has(one.position) || (group !== undefined && groups.has(group))) continue;
    if (group !== undefined) groups.add(group);
    again.push(one);
  }
  return again;
}

/**
 * When each product was ordered in this lane since it was last started over: lines of one order are noted at one moment.
 * What went with an interest that was removed since counts no more.
 */
function ordersOf(visit: Visit, index: ShopIndex): ReadonlyMap<ProductId, readonly number[]> {
  const silenced = silencedEntries(visit, index);
  const orders = new Map<ProductId, number[]>();
  for (const entry of sinceReset(visit.entries)) {
    if (entry.type !== 'signal' || entry.kind !== 'purchase' || silenced.has(entry.id)) continue;
    const moments = orders.get(entry.product) ?? [];
    if (!moments.includes(entry.at)) moments.push(entry.at);
    orders.set(entry.product, moments);
  }
  return orders;
}

/** Of the group that a product is most of, which is the one that its orders are counted in. */
function othersTime(
  position: number,
  { usualTimes, memberships, segments }: ShopIndex,
): OthersTime | undefined {
  const segment = memberships(position)[0]?.segment ?? -1;
  const id = segments[segment]?.id;
  const usual = id === undefined ? undefined : usualTimes?.of(id);
  return usual && { segment, usual };
}

function isDue(moments: readonly number[], others: OthersTime | undefined, now: number): boolean {
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  if (now - last >= (others ? partOf(middleOf(others.usual)) : STILL_THERE)) return true;
  const interval = (last - first) / (moments.length - 1 || 1);
  return interval >= LEAST_INTERVAL && now - last >= partOf(interval);
}

const partOf = (interval: number): number => Math.max(LEAST_INTERVAL, PART_OF_INTERVAL * interval);

/** Hidden or in the basket, with its variants; not relevant for any reason; never again; sold out; dear. */
function refusedIn(
  visit: Visit,
  index: ShopIndex,
  soldOut: ReadonlySet<number>,
): (id: ProductId, position: number) => boolean {
  const never = neverShown(visit, index);
  const settled = [...visit.basket.keys(), ...visit.hidden.keys()];
  const groups = new Set(settled.flatMap((id) => index.group(index.position(id) ?? -1) ?? []));
  return (id, position) =>
    soldOut.has(position) ||
    never.has(position) ||
    visit.basket.has(id) ||
    visit.hidden.has(id) ||
    visit.signals.notRelevant.has(id) ||
    groups.has(index.group(position) ?? '') ||
    index.isDear(position);
}
