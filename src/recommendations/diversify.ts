import { dot } from '../embedding/vectors.js';
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
  const best = Math.max(1e-9, ...scored.map((one) => one.score));
  const pool = scored.map((one) => ({ ...one, likeness: 0 }));
  const groups = new Set<string>();
  const placed: Placed[] = [];
  for (const source of order) {
    const open = pool.filter((one) => !isShown(one, placed) && !groups.has(index.group(one.position) ?? ''));
    const own = open.filter((one) => one.source === source);
    const choice = pick(own.length > 0 ? own : open, best);
    if (!choice) break;
    const { likeness: _, ...chosen } = choice;
    placed.push({ ...chosen, slot: slotOf(choice, own.length > 0 ? own : open, order) });
    const group = index.group(choice.position);
    if (group !== undefined) groups.add(group);
    const taste = index.taste(choice.position);
    for (const one of pool) one.likeness = Math.max(one.likeness, dot(taste, index.taste(one.position)));
  }
  return placed;
}

type Pooled = Scored & { likeness: number };

function pick(pool: readonly Pooled[], best: number): Pooled | undefined {
  const value = (one: Pooled) => RELEVANCE * (one.score / best) - (1 - RELEVANCE) * one.likeness;
  return pool.reduce<Pooled | undefined>((top, one) => {
    if (!top) return one;
    const difference = value(one) - value(top);
    return difference > 0 || (difference === 0 && one.position < top.position) ? one : top;
  }, undefined);
}

function isShown(one: Pooled, placed: readonly Placed[]): boolean {
  return placed.some((other) => other.position === one.position);
}

function slotOf(choice: Pooled, rivals: readonly Pooled[], order: readonly Source[]): Slot {
  return {
    source: choice.source,
    places: order.filter((source) => source === choice.source).length,
    of: order.length,
    byVariety: rivals.some((rival) => rival.score > choice.score),
  };
}
