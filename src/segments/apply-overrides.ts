import type { Product } from '../catalog/product.js';
import type { SegmentOverride } from './segment-override.js';

/** Which override each segment has, by its position, and what the shop should be told. */
export interface PlacedOverrides {
  readonly bySegment: ReadonlyMap<number, SegmentOverride>;
  readonly warnings: readonly string[];
}

/**
 * Finds the segment of each override: the one that most of its anchors belong to, on a tie the first anchor's. Where
 * two land on one segment the first wins.
 *
 * @param assigned the segment of each product
 */
export function placeOverrides(
  overrides: readonly SegmentOverride[],
  products: readonly Product[],
  assigned: ArrayLike<number>,
): PlacedOverrides {
  const positions = new Map<string, number>(products.map((product, position) => [product.id, position]));
  const bySegment = new Map<number, SegmentOverride>();
  const warnings: string[] = [];
  for (const override of overrides) {
    const unknown = override.anchors.filter((id) => !positions.has(id));
    if (unknown.length > 0) warnings.push(`${called(override)}: no product ${unknown.join(', ')}.`);
    const segment = mostCommon(
      override.anchors.flatMap((id) => {
        const position = positions.get(id);
        return position === undefined ? [] : [assigned[position] as number];
      }),
    );
    if (segment === undefined) continue;
    const first = bySegment.get(segment);
    if (first === undefined) bySegment.set(segment, override);
    else
      warnings.push(
        `${called(override)} lies in the same segment as ${called(first)}, which was named first and stays.`,
      );
  }
  return { bySegment, warnings };
}

function called({ name, anchors }: SegmentOverride): string {
  return name === undefined ? `The segment of ${anchors[0]}` : `"${name}"`;
}

function mostCommon(values: readonly number[]): number | undefined {
  const times = (value: number): number => values.filter((other) => other === value).length;
  return values.reduce<number | undefined>(
    (best, value) => (best === undefined || times(value) > times(best) ? value : best),
    undefined,
  );
}
