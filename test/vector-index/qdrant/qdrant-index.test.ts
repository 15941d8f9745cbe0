import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQdrantClient } from '../../../src/vector-index/qdrant/client.js';
import {
  addPayloadIndexes,
  collectionName,
  createCollection,
} from '../../../src/vector-index/qdrant/collection.js';
import { upload } from '../../../src/vector-index/qdrant/upload.js';
import { vectorIndexContract } from '../../contracts/vector-index.js';
import {
  NEEDS_QDRANT,
  openInQdrant,
  ownPrefix,
  publicationOf,
  QDRANT_URL,
  realQdrant,
  WITHOUT_QDRANT,
} from '../../support/qdrant.js';

describe.skipIf(WITHOUT_QDRANT)(`the vector index contract in Qdrant${NEEDS_QDRANT}`, () => {
  vectorIndexContract('Qdrant', openInQdrant, 20);
});

describe.skipIf(WITHOUT_QDRANT)(`a collection in Qdrant${NEEDS_QDRANT}`, () => {
  const client = WITHOUT_QDRANT
    ? openQdrantClient({ url: 'http://localhost', apiKey: undefined }, 1)
    : realQdrant();
  const name = collectionName(ownPrefix(), '1'.repeat(16), 1);
  const meanings = Float32Array.from({ length: 4 * 150 }, (_, i) => Number(i % 4 === (i >> 2) % 4));
  beforeAll(async () => {
    await createCollection(client, name, 4, { graph: false, scalar: false });
    await addPayloadIndexes(client, name);
  });
  afterAll(async () => {
    await client.deleteCollection(name);
  });

  it('is filled in batches that say how far they have come', async () => {
    const seen: number[] = [];
    const publication = publicationOf({ dimensions: 4, meanings, tastes: meanings });
    await upload(client, name, publication, {
      onProgress: (done, total) => {
        expect(total).toBe(150);
        seen.push(done);
      },
    });
    expect(seen).toEqual([64, 128, 150]);
    expect((await client.count(name, { exact: true })).count).toBe(150);
  });

  it('can be filtered by category, price and stock', async () => {
    const { payload_schema } = await client.getCollection(name);
    expect(payload_schema).toMatchObject({
      category: { data_type: 'keyword' },
      price: { data_type: 'integer' },
      stock: { data_type: 'integer' },
    });
    const { points } = await client.query(name, {
      query: [1, 0, 0, 0],
      using: 'taste',
      limit: 200,
      with_payload: true,
      params: { exact: true },
      filter: {
        must: [
          { key: 'category', match: { value: 'Mats' } },
          { key: 'price', range: { gte: 1_000, lt: 3_000 } },
          { key: 'stock', range: { gt: 0 } },
        ],
      },
    });
    const expected = Array.from({ length: 20 }, (_, i) => i + 10).filter((i) => i % 2 === 1 && i % 3 !== 0);
    expect(points.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(expected);
    for (const { payload } of points) expect(Object.keys(payload ?? {}).sort()).toEqual(PAYLOAD);
  });

  it('says nothing of a person: what is kept of a product is in its payload and vectors', async () => {
    const { points } = await client.scroll(name, { limit: 150, with_payload: true });
    expect(points).toHaveLength(150);
    for (const { payload } of points)
      for (const key of Object.keys(payload ?? {})) expect(PAYLOAD).toContain(key);
  });

  it('is reached through an address that names a port or none', async () => {
    const { port } = new URL(QDRANT_URL);
    const address = port === '6333' ? QDRANT_URL.replace(':6333', '') : QDRANT_URL;
    const answer = await openQdrantClient(
      { url: address, apiKey: process.env.QDRANT_API_KEY },
      5_000,
    ).collectionExists(name);
    expect(answer).toEqual({ exists: true });
  });
});

const PAYLOAD = ['category', 'currency', 'department', 'price', 'product', 'stock'];
