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
const scoresOf = (answers: readonly Answer[]) => answers.map(({ score }) => score);

describe('what comes near a thing that is not here', () => {
  test('is few', () => {
    const many = Array.from({ length: 50 }, (_, i) => answer(1, i));
    expect(fewNear(many)).toHaveLength(12);
  });

  test('ends where enough of it is good', () => {
    const good = [1, 0.9, 0.8, 0.8, 0.7, 0.7, 0.5, 0.4].map(answer);
    expect(scoresOf(fewNear(good))).toEqual([1, 0.9, 0.8, 0.8, 0.7, 0.7, 0.5]);
    const few = [1, 0.9, 0.4, 0.3].map(answer);
    expect(scoresOf(fewNear(few))).toEqual([1, 0.9, 0.4, 0.3]);
    expect(fewNear([])).toEqual([]);
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
