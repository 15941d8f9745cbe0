import { expect, test } from 'vitest';
import { areSame } from '../../../src/web/parts/notices/shelf-news.js';

const setOf = (ids: string) => new Set(ids.split(' '));

test.each([
  ['a b', 'a b', true],
  ['a b', 'b a', true],
  ['a b', 'a c', false],
  ['a b', 'a', false],
  ['a', 'a b c', false],
])('shelves of %j and of %j hold the same products: %j', (from, to, isSame) => {
  expect(areSame(setOf(from), setOf(to))).toBe(isSame);
});
