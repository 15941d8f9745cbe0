import type { CatalogueSegment, Membership } from './catalogue-segment.js';

/** A product this much further out than its segment's usual one lies there for want of a better segment. */
const SHARE_OF_USUAL = 0.6;

export interface OutlierInput {
  readonly memberships: readonly (readonly Membership[])[];
  readonly segments: readonly Pick<CatalogueSegment, 'centroid'>[];
  /** Cosine of a product's meaning and a segment's centroid. */
  cosine(position: number, segment: number): number;
}

/** Positions of products that lie outside their strongest segment: their cosine to it is below .6 of its median. */
export function outliersOf({ memberships, segments, cosine }: OutlierInput): Set<number> {
  const strongest = memberships.map(([first]) => first?.segment ?? -1);
  const near = strongest.map((segment, position) => (segment < 0 ? 0 : cosine(position, segment)));
  const usual = segments.map((_, segment) =>
    median(near.filter((_, position) => strongest[position] === segment)),
  );
  return new Set(
    strongest.flatMap((segment, position) =>
      segment >= 0 && (near[position] ?? 0) < SHARE_OF_USUAL * (usual[segment] ?? 0) ? [position] : [],
    ),
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
