/** The two spaces of a product: meanings for search, tastes (whitened) for recommendation. */
export type Space = 'meaning' | 'taste';

export interface Neighbour {
  /** Position of the product in the catalogue the index was built from. */
  readonly position: number;
  /** Cosine in [-1, 1]; higher is nearer. */
  readonly similarity: number;
}

export interface NearestOptions {
  /** Neighbours wanted for each query. */
  readonly limit: number;
  /** Positions that must not come back. */
  readonly exclude?: ReadonlySet<number>;
}

/** Finds the products nearest to vectors. */
export interface VectorIndex {
  /** Products held. */
  count(): number;
  /** The scan is made by whoever asks, on the thread that asks: what is known already need not be asked for. */
  readonly isHere?: true;
  /** For each query the nearest products, nearest first, ties by position. Queries have unit length; one call is one round trip. */
  nearest(
    space: Space,
    queries: readonly Float32Array[],
    options: NearestOptions,
  ): Promise<readonly (readonly Neighbour[])[]>;
}
