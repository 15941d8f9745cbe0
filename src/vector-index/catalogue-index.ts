import type { Product } from '../catalog/product.js';
import type { TasteTransform } from '../embedding/taste.js';
import type { CatalogueSegment, Membership } from '../segments/catalogue-segment.js';
import type { IndexManifest } from './index-manifest.js';
import type { ProductVectors } from './product-vectors.js';

/** Everything computed of a catalogue. Row `i` of each part belongs to `products[i]`. */
export interface CatalogueIndex extends ProductVectors {
  readonly manifest: IndexManifest;
  readonly products: readonly Product[];
  /** Row-major, `manifest.dimensions` columns, unit rows; empty where the vectors stay on disk. */
  readonly meanings: Float32Array;
  readonly tastes: Float32Array;
  readonly taste: TasteTransform;
  readonly segments: readonly CatalogueSegment[];
  readonly memberships: readonly (readonly Membership[])[];
  /** Whether single vectors are read from disk; the two matrices are empty then. */
  readonly onDisk: boolean;
  /** Closes the files that are still read from. */
  close(): Promise<void>;
}
