import type { ProductId } from '../catalog/product.js';
import type { SegmentId } from '../segments/catalogue-segment.js';
import { drawsOf } from '../segments/draws.js';
import type { Snapshot } from '../shop/snapshot.js';

/** What simulated shoppers find: the segments that may be named, with what can be bought in each. */
export interface Floor {
  readonly segments: readonly FloorSegment[];
}

export interface FloorSegment {
  readonly id: SegmentId;
  readonly label: string;
  /** Best sold first. */
  readonly products: readonly ProductId[];
  readonly habits: Habits;
}

/** How shoppers of a segment behave, invented once for its id. Chances in [0, 1]. */
export interface Habits {
  /** How many come for it, relative to others. */
  readonly pull: number;
  /** Its busiest day, 0 for Monday. */
  readonly weekday: number;
  /** Of looking at one thing more. */
  readonly curiosity: number;
  /** At each look. */
  readonly interest: number;
  readonly basket: number;
  readonly dislike: number;
  /** Days until what was bought is bought again. */
  readonly pace: number;
}

export function floorOf({ shop, catalogue }: Pick<Snapshot, 'shop' | 'catalogue'>): Floor {
  const bySegment = new Map<number, ProductId[]>();
  const { popularOrder } = shop;
  for (const position of popularOrder.length > 0 ? popularOrder : catalogue.products.keys()) {
    const strongest = shop.memberships(position)[0]?.segment;
    const product = catalogue.products[position];
    if (strongest === undefined || !product) continue;
    bySegment.set(strongest, [...(bySegment.get(strongest) ?? []), product.id]);
  }
  const segments = [...bySegment].flatMap(([at, products]) => {
    const segment = shop.segments[at];
    return segment ? [{ id: segment.id, label: segment.label, products, habits: habitsOf(segment.id) }] : [];
  });
  return { segments };
}

function habitsOf(id: SegmentId): Habits {
  const draw = drawsOf(`habits\n${id}`);
  return {
    pull: 8 ** draw(),
    weekday: Math.floor(draw() * 7),
    curiosity: 0.45 + 0.25 * draw(),
    interest: 0.1 + 0.25 * draw(),
    basket: 0.06 + 0.24 * draw() ** 2,
    dislike: 0.02 + 0.2 * draw() ** 2,
    pace: 4 + 18 * draw(),
  };
}
