import { expect, test } from 'vitest';
import type { ShopIndex } from '../../../src/recommendations/index/shop-index.js';
import type { Scored } from '../../../src/recommendations/placement/diversify.js';
import { placesByScore } from '../../../src/recommendations/placement/places-by-score.js';
import type { InterestId } from '../../../src/visits/entry.js';

const LIST = ['segment:a', 'segment:b', 'segment:c', 'segment:d', 'segment:e'] as const;
const [A, B, C, D, E] = LIST satisfies readonly InterestId[];

/** Positions 0 and 1 are variants of one thing. */
const index = { group: (position: number) => (position < 2 ? 'one' : undefined) } as ShopIndex;

const claim = (position: number, source: Scored['source'], score: number): Scored => {
  return { position, source, score };
};

const sources = (claims: readonly Scored[], places: number) =>
  placesByScore(claims, LIST, places, index).map(({ source }) => source);

test('places go to the interests of what scores best, in that order', () => {
  const claims = [claim(2, A, 0.5), claim(3, B, 0.9), claim(4, A, 0.7), claim(5, B, 0.1)];
  expect(sources(claims, 3)).toEqual([B, A, A]);
});

test('each of the strongest that claims something has one, in place of the last of several', () => {
  const claims = [claim(2, A, 0.9), claim(3, A, 0.8), claim(4, A, 0.7), claim(5, B, 0.2), claim(6, C, 0.1)];
  expect(sources(claims, 3)).toEqual([A, B, C]);
  expect(sources(claims, 2)).toEqual([A, B]);
});

test('beyond the four strongest an interest has one by its score alone', () => {
  const claims = [...[10, 11, 12, 13, 14].map((at) => claim(at, A, 0.9)), claim(3, B, 0.5)];
  const weak = [claim(4, C, 0.4), claim(5, D, 0.3), claim(6, E, 0.2)];
  expect(sources([...claims, ...weak], 6)).toEqual([A, A, A, B, C, D]);
  expect(sources([...claims, ...weak, claim(7, E, 0.95)], 6)).toEqual([E, A, A, B, C, D]);
});

test('variants of one thing count once, and what the shop alone shows has none', () => {
  const claims = [claim(0, A, 0.9), claim(1, A, 0.8), claim(2, 'popular', 0.7), claim(3, B, 0.6)];
  expect(sources(claims, 4)).toEqual([A, B]);
});
