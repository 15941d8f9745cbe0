import { dot, type Vector } from '../embedding/vectors.js';
import type { Candidate, Source } from './candidates.js';
import type { ShopIndex } from './shop-index.js';

export interface Scored extends Candidate {
  readonly score: number;
}

/** Why a product holds its place on a shelf. */
export interface Slot {
  /** Whose place it is. */
  readonly source: Source;
  /** Places of that source, of all places on the shelf. */
  readonly places: number;
  readonly of: number;
  /** A higher-scored product of the same source stood back, being too like one already shown. */
  readonly byVariety: boolean;
}

export interface Placed extends Scored {
  readonly slot: Slot;
}

/** How many places each source may fill. */
export type Quota = ReadonlyMap<Source, number>;

/** Score against unlikeness in maximal marginal relevance (Carbonell & Goldstein 1998). */
const RELEVANCE = 0.8;

/**
 * Divides places by weight (Sainte-Laguë: fair to small shares), the largest share first.
 * @returns the source of each place in the order they are shown
 */
export function divide(weights: ReadonlyMap<Source, number>, places: number): Source[] {
  const given = new Map<Source, number>();
  const order: Source[] = [];
  for (let place = 0; place < places && weights.size > 0; place++) {
    const quotient = ([source, weight]: [Source, number]) => weight / (2 * (given.get(source) ?? 0) + 1);
    const [next] = [...weights].reduce((best, one) => (quotient(one) > quotient(best) ? one : best));
    given.set(next, (given.get(next) ?? 0) + 1);
    order.push(next);
  }
  return order;
}

/**
 * Fills places in order, each from its own source's candidates while they last, then from any, choosing by
 * maximal marginal relevance; one product of a variant group at most. Ties break by position.
 */
export function diversify(order: readonly Source[], scored: readonly Scored[], index: ShopIndex): Placed[] {
  const pool = shortlist(order, scored).map((one) => ({ ...one, taste: index.taste(one.position) }));
  const best = Math.max(1e-9, pool[0]?.score ?? 0);
  /** How like each one is to the likest already placed. */
  const likeness = new Float64Array(pool.length);
  const open = new Set(pool.keys());
  const placed: Placed[] = [];
  for (const source of order) {
    const own = [...open].filter((at) => pool[at]?.source === source);
    const rivals = own.length > 0 ? own : [...open];
    const at = pick(
      rivals,
      (rival) => RELEVANCE * ((pool[rival]?.score ?? 0) / best) - (1 - RELEVANCE) * (likeness[rival] ?? 0),
    );
    const choice = pool[at];
    if (!choice) break;
    const { taste, ...chosen } = choice;
    const byVariety = rivals.some((rival) => (pool[rival]?.score ?? 0) > chosen.score);
    placed.push({ ...chosen, slot: { ...placesOf(chosen.source, order), byVariety } });
    open.delete(at);
    for (const other of open) {
      const rival = pool[other] as Pooled;
      if (isVariant(rival, chosen, index)) open.delete(other);
      else likeness[other] = Math.max(likeness[other] ?? 0, dot(taste, rival.taste));
    }
  }
  return placed;
}

/** Candidates for each place that variety can choose among: far weaker ones would not win one. */
const RIVALS = 4;

/** The best-scored candidates of each source, as many as its places need; best first, ties by position. */
function shortlist(order: readonly Source[], scored: readonly Scored[]): Scored[] {
  const room = new Map<Source, number>();
  for (const source of order) room.set(source, (room.get(source) ?? 0) + RIVALS);
  return scored
    .toSorted((a, b) => b.score - a.score || a.position - b.position)
    .filter(({ source }) => {
      const left = room.get(source) ?? order.length;
      room.set(source, left - 1);
      return left > 0;
    });
}

type Pooled = Scored & { readonly taste: Vector };

/** The one of greatest value; the pool is in order, so that ties fall to the better score, then to the position. */
function pick(rivals: readonly number[], value: (rival: number) => number): number {
  let [top, most] = [-1, Number.NEGATIVE_INFINITY];
  for (const rival of rivals) {
    const own = value(rival);
    if (own > most) [top, most] = [rival, own];
  }
  return top;
}

function isVariant(one: Scored, other: Scored, index: ShopIndex): boolean {
  const group = index.group(one.position);
  return group !== undefined && group === index.group(other.position);
}

function placesOf(source: Source, order: readonly Source[]): Omit<Slot, 'byVariety'> {
  return { source, places: order.filter((one) => one === source).length, of: order.length };
}
