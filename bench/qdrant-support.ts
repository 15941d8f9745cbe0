import { randomBytes } from 'node:crypto';
import type { Product, ProductId } from '../src/catalog/product.js';
import { normalised, row } from '../src/embedding/vectors.js';
import { openQdrantClient } from '../src/vector-index/qdrant/client.js';
import { aliasOf, type CollectionShape, versionOf } from '../src/vector-index/qdrant/collection.js';
import { publish } from '../src/vector-index/qdrant/publish.js';
import { qdrantIndex } from '../src/vector-index/qdrant/qdrant-index.js';
import type { Publication } from '../src/vector-index/qdrant/upload.js';
import type { Neighbour, VectorIndex } from '../src/vector-index/vector-index.js';
import { groupedVectors, median, seeded, timed } from './support.js';

export const DIMENSIONS = 384;
/** What one interaction asks: the directions of five interests, 24 candidates each, with products hidden. */
const INTERESTS = 5;
export const NEAREST = 24;
const HIDDEN = 60;
const GROUPS = 40;

export const QDRANT = { url: process.env.QDRANT_URL ?? '', apiKey: process.env.QDRANT_API_KEY };

/** Sizes named on the command line, or these. */
export function sizes(usual: readonly number[]): readonly number[] {
  const named = process.argv.slice(3).map(Number).filter(Number.isInteger);
  return named.length > 0 ? named : usual;
}

export interface Question {
  readonly queries: readonly Float32Array[];
  readonly exclude: ReadonlySet<number>;
}

/** Tastes in forty groups, and interactions that look for what lies between two products of a group. */
export function synthetic(count: number, questions = 60) {
  const tastes = groupedVectors(count, DIMENSIONS, GROUPS);
  const random = seeded(7);
  const position = () => Math.floor(random() * count);
  const direction = () => {
    const first = position();
    const other = row(tastes, ((first % GROUPS) + GROUPS * position()) % count, DIMENSIONS);
    return normalised(Array.from(row(tastes, first, DIMENSIONS), (value, d) => value + (other[d] ?? 0)));
  };
  const asked = Array.from(
    { length: questions },
    (): Question => ({
      queries: Array.from({ length: INTERESTS }, direction),
      exclude: new Set(Array.from({ length: HIDDEN }, position)),
    }),
  );
  return { tastes, asked };
}

/** Both spaces of every product; the two are alike, which no engine profits from. */
export function publicationOf(tastes: Float32Array): Publication {
  const count = tastes.length / DIMENSIONS;
  const product = (position: number): Product => ({
    id: `p-${position}` as ProductId,
    name: '',
    description: '',
    department: 'All',
    category: `Category ${position % GROUPS}`,
    brand: '',
    price: { amount: position, currency: 'EUR' },
    tags: [],
    materials: [],
    stock: 1,
    added: '2026-01-01',
  });
  return {
    manifest: { contentHash: 'bench', modelId: 'synthetic', dimensions: DIMENSIONS, count },
    products: Array.from({ length: count }, (_, position) => product(position)),
    vector: (_, position) => row(tastes, position, DIMENSIONS),
  };
}

/** Publishes to a collection of its own through the shop's own code. */
export async function publishForBench(tastes: Float32Array, shape: CollectionShape) {
  const client = openQdrantClient(QDRANT, 600_000);
  const prefix = `afterglow-bench-${randomBytes(3).toString('hex')}`;
  const publication = publicationOf(tastes);
  const took = await timed(() => publish(publication, { client, prefix, shape }));
  const name = aliasOf(prefix, versionOf(publication.manifest, shape));
  const { count, dimensions } = publication.manifest;
  return {
    client,
    name,
    /** Seconds to publish. */
    seconds: took / 1_000,
    index: (asShape = shape, encoding: 'identity' | 'gzip' = 'identity') =>
      qdrantIndex({
        client: openQdrantClient(QDRANT, 60_000, encoding),
        name,
        count,
        dimensions,
        shape: asShape,
      }),
    async remove() {
      const { aliases } = await client.getAliases();
      const ours = aliases.find(({ alias_name }) => alias_name === name);
      if (ours !== undefined) await client.deleteCollection(ours.collection_name);
    },
  };
}

/** The median cost of one interaction's batch, milliseconds, and what was found. */
export async function ask(index: VectorIndex, asked: readonly Question[]) {
  const times: number[] = [];
  const found: (readonly (readonly Neighbour[])[])[] = [];
  for (const { queries, exclude } of asked.slice(0, 5))
    await index.nearest('taste', queries, { limit: NEAREST, exclude });
  for (const { queries, exclude } of asked) {
    times.push(
      await timed(async () => {
        found.push(await index.nearest('taste', queries, { limit: NEAREST, exclude }));
      }),
    );
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { median: median(times), p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN, found };
}

/** The share of what `exact` found that `near` found too. */
export function recall(
  exact: readonly (readonly (readonly Neighbour[])[])[],
  near: readonly (readonly (readonly Neighbour[])[])[],
): number {
  const pairs = exact.flatMap((batch, i) => batch.map((some, k) => [some, near[i]?.[k] ?? []] as const));
  const shared = pairs.map(([some, others]) => {
    const positions = new Set(others.map(({ position }) => position));
    return some.filter(({ position }) => positions.has(position)).length / some.length;
  });
  return shared.reduce((a, b) => a + b, 0) / shared.length;
}
