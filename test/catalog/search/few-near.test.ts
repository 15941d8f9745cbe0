import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/catalog/search/ranking/rank.js';
import { fewNear, nearWord, notByChance } from '../../../src/catalog/search/refining/near-answers.js';

const answer = (score: number, position: number): Answer => ({
  position,
  score,
  worded: true,
  isCalled: false,
  isThing: false,
  isGood: score >= 0.66,
});

describe('what comes near a thing that is not here', () => {
  test('is few', () => {
    const many = Array.from({ length: 50 }, (_, i) => answer(1, i));
    expect(fewNear(many)).toHaveLength(12);
  });
});

describe('of one word that nothing is called by', () => {
  const unworded = { ...answer(1, 0), worded: false };
  const near = [{ position: 0, similarity: 0.41 }];

  test('what holds none of it is near from a higher bar where small words stand beside it', () => {
    expect(nearWord([unworded], near, true)).toEqual([unworded]);
    expect(nearWord([unworded], near, false)).toEqual([]);
  });

  test('what mentions it and is not among the nearest holds it by chance', () => {
    expect(notByChance([answer(1, 1)], near, () => false, true)).toEqual([]);
    expect(notByChance([answer(1, 1)], near, () => false)).toHaveLength(1);
    // Where the model did not answer nothing is known to be far.
    expect(notByChance([answer(1, 1)], [], () => false, true)).toHaveLength(1);
  });
});
