import { expect, test } from 'vitest';
import { filledOfLast } from '../../../src/web/parts/shelves/page-shelves.js';

const shelvesOf = (counts: readonly number[]) => counts.map((length) => ({ cards: Array.from({ length }) }));

test.each([
  [[], 0],
  [[8], 0],
  [[1], 1],
  [[2], 2],
  [[3], 0],
  [[8, 2, 2], 0],
  [[8, 2], 2],
  [[8, 3, 2], 2],
  [[8, 2, 4], 0],
  [[8, 1, 1], 2],
  [[5], 0],
])('of shelves of %j cards the last row has %i that others stand beside', (counts, filled) => {
  expect(filledOfLast(shelvesOf(counts))).toBe(filled);
});
