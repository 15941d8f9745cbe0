import type { EntryId } from '../../visits/entry.js';
import type { Source } from '../candidates/candidates.js';
import type { ShopIndex } from '../index/shop-index.js';
import { cosineToProduct } from '../kinds/product-pairs.js';
import type { Slot } from '../reasons/slot.js';
import type { Place } from './places.js';

export interface Scored {
  readonly position: number;
  /** What speaks most for it: an interest, the page, or nothing but the shop. */
  readonly source: Source;
  /** The signal of that interest that speaks most for it, where places are kept for signals. */
  readonly speaker?: EntryId | undefined;
  /** All signals of it that it is clearly like. */
  readonly heard?: readonly EntryId[];
  /** Those of them that are alike or of its category. */
  readonly akin?: readonly Akin[];
  readonly score: number;
  /** It may have the place for something new, where that is drawn, unless it has one of its interest. */
  readonly isNew?: boolean;
}

/** A signal whose product a candidate is akin to, and how near it is to that. */
export interface Akin {
  readonly signal: EntryId;
  readonly nearness: number;
}

export interface Placed extends Scored {
  readonly slot: Slot;
}

/** Score against unlikeness in maximal marginal relevance (Carbonell & Goldstein 1998). */
const RELEVANCE = 0.8;

/**
 * Fills places in order, each from what its own signal speaks for, else from its source's candidates while they last,
 * then from another source that has places too, choosing by maximal marginal relevance; one product of a variant group
 * at most. Ties break by position.
 */
export function diversify(order: readonly Place[], scored: readonly Scored[], index: ShopIndex): Placed[] {
  const pool = shortlist(order, scored);
  const best = Math.max(1e-9, pool[0]?.score ?? 0);
  /** How like each one is to the likest already placed. */
  const likeness = new Float64Array(pool.length);
  let open = [...pool.keys()];
  const placed: Placed[] = [];
  for (const place of order) {
    const rivals = claimants(place, open, pool);
    const at = pick(
      rivals,
      (rival) => RELEVANCE * ((pool[rival]?.score ?? 0) / best) - (1 - RELEVANCE) * (likeness[rival] ?? 0),
    );
    const chosen = pool[at];
    if (!chosen) continue;
    const byVariety = rivals.some((rival) => (pool[rival]?.score ?? 0) > chosen.score);
    const signal = chosen.heard?.find((one) => one === place.signal);
    const source = place.among ? place.source : chosen.source;
    placed.push({ ...chosen, source, slot: { ...placesOf(source, order), signal, byVariety } });
    if (placed.length === order.length) break;
    open = open.filter((other) => other !== at && !isVariant(pool[other] as Scored, chosen, index));
    const cosine = cosineToProduct(chosen.position, index);
    for (const other of open)
      likeness[other] = Math.max(likeness[other] ?? 0, cosine((pool[other] as Scored).position));
  }
  return placed;
}

/** How a product claims the place of a signal, the narrowest claim first. */
const SAYING: readonly ((one: Scored, signal: EntryId) => boolean)[] = [
  (one, signal) => one.speaker === signal && kinTo(one, signal) !== undefined,
  (one, signal) => kinTo(one, signal) !== undefined,
  ({ speaker }, signal) => speaker === signal,
  ({ heard = [] }, signal) => heard.includes(signal),
];

function kinTo({ akin }: Scored, signal: EntryId): Akin | undefined {
  return akin?.find((one) => one.signal === signal);
}

/** Those whom a place is for, the narrowest claim that anybody has. */
function claimants(
  { source, signal, among }: Place,
  open: readonly number[],
  pool: readonly Scored[],
): readonly number[] {
  if (among) {
    const own = open.filter((at) => pool[at]?.source === source || pool[at]?.isNew);
    const allowed = among(own.map((at) => (pool[at] as Scored).position));
    return own.filter((at) => allowed.has((pool[at] as Scored).position));
  }
  const own = open.filter((at) => pool[at]?.source === source);
  // What is new has its place, and is no filler of others.
  if (own.length === 0) return open.filter((at) => source === 'new' || pool[at]?.source !== 'new');
  if (signal === undefined) return own;
  for (const says of SAYING) {
    const claiming = own.filter((at) => says(pool[at] as Scored, signal));
    if (claiming.length > 0) return nearest(claiming, signal, pool);
  }
  return own;
}

/** In place of a nearness: co-interest alone speaks for a product, and its score decides. */
export const THROUGH_OTHERS = Number.POSITIVE_INFINITY;

/** Products of a category that score and variety choose among: the nearest to the thing that the place is for. */
const NEAREST_RIVALS = 3;

/** The nearest to the product of a signal, in the order given, and with them what co-interest speaks for: it is near by no taste. */
function nearest(claiming: readonly number[], signal: EntryId, pool: readonly Scored[]): readonly number[] {
  const nearness = (at: number) => kinTo(pool[at] as Scored, signal)?.nearness ?? 0;
  const known = claiming.map(nearness).filter((value) => value !== THROUGH_OTHERS);
  const least = known.sort((a, b) => b - a)[NEAREST_RIVALS - 1];
  return least === undefined ? claiming : claiming.filter((at) => nearness(at) >= least);
}

/** Candidates for each place that variety can choose among: far weaker ones would not win one. */
const RIVALS = 4;

/**
 * The best-scored candidates of each claim, as many as its places need; best first, ties by position. Where the place for
 * something new is drawn, all that may have it stay: what is new and beyond those of its interest for that place alone.
 */
function shortlist(order: readonly Place[], scored: readonly Scored[]): Scored[] {
  // A shelf named after the visit is not filled up with what merely sells: only sources that have places count.
  const room = roomOf(order);
  const isDrawn = order.some(({ among }) => among);
  return scored
    .toSorted((a, b) => b.score - a.score || a.position - b.position)
    .flatMap((one) => {
      const own = room.get(one.source);
      const left = own ? (own.get(one.speaker) ?? order.length) : 0;
      own?.set(one.speaker, left - 1);
      if (left > 0) return [one];
      return isDrawn && one.isNew ? [{ ...one, source: 'new' as const }] : [];
    });
}

/** For how many candidates each claim has room, by its source and its signal. */
function roomOf(order: readonly Place[]): Map<Source, Map<EntryId | undefined, number>> {
  const room = new Map<Source, Map<EntryId | undefined, number>>();
  for (const { source, signal } of order) {
    const own = room.get(source) ?? new Map<EntryId | undefined, number>();
    room.set(source, own.set(signal, (own.get(signal) ?? 0) + RIVALS));
  }
  return room;
}

/** The one of greatest value; the pool is in order, so that ties fall to the better score, then to the position. */
function pick(rivals: readonly number[], value: (rival: number) => number): number {
  let top = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const rival of rivals) {
    const own = value(rival);
    if (own <= most) continue;
    top = rival;
    most = own;
  }
  return top;
}

function isVariant(one: Scored, other: Scored, index: ShopIndex): boolean {
  const group = index.group(one.position);
  return group !== undefined && group === index.group(other.position);
}

function placesOf(source: Source, order: readonly Place[]): Omit<Slot, 'byVariety'> {
  return { source, places: order.filter((one) => one.source === source).length, of: order.length };
}
