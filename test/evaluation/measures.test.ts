import { describe, expect, it } from 'vitest';
import { bootstrap, meanOf, quantile } from '../../evaluation/measures/bootstrap.js';
import { coverage, diversity, gini } from '../../evaluation/measures/exposure.js';
import { spearman } from '../../evaluation/measures/rank-correlation.js';
import {
  hitAt,
  ndcgAt,
  pairwiseAccuracy,
  recallAt,
  reciprocalAt,
} from '../../evaluation/measures/ranking-measures.js';

const wanted = new Set([3, 7, 9]);

describe('NDCG', () => {
  it('is the discounted gain over that of the best list', () => {
    // Places 1 and 3 of 4: (1 + 1/2) over (1 + 1/log2(3) + 1/2).
    expect(ndcgAt(4)([3, 1, 7, 2], wanted)).toBeCloseTo(1.5 / (1 + 1 / Math.log2(3) + 0.5), 12);
  });

  it('is 1 for the best list, 0 for one with nothing wanted, and reads no further than k', () => {
    expect(ndcgAt(3)([9, 3, 7], wanted)).toBeCloseTo(1, 12);
    expect(ndcgAt(2)([9, 3], wanted)).toBeCloseTo(1, 12);
    expect(ndcgAt(2)([1, 2, 3], wanted)).toBe(0);
    expect(ndcgAt(5)([1], new Set())).toBe(0);
  });
});

describe('hits, reciprocal places and recall', () => {
  it('look at the first k alone', () => {
    expect(hitAt(2)([1, 2, 3], wanted)).toBe(0);
    expect(hitAt(3)([1, 2, 3], wanted)).toBe(1);
    expect(reciprocalAt(20)([1, 2, 3, 7], wanted)).toBeCloseTo(1 / 3, 12);
    expect(reciprocalAt(2)([1, 2, 3], wanted)).toBe(0);
    expect(recallAt(3)([3, 1, 9, 7], wanted)).toBeCloseTo(2 / 3, 12);
    expect(recallAt(3)([3], new Set())).toBe(0);
  });
});

describe('pairwise accuracy', () => {
  it('counts pairs that were judged differently, and equal scores as half', () => {
    const judged = new Map([
      [0, 3],
      [1, 2],
      [2, 1],
      [3, 1],
    ]);
    // Pairs 0>1 right, 0>2 right, 0>3 right, 1>2 a tie, 1>3 wrong; 2 and 3 are no pair.
    const scores = [5, 2, 2, 4];
    expect(pairwiseAccuracy(judged, (position) => scores[position]!)).toBeCloseTo(3.5 / 5, 12);
    expect(pairwiseAccuracy(new Map([[0, 1]]), () => 1)).toBeUndefined();
  });
});

describe('exposure', () => {
  it('covers what was shown at all', () => {
    expect(coverage([2, 0, 1, 0])).toBe(0.5);
  });

  it('has a Gini coefficient of 0 where all were shown alike, and (n - 1) / n where one had all', () => {
    expect(gini([3, 3, 3, 3])).toBeCloseTo(0, 12);
    expect(gini([0, 0, 0, 8])).toBeCloseTo(0.75, 12);
    // Worked by hand: |1-3| + |1-5| + |3-5| = 8, twice, over 2 * n * sum = 2 * 3 * 9.
    expect(gini([5, 1, 3])).toBeCloseTo((2 * 8) / (2 * 3 * 9), 12);
    expect(gini([0, 0])).toBe(0);
  });

  it('is diverse by one less the mean cosine of pairs', () => {
    const cosines: Record<string, number> = { '1 0': 0.2, '2 0': 0.4, '2 1': 0.9 };
    expect(diversity([0, 1, 2], (one, other) => cosines[`${one} ${other}`]!)).toBeCloseTo(0.5, 12);
    expect(diversity([0], () => 1)).toBeUndefined();
  });
});

describe('the bootstrap', () => {
  it('has the plain mean, and no width where all cases are the same', () => {
    expect(bootstrap([0.4, 0.4, 0.4], ['a', 'b', 'c'])).toEqual({
      mean: expect.closeTo(0.4, 12),
      low: expect.closeTo(0.4, 12),
      high: expect.closeTo(0.4, 12),
    });
  });

  it('resamples whole clusters: two customers give three outcomes, however many cases they have', () => {
    // Draws of two of two: both a (1), one of each ((3 + 0) / 4), both b (0), with 1/4, 1/2, 1/4.
    const values = [1, 1, 1, 0];
    const clusters = ['a', 'a', 'a', 'b'];
    const wide = bootstrap(values, clusters, { rounds: 4_000 });
    expect(wide).toEqual({ mean: 0.75, low: 0, high: 1 });
    const alone = bootstrap(values, ['a', 'b', 'c', 'd'], { rounds: 4_000 });
    expect(alone.low).toBeGreaterThan(0);
  });

  it('of independent cases is as wide as the theory of means says', () => {
    // 400 cases of 0 and 1, half each: standard error .5 / sqrt(400) = .025, so 1.96 of it to either side.
    const values = Array.from({ length: 400 }, (_, i) => i % 2);
    const { low, high } = bootstrap(values, [...values.keys()].map(String));
    expect(low).toBeCloseTo(0.5 - 1.96 * 0.025, 2);
    expect(high).toBeCloseTo(0.5 + 1.96 * 0.025, 2);
  });

  it('gives the same interval in every run', () => {
    const values = Array.from({ length: 50 }, (_, i) => (i * 7) % 5);
    const clusters = values.map((_, i) => String(i % 9));
    expect(bootstrap(values, clusters)).toEqual(bootstrap(values, clusters));
  });
});

it('a quantile lies between its neighbours, and the mean of nothing is 0', () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([1, 2, 3, 4], 0)).toBe(1);
  expect(quantile([1, 2, 3, 4], 1)).toBe(4);
  expect(meanOf([])).toBe(0);
});

describe("Spearman's correlation", () => {
  it('is 1 for lists of one order, -1 for opposite ones, whatever the values', () => {
    expect(spearman([1, 2, 30], [0.1, 0.2, 0.21])).toBeCloseTo(1, 12);
    expect(spearman([1, 2, 30], [3, 2, 1])).toBeCloseTo(-1, 12);
  });

  it('gives equal values the mean of their ranks', () => {
    // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: 4.5 over the root of 4.5 times 5.
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  });
});
