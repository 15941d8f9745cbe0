import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot, normalised } from '../../src/embedding/vectors.js';
import { sampleOf, uniform } from '../../src/segments/draws.js';
import { pairsOf, rowStarts } from '../../src/segments/first-clusters.js';
import { middles, silhouettes } from '../../src/segments/rows.js';
import { SampleClusters } from '../../src/segments/sample-clusters.js';
import { sampleKMeans } from '../../src/segments/sample-k-means.js';
import { refine } from '../../src/segments/spherical-k-means.js';

const DIMENSIONS = 6;

/** Rows of unit length, each with a group of three. */
const grouped = fc
  .array(
    fc.record({
      vector: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
        minLength: DIMENSIONS,
        maxLength: DIMENSIONS,
      }),
      group: fc.nat(2),
    }),
    { minLength: 3, maxLength: 24 },
  )
  .filter((rows) => rows.every(({ vector }) => Math.hypot(...vector) > 0.1))
  .map((rows) => {
    const vectors = rows.map(({ vector }) => normalised(vector));
    const matrix = new Float32Array(vectors.length * DIMENSIONS);
    vectors.forEach((vector, i) => {
      matrix.set(vector, i * DIMENSIONS);
    });
    return {
      vectors,
      rows: { matrix, dimensions: DIMENSIONS, count: vectors.length },
      keys: Uint32Array.from(vectors, (_, i) => i + 1),
      assigned: Int32Array.from(rows, ({ group }) => group),
    };
  });

/** The definition, distance by distance. */
function silhouetteByHand(vectors: readonly Float32Array[], assigned: Int32Array, i: number): number {
  const distancesTo = (group: number) =>
    vectors.flatMap((other, j) => (assigned[j] === group && j !== i ? [1 - dot(vectors[i]!, other)] : []));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const own = distancesTo(assigned[i]!);
  const others = [0, 1, 2]
    .filter((group) => group !== assigned[i])
    .map(distancesTo)
    .filter((list) => list.length > 0);
  if (own.length === 0 || others.length === 0) return 0;
  const [inside, outside] = [Math.max(0, mean(own)), Math.min(...others.map(mean))];
  return (outside - inside) / Math.max(outside, inside, Number.EPSILON);
}

describe('the silhouette', () => {
  it('equals its definition', () => {
    fc.assert(
      fc.property(grouped, ({ vectors, rows, assigned }) => {
        const found = silhouettes(rows, assigned, 3);
        vectors.forEach((_, i) => {
          const byHand = silhouetteByHand(vectors, assigned, i);
          // Copies of one row have distances that are rounding alone.
          if (Math.abs(byHand) < 0.999) expect(found[i]).toBeCloseTo(byHand, 3);
        });
      }),
    );
  });
});

describe('k-means', () => {
  it('on pairs ends where each row is nearest to the middle of its own cluster', () => {
    fc.assert(
      fc.property(grouped, fc.integer({ min: 1, max: 4 }), ({ vectors, rows, keys }, k) => {
        const pairs = pairsOf(rows, keys);
        const assigned = sampleKMeans(pairs, [rowStarts(pairs)], k, 0);
        const clusters = Math.max(...assigned) + 1;
        const centroids = middles(rows, assigned, clusters);
        expect(clusters).toBeLessThanOrEqual(k);
        vectors.forEach((vector, i) => {
          const cosines = Array.from({ length: clusters }, (_, c) =>
            dot(vector, centroids.subarray(c * DIMENSIONS, (c + 1) * DIMENSIONS)),
          );
          expect(cosines[assigned[i]!]).toBeGreaterThan(Math.max(...cosines) - 1e-5);
        });
      }),
    );
  });

  it('never gets worse by a round, on pairs as on vectors', () => {
    fc.assert(
      fc.property(grouped, ({ rows, keys, assigned }) => {
        const clusters = new SampleClusters(pairsOf(rows, keys), 3, assigned.slice());
        const before = clusters.quality();
        clusters.settle(1);
        expect(clusters.quality()).toBeGreaterThan(before - 1e-5);
        const start = middles(rows, assigned, 3);
        const nearness = (rounds: number) => {
          const { centroids, assigned: sides } = refine(rows, start, rounds);
          return sides.reduce(
            (sum, c, i) =>
              sum +
              dot(
                rows.matrix.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS),
                centroids.subarray(c * DIMENSIONS, (c + 1) * DIMENSIONS),
              ),
            0,
          );
        };
        expect(nearness(5)).toBeGreaterThan(nearness(0) - 1e-5);
      }),
    );
  });
});

describe('draws', () => {
  it('lie between 0 and 1, spread evenly', () => {
    const draws = Array.from({ length: 4_000 }, (_, key) => uniform(key * 7_919, key % 5));
    expect(Math.min(...draws)).toBeGreaterThan(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => draws.filter((draw) => Math.floor(draw * 10) === tenth).length,
    );
    expect(Math.min(...tenths)).toBeGreaterThan(300);
  });

  it('sample the same products whatever else joins the catalogue, one for one', () => {
    const keys = Uint32Array.from({ length: 500 }, (_, i) => uniform(i, 1) * 2 ** 32);
    const before = new Set(Array.from(sampleOf(keys, 100), (position) => keys[position]));
    const after = Array.from(
      sampleOf(Uint32Array.from([...keys, 5, 6]), 100),
      (position) => [...keys, 5, 6][position],
    );
    expect(after.filter((key) => before.has(key))).toHaveLength(98);
  });
});
