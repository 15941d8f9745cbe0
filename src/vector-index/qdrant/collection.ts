import { createHash } from 'node:crypto';
import type { QdrantClient, Schemas } from '@qdrant/js-client-rest';
import type { QdrantSettings } from '../../config.js';
import type { IndexManifest } from '../index-manifest.js';

export interface CollectionShape {
  /** An HNSW graph finds nearly all of the nearest without looking at every product. */
  readonly graph: boolean;
  /** One byte a dimension is searched, the exact vectors have the last word. */
  readonly scalar: boolean;
}

/**
 * Products up to which every one is looked at, as the embedded index does. That takes 4 to 8 ms for five interests at
 * 10,000 products and grows with them; the deadline is 80 ms.
 */
const EXACT_UP_TO = 20_000;

/** Raised when collections of older code would be read wrongly: they are another version then. */
const LAYOUT = 1;

export function shapeFor(count: number, quantisation: QdrantSettings['quantisation']): CollectionShape {
  return { graph: count > EXACT_UP_TO, scalar: quantisation === 'scalar' };
}

/** The version of a content and shape: every publisher of the same catalogue computes the same one. */
export function versionOf(
  { contentHash, modelId, dimensions }: Pick<IndexManifest, 'contentHash' | 'modelId' | 'dimensions'>,
  shape: CollectionShape,
): string {
  const content = [LAYOUT, contentHash, modelId, dimensions, shape.graph, shape.scalar];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

/** The alias under which a version is read, once it is whole. */
export function aliasOf(prefix: string, version: string): string {
  return `${prefix}-${version}`;
}

/** The alias of the catalogue before the newest. The newest has the prefix itself as its alias. */
export function beforeAlias(prefix: string): string {
  return `${prefix}-before`;
}

/** The name of the collection that the `attempt`th publisher of this version fills. */
export function collectionName(prefix: string, version: string, attempt: number): string {
  return `${aliasOf(prefix, version)}-${attempt}`;
}

/** What a collection's name says; undefined where it is not one of this shop's. */
export function readCollectionName(
  prefix: string,
  name: string,
): { readonly version: string; readonly attempt: number } | undefined {
  if (!name.startsWith(`${prefix}-`)) return undefined;
  const [, version, attempt] = /^([0-9a-f]{16})-(\d+)$/.exec(name.slice(prefix.length + 1)) ?? [];
  return version === undefined ? undefined : { version, attempt: Number(attempt) };
}

/** Quantising and the graph wait until every product is in: built once, not again with each batch. */
const NOT_YET = { indexing_threshold: 0 };
/** Kilobytes of vectors from which a segment is indexed: from the first. */
const NOW = { indexing_threshold: 1 };

const PAYLOAD = { category: 'keyword', price: 'integer', stock: 'integer' } as const;

/** Makes an empty collection of the two named vectors. @throws Error, see `isTaken`, where another has made it */
export async function createCollection(
  client: QdrantClient,
  name: string,
  dimensions: number,
  { graph, scalar }: CollectionShape,
): Promise<void> {
  // Unit vectors: their dot product is the cosine, and nothing is normalised (and rounded) a second time.
  const vector = { size: dimensions, distance: 'Dot' } as const;
  await client.createCollection(name, {
    vectors: { meaning: vector, taste: vector },
    hnsw_config: graph ? { m: 16, ef_construct: 128 } : { m: 0 },
    optimizers_config: NOT_YET,
    ...(scalar
      ? { quantization_config: { scalar: { type: 'int8', quantile: 0.99, always_ram: true } } }
      : {}),
  });
}

/** Lets products be filtered by category, price and stock. */
export async function addPayloadIndexes(client: QdrantClient, name: string): Promise<void> {
  for (const [field_name, field_schema] of Object.entries(PAYLOAD)) {
    await client.createPayloadIndex(name, { field_name, field_schema, wait: true });
  }
}

/** Whether the server has something to build once every product is in. */
export function isIndexed({ graph, scalar }: CollectionShape): boolean {
  return graph || scalar;
}

/** Tells the server to build what the shape needs. */
export async function startIndexing(client: QdrantClient, name: string): Promise<void> {
  await client.updateCollection(name, { optimizers_config: NOW });
}

/** Nodes of the graph that are kept in view: more finds more. */
const GRAPH_BREADTH = 128;
/** Candidates by their bytes for each one wanted; the exact vectors choose among them. */
const OVERSAMPLING = 2;

export function searchParams({ graph, scalar }: CollectionShape): Schemas['SearchParams'] {
  if (!graph && !scalar) return { exact: true };
  return {
    ...(graph ? { hnsw_ef: GRAPH_BREADTH } : {}),
    ...(scalar ? { quantization: { rescore: true, oversampling: OVERSAMPLING } } : {}),
  };
}
