import { describe, expect, test } from 'vitest';
import { changedProducts } from '../../../src/web/parts/shelf-news.js';

const setOf = (ids: string) => new Set(ids.split(' '));

describe('how many products changed', () => {
  test.each([
    ['a b', 'a b', 0],
    ['a b', 'b a', 0],
    ['a b', 'a c', 1],
    ['a b', 'a', 1],
    ['a', 'a b c', 2],
    ['a b', 'c d e', 3],
  ])('from %j to %j: %i', (from, to, changed) => {
    expect(changedProducts(setOf(from), setOf(to))).toBe(changed);
  });
});
