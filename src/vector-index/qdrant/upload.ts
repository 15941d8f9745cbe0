import type { QdrantClient, Schemas } from '@qdrant/js-client-rest';
import type { Product } from '../../catalog/product.js';
import type { IndexManifest } from '../index-manifest.js';
import type { Space } from '../vector-index.js';

export interface Publication {
  readonly manifest: Pick<IndexManifest, 'contentHash' | 'modelId' | 'dimensions' | 'count'>;
  readonly products: readonly Product[];
  /** The unit vector of the product at a position. */
  vector(space: Space, position: number): Float32Array;
}

export interface UploadOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Stops between two batches. */
  readonly signal?: AbortSignal | undefined;
}

/** Products sent at once: writing more as JSON would hold up the event loop for longer than 20 ms. */
const BATCH = 64;

/** Puts every product into a collection, a batch at a time; each is in before the next is sent. */
export async function upload(
  client: QdrantClient,
  name: string,
  publication: Publication,
  { onProgress, signal }: UploadOptions = {},
): Promise<void> {
  const { count } = publication.manifest;
  for (let from = 0; from < count; from += BATCH) {
    signal?.throwIfAborted();
    const to = Math.min(from + BATCH, count);
    const points = Array.from({ length: to - from }, (_, i) => pointOf(publication, from + i));
    await client.upsert(name, { wait: true, points });
    onProgress?.(to, count);
  }
}

function pointOf({ products, vector }: Publication, position: number): Schemas['PointStruct'] {
  return {
    id: position,
    vector: {
      meaning: Array.from(vector('meaning', position)),
      taste: Array.from(vector('taste', position)),
    },
    payload: payloadOf(products[position]),
  };
}

/** What a product may be filtered by. Stock is left out where the number is unknown. */
function payloadOf(product: Product | undefined): Record<string, unknown> {
  if (product === undefined) return {};
  const { id, department, category, price, stock } = product;
  return {
    product: id,
    department,
    category,
    price: price.amount,
    currency: price.currency,
    ...(stock === null ? {} : { stock }),
  };
}
