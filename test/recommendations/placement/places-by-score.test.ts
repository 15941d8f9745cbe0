import { expect, test } from 'vitest';
import type { ShopIndex } from '../../../src/recommendations/index/shop-index.js';
import type { Scored } from '../../../src/recommendations/placement/diversify.js';
import { placesByScore } from '../../../src/recommendations/placement/places-by-score.js';
import type { InterestId } from '../../../src/visits/entry.js';

const [A, B, C] = ['segment:a', 'segment:b', 'segment:c'] as const satisfies readonly InterestId[];

/** Positions 0 and 1 are variants of one thing. */
const index = { group: (position: number) => (position < 2 ? 'one' : undefined) } as ShopIndex;

const claim = (position: number, source: Scored['source'], score: number): Scored => {
  return { position, source, score };
};

const sources = (claims: readonly Scored[], places: number) =>
  placesByScore(claims, [A, B, C], places, index).map(({ source }) => source);

test('places go to the interests of what scores best, in that order', () => {
  const claims = [claim(2, A, 0.5), claim(3, B, 0.9), claim(4, A, 0.7), claim(5, B, 0.1)];
  expect(sources(claims, 3)).toEqual([B, A, A]);
});

test('each interest that claims something has one, in place of the last of several', () => {
  const claims = [claim(2, A, 0.9), claim(3, A, 0.8), claim(4, A, 0.7), claim(5, B, 0.2), claim(6, C, 0.1)];
  expect(sources(claims, 3)).toEqual([A, B, C]);
  expect(sources(claims, 2)).toEqual([A, B]);
});

test('variants of one thing count once, and what the shop alone shows has none', () => {
  const claims = [claim(0, A, 0.9), claim(1, A, 0.8), claim(2, 'popular', 0.7), claim(3, B, 0.6)];
  expect(sources(claims, 4)).toEqual([A, B]);
});
