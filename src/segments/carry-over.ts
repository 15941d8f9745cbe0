import { slug } from '../catalog/product.js';
import { type CatalogueSegment, centroidsOf, type SegmentId } from './catalogue-segment.js';
import type { Grouping } from './grouping.js';

/** Groups that share more than this of their products (Jaccard) are one; above a half, each has one partner at most. */
const CONTINUES = 0.5;

/** What a group keeps of the segment that it continues. */
export interface Kept {
  readonly id: SegmentId;
  /** Absent where the shop had renamed the segment: its own name may have gone since. */
  readonly label?: string;
}

/** The former segment that each group continues: the former centroids claim the products of today. */
export function carryOver(
  { assigned, count, nearest }: Pick<Grouping, 'assigned' | 'count' | 'nearest'>,
  previous: readonly CatalogueSegment[],
): (Kept | undefined)[] {
  const kept: (Kept | undefined)[] = Array.from({ length: count }, () => undefined);
  if (previous.length === 0) return kept;
  const claimed = nearest(centroidsOf(previous));
  for (const { group, old } of overlaps(assigned, claimed, count, previous.length)) {
    const segment = previous[old];
    if (segment !== undefined) kept[group] = keptOf(segment);
  }
  return kept;
}

function keptOf({ id, label }: CatalogueSegment): Kept {
  return slug(label) === id ? { id, label } : { id };
}

function overlaps(a: ArrayLike<number>, b: ArrayLike<number>, groups: number, olds: number) {
  const both = new Map<number, number>();
  const [inA, inB] = [new Int32Array(groups), new Int32Array(olds)];
  for (let i = 0; i < a.length; i++) {
    const [group, old] = [a[i] as number, b[i] as number];
    inA[group] = (inA[group] as number) + 1;
    inB[old] = (inB[old] as number) + 1;
    both.set(group * olds + old, (both.get(group * olds + old) ?? 0) + 1);
  }
  return [...both].flatMap(([key, shared]) => {
    const [group, old] = [Math.floor(key / olds), key % olds];
    const either = (inA[group] as number) + (inB[old] as number) - shared;
    return shared / either > CONTINUES ? [{ group, old }] : [];
  });
}
