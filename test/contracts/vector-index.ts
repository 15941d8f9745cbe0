import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot, normalised, row } from '../../src/embedding/vectors.js';
import type { Neighbour, Space, VectorIndex } from '../../src/vector-index/vector-index.js';

export interface Matrices {
  readonly dimensions: number;
  /** Row-major, unit rows. */
  readonly meanings: Float32Array;
  readonly tastes: Float32Array;
}

/** Opens an index that holds the matrices; the suite closes what it opened. */
export type OpenVectorIndex = (matrices: Matrices) => Promise<VectorIndex & { close(): Promise<void> }>;

const DIMENSIONS = 4;

/** Coarse numbers, so that equal and nearly equal vectors come up often. */
const vector = fc
  .array(fc.integer({ min: -3, max: 3 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .map((values) => normalised(values.every((value) => value === 0) ? [1, 0, 0, 0] : values));
const matrix = (rows: readonly Float32Array[]) => Float32Array.from(rows.flatMap((values) => [...values]));

const shop = fc.array(fc.tuple(vector, vector), { minLength: 1, maxLength: 40 }).map(
  (rows): Matrices => ({
    dimensions: DIMENSIONS,
    meanings: matrix(rows.map(([meaning]) => meaning)),
    tastes: matrix(rows.map(([, taste]) => taste)),
  }),
);
const question = fc.record({
  space: fc.constantFrom<Space>('meaning', 'taste'),
  queries: fc.array(vector, { minLength: 1, maxLength: 3 }),
  limit: fc.integer({ min: 1, max: 50 }),
  exclude: fc.array(fc.nat(39), { maxLength: 20 }).map((positions) => new Set(positions)),
});

/** 700 products all over the space. */
const SPREAD: Matrices = (() => {
  const vectors = (seed: number) =>
    matrix(
      Array.from({ length: 700 }, (_, i) =>
        normalised(Array.from({ length: DIMENSIONS }, (_, d) => Math.sin(seed + i * 7.7 + d * d * 1.3 * i))),
      ),
    );
  return { dimensions: DIMENSIONS, meanings: vectors(1), tastes: vectors(2) };
})();

function bruteForce(
  { meanings, tastes, dimensions }: Matrices,
  space: Space,
  query: Float32Array,
): Neighbour[] {
  const rows = space === 'meaning' ? meanings : tastes;
  return Array.from({ length: rows.length / dimensions }, (_, position) => ({
    position,
    similarity: dot(row(rows, position, dimensions), query),
  })).sort((a, b) => b.similarity - a.similarity || a.position - b.position);
}

/** What every vector index must do, whichever engine stands behind it. */
export function vectorIndexContract(engine: string, open: OpenVectorIndex, runs = 100): void {
  const using = async <T>(matrices: Matrices, use: (index: VectorIndex) => Promise<T>): Promise<T> => {
    const index = await open(matrices);
    try {
      return await use(index);
    } finally {
      await index.close();
    }
  };

  describe(`a vector index in ${engine}`, { timeout: 30_000 }, () => {
    it('finds the nearest products, and never one that is excluded', async () => {
      await fc.assert(
        fc.asyncProperty(shop, question, async (matrices, { space, queries, limit, exclude }) => {
          const found = await using(matrices, (index) => index.nearest(space, queries, { limit, exclude }));
          expect(found).toHaveLength(queries.length);
          queries.forEach((query, i) => {
            const all = bruteForce(matrices, space, query).filter(({ position }) => !exclude.has(position));
            const expected = all.slice(0, limit).map(({ similarity }) => expect.closeTo(similarity, 5));
            expect(found[i]!.map(({ similarity }) => similarity)).toEqual(expected);
            const positions = found[i]!.map(({ position }) => position);
            expect(new Set(positions).size).toBe(positions.length);
            for (const { position, similarity } of found[i]!) {
              expect(exclude.has(position)).toBe(false);
              expect(all.find((other) => other.position === position)!.similarity).toBeCloseTo(similarity, 5);
            }
          });
        }),
        { numRuns: runs },
      );
    });

    it('breaks ties by position, also where the limit cuts them', async () => {
      const alike = matrix(
        Array.from({ length: 30 }, (_, i) => Float32Array.of(...(i % 2 ? [1, 0, 0, 0] : [0, 1, 0, 0]))),
      );
      const query = Float32Array.of(1, 0, 0, 0);
      const [found] = await using({ dimensions: DIMENSIONS, meanings: alike, tastes: alike }, (index) =>
        index.nearest('taste', [query], { limit: 5, exclude: new Set([3]) }),
      );
      expect(found!.map(({ position }) => position)).toEqual([1, 5, 7, 9, 11]);
    });

    it('fetches a tie whole, however many products it has', async () => {
      const same = matrix(Array.from({ length: 200 }, () => Float32Array.of(0, 0, 1, 0)));
      const [found] = await using({ dimensions: DIMENSIONS, meanings: same, tastes: same }, (index) =>
        index.nearest('meaning', [Float32Array.of(0, 0, 1, 0)], { limit: 7, exclude: new Set([0, 2]) }),
      );
      expect(found!.map(({ position }) => position)).toEqual([1, 3, 4, 5, 6, 7, 8]);
    });

    it('answers each query of a batch as if it were alone, with hundreds hidden and any limit', async () => {
      const exclude = new Set(Array.from({ length: 300 }, (_, i) => 2 * i));
      const queries = Array.from({ length: 8 }, (_, i) => row(SPREAD.tastes, i * 31, DIMENSIONS));
      await using(SPREAD, async (index) => {
        for (const limit of [1, 24, 250, 5_000]) {
          const found = await index.nearest('taste', queries, { limit, exclude });
          expect(found).toHaveLength(queries.length);
          for (const [i, query] of queries.entries()) {
            const all = bruteForce(SPREAD, 'taste', query).filter(({ position }) => !exclude.has(position));
            const expected = all.slice(0, limit).map(({ similarity }) => expect.closeTo(similarity, 5));
            expect(found[i]!.map(({ similarity }) => similarity)).toEqual(expected);
            expect(found[i]!.some(({ position }) => exclude.has(position))).toBe(false);
          }
          expect((await index.nearest('taste', queries.slice(3, 4), { limit, exclude }))[0]).toEqual(
            found[3],
          );
        }
      });
    });

    it('answers many askers at once, each with its own', async () => {
      const asked = Array.from({ length: 20 }, (_, i) => row(SPREAD.meanings, i * 29, DIMENSIONS));
      await using(SPREAD, async (index) => {
        const answers = await Promise.all(
          asked.map((query, i) => index.nearest('meaning', [query], { limit: 3, exclude: new Set([i]) })),
        );
        for (const [i, query] of asked.entries()) {
          const [best] = bruteForce(SPREAD, 'meaning', query).filter(({ position }) => position !== i);
          expect(answers[i]?.[0]?.[0]?.similarity).toBeCloseTo(best!.similarity, 5);
        }
      });
    });

    it('keeps the two spaces apart', async () => {
      const matrices = {
        dimensions: DIMENSIONS,
        meanings: Float32Array.of(1, 0, 0, 0, 0, 1, 0, 0),
        tastes: Float32Array.of(0, 1, 0, 0, 1, 0, 0, 0),
      };
      const query = [Float32Array.of(1, 0, 0, 0)];
      const nearest = (space: Space) => using(matrices, (index) => index.nearest(space, query, { limit: 1 }));
      expect((await nearest('meaning'))[0]).toEqual([{ position: 0, similarity: expect.closeTo(1, 6) }]);
      expect((await nearest('taste'))[0]).toEqual([{ position: 1, similarity: expect.closeTo(1, 6) }]);
    });

    it('counts its products and answers questions that ask for nothing', async () => {
      const meanings = Float32Array.of(1, 0, 0, 0, 0, 1, 0, 0);
      const query = Float32Array.of(1, 0, 0, 0);
      await using({ dimensions: DIMENSIONS, meanings, tastes: meanings }, async (index) => {
        expect(index.count()).toBe(2);
        expect(await index.nearest('meaning', [], { limit: 3 })).toEqual([]);
        expect(await index.nearest('meaning', [query], { limit: 0 })).toEqual([[]]);
        expect(await index.nearest('meaning', [query], { limit: 3, exclude: new Set([0, 1]) })).toEqual([[]]);
      });
    });

    it('refuses a query of other dimensions', async () => {
      const meanings = Float32Array.of(1, 0, 0, 0);
      await using({ dimensions: DIMENSIONS, meanings, tastes: meanings }, async (index) => {
        await expect(index.nearest('taste', [Float32Array.of(1, 0)], { limit: 1 })).rejects.toThrow(
          '2 dimensions',
        );
      });
    });
  });
}
