/** A catalogue segment's id: stable across small changes of the catalogue. */
export type SegmentId = string & { readonly __brand: 'SegmentId' };

/** A region of the product space, discovered from product meanings. */
export interface CatalogueSegment {
  readonly id: SegmentId;
  /** What a shopper calls it: "Yoga & meditation". */
  readonly label: string;
  readonly description?: string;
  /** Never used for interests or shelves, and never shown. */
  readonly sensitive: boolean;
  readonly enabled: boolean;
  /** Products whose strongest segment this is. */
  readonly size: number;
  /** Mean silhouette of those products, cosine distance, in [-1, 1]. */
  readonly silhouette: number;
  /** Unit vector in the meaning space. */
  readonly centroid: Float32Array;
  /** Distinctive words, most distinctive first. */
  readonly words: readonly string[];
}

/** How far a product belongs to a segment. A product has at most three; their degrees sum to 1. */
export interface Membership {
  /** Position in the list of segments. */
  readonly segment: number;
  /** In (0, 1]. */
  readonly degree: number;
}

export function centroidsOf(segments: readonly CatalogueSegment[]): Float32Array {
  const dimensions = segments[0]?.centroid.length ?? 0;
  const centroids = new Float32Array(segments.length * dimensions);
  segments.forEach((segment, i) => {
    centroids.set(segment.centroid, i * dimensions);
  });
  return centroids;
}
