import { randomBytes } from 'node:crypto';
import type { Product, ProductId } from '../../src/catalog/product.js';
import { row } from '../../src/embedding/vectors.js';
import { openQdrantClient } from '../../src/vector-index/qdrant/client.js';
import {
  type CollectionShape,
  collectionName,
  createCollection,
} from '../../src/vector-index/qdrant/collection.js';
import { qdrantIndex } from '../../src/vector-index/qdrant/qdrant-index.js';
import { type Publication, upload } from '../../src/vector-index/qdrant/upload.js';
import type { Matrices, OpenVectorIndex } from '../contracts/vector-index.js';

/** A real Qdrant; suites that need one are skipped by name where there is none. */
export const QDRANT_URL = process.env.QDRANT_URL ?? '';
export const WITHOUT_QDRANT = QDRANT_URL === '';
/** Said in the name of a suite that needs a real server. */
export const NEEDS_QDRANT = WITHOUT_QDRANT ? ' (skipped: QDRANT_URL is not set)' : '';

/** A client of the real server, in no hurry. */
export const realQdrant = () =>
  openQdrantClient({ url: QDRANT_URL, apiKey: process.env.QDRANT_API_KEY }, 30_000);

/** A prefix that no other test and no shop has. */
export const ownPrefix = () => `afterglow-test-${randomBytes(4).toString('hex')}`;

const EXACT: CollectionShape = { graph: false, scalar: false };

/** Opens an index in a collection of its own, which goes with it. */
export const openInQdrant: OpenVectorIndex = async (matrices) => {
  const client = realQdrant();
  const publication = publicationOf(matrices);
  const name = collectionName(ownPrefix(), '0'.repeat(16), 1);
  await createCollection(client, name, matrices.dimensions, EXACT);
  await upload(client, name, publication);
  const { count, dimensions } = publication.manifest;
  return {
    ...qdrantIndex({ client, name, count, dimensions, shape: EXACT }),
    close: async () => {
      await client.deleteCollection(name);
    },
  };
};

/** What a catalogue of these vectors would publish. */
export function publicationOf(
  { meanings, tastes, dimensions }: Matrices,
  contentHash = 'content',
): Publication {
  const count = meanings.length / dimensions;
  return {
    manifest: { contentHash, modelId: 'letters', dimensions, count },
    products: Array.from({ length: count }, (_, position) => productAt(position)),
    vector: (space, position) => row(space === 'meaning' ? meanings : tastes, position, dimensions),
  };
}

function productAt(position: number): Product {
  return {
    id: `p-${position}` as ProductId,
    name: `Thing ${position}`,
    description: '',
    department: 'Sport',
    category: position % 2 ? 'Mats' : 'Blocks',
    brand: '',
    price: { amount: 100 * position, currency: 'EUR' },
    tags: [],
    materials: [],
    stock: position % 3 === 0 ? null : position,
    added: '2026-01-01',
  };
}
