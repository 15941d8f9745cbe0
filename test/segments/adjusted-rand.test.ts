import { expect, it } from 'vitest';
import { adjustedRand } from '../../bench/clustering/adjusted-rand.js';

it('is 1 for one partition under other numbers', () => {
  expect(adjustedRand([0, 0, 1, 1, 2], [5, 5, 3, 3, 9])).toBe(1);
});

it('is what Hubert and Arabie give for a table by hand', () => {
  // Pairs together: in both 2, in each 4, of 15 pairs; by chance 16/15.
  expect(adjustedRand([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 1, 2])).toBeCloseTo((2 - 16 / 15) / (4 - 16 / 15), 6);
});

it('is about 0 for partitions that have nothing to do with each other', () => {
  const rows = Array.from({ length: 900 }, (_, i) => i);
  expect(
    adjustedRand(
      rows.map((i) => i % 3),
      rows.map((i) => Math.floor(i / 3) % 3),
    ),
  ).toBeCloseTo(0, 1);
});
