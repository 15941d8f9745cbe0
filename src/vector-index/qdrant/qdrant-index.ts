import type { QdrantClient, Schemas } from '@qdrant/js-client-rest';
import type { NearestOptions, Neighbour, Space, VectorIndex } from '../vector-index.js';
import { type CollectionShape, searchParams } from './collection.js';

export interface QdrantIndexOptions {
  readonly client: QdrantClient;
  /** Collection or alias; the id of each point is the product's position. */
  readonly name: string;
  readonly count: number;
  readonly dimensions: number;
  readonly shape: CollectionShape;
}

/** A question of a batch, and its place in it. */
interface Asked {
  readonly query: Float32Array;
  readonly place: number;
}

/**
 * Nearest neighbours from one collection: all queries in one request, hidden products left out by the server.
 * Qdrant breaks ties at will, so one more is fetched than is wanted, and a tie at the edge is fetched whole.
 */
export function qdrantIndex({ client, name, count, dimensions, shape }: QdrantIndexOptions): VectorIndex {
  const params = searchParams(shape);
  const ask = async (space: Space, asked: readonly Asked[], limit: number, exclude: readonly number[]) => {
    const rest = {
      using: space,
      limit,
      params,
      with_payload: false,
      ...(exclude.length > 0 ? { filter: { must_not: [{ has_id: [...exclude] }] } } : {}),
    };
    const answers = await client.queryBatch(name, {
      searches: asked.map(({ query }) => ({ query: Array.from(query), ...rest })),
    });
    return asked.map((_, i) => neighboursOf(answers[i], count));
  };

  return {
    count: () => count,
    async nearest(space, queries, { limit, exclude = new Set() }: NearestOptions) {
      checkDimensions(queries, dimensions);
      const result: Neighbour[][] = queries.map(() => []);
      if (limit <= 0) return result;
      const hidden = [...exclude];
      let open: Asked[] = queries.map((query, place) => ({ query, place }));
      for (let wanted = Math.min(limit + 1, count); open.length > 0; wanted = Math.min(wanted * 2, count)) {
        const answers = await ask(space, open, wanted, hidden);
        open = open.filter(({ place }, i) => {
          const found = answers[i] ?? [];
          result[place] = found.slice(0, limit);
          return wanted < count && cutsTie(found, limit, wanted);
        });
      }
      return result;
    },
  };
}

/** Whether products as near as the last wanted one may not have come along. */
function cutsTie(found: readonly Neighbour[], limit: number, wanted: number): boolean {
  return found.length === wanted && found[limit - 1]?.similarity === found.at(-1)?.similarity;
}

/** @throws Error where the answer is not one of this collection's. */
function neighboursOf(answer: Schemas['QueryResponse'] | undefined, count: number): Neighbour[] {
  if (!Array.isArray(answer?.points)) throw new Error('Qdrant left a query of the batch unanswered.');
  return answer.points
    .map(({ id, score }): Neighbour => {
      if (typeof id !== 'number' || !(id < count) || !Number.isFinite(score))
        throw new Error('Qdrant answered with a point that is no product of this catalogue.');
      return { position: id, similarity: score };
    })
    .sort((a, b) => b.similarity - a.similarity || a.position - b.position);
}

function checkDimensions(queries: readonly Float32Array[], dimensions: number): void {
  for (const query of queries) {
    if (query.length !== dimensions)
      throw new RangeError(`A query has ${query.length} dimensions, the index ${dimensions}.`);
  }
}
