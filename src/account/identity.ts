import { createHash } from 'node:crypto';
import { NO_PAIRINGS } from '../catalog/goes-with.js';
import type { Snapshot } from '../shop/snapshot.js';
import { INDEX_FILES } from '../vector-index/index-manifest.js';

/** What the numbers of an account were computed over. Of another they would be others. */
export interface CatalogueIdentity {
  /** How many there are. */
  readonly products: number;
  /** SHA-256 of products and segment overrides. */
  readonly content: string;
  /** Schema of the index. */
  readonly index: number;
  /** The embedding model. */
  readonly embedding: string;
  /** Checksums of both spaces. */
  readonly vectors: string;
  /** Checksums of the segments and of what belongs to them. */
  readonly segments: string;
  /** Of the merchant's pairs of kinds. */
  readonly pairings: string;
  /** Of the table of co-interest; empty without one. */
  readonly coInterest: string;
  /** Of the release of what was ordered here; absent where none says what sells. */
  readonly popularity?: string | undefined;
}

export function identityOf({ manifest, goesWith = NO_PAIRINGS, shop }: Snapshot): CatalogueIdentity {
  const sums = (...names: readonly string[]) =>
    names.map((name) => (manifest.files[name]?.crc32 ?? 0).toString(16).padStart(8, '0')).join('-');
  return {
    products: manifest.count,
    content: manifest.productsHash,
    index: manifest.schema,
    embedding: manifest.modelId,
    vectors: sums(INDEX_FILES.meanings, INDEX_FILES.tastes),
    segments: sums(INDEX_FILES.segments, INDEX_FILES.centroids, INDEX_FILES.memberships),
    pairings: createHash('sha256').update(JSON.stringify(goesWith)).digest('hex').slice(0, 16),
    coInterest: shop.coInterest?.digest ?? '',
    ...(shop.ordered && { popularity: shop.ordered.digest }),
  };
}

/** The first part in which two are not the same; undefined where they are. */
export function differsIn(
  one: CatalogueIdentity,
  other: CatalogueIdentity,
): keyof CatalogueIdentity | undefined {
  const ofIndex = ['content', 'products', 'index', 'embedding', 'vectors', 'segments'] as const;
  const beside = ['pairings', 'coInterest', 'popularity'] as const;
  return [...ofIndex, ...beside].find((part) => one[part] !== other[part]);
}
