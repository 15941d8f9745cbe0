import { describe, expect, it } from 'vitest';
import { dot } from '../../../src/embedding/vectors.js';
import { signatureOf } from '../../../src/interests/signature.js';
import type { Kinship } from '../../../src/recommendations/kinds/kinships.js';
import {
  cosineToProduct,
  rememberedAnswer,
  rememberedKinship,
} from '../../../src/recommendations/kinds/product-pairs.js';

import { recommend, type Wanted } from '../../../src/recommendations/recommend.js';
import { readVisit } from '../../../src/visits/visit.js';
import { consent, NOON, signal } from '../../support/entries.js';
import { tinyShop } from '../../support/tiny-shop.js';

describe('what two products have in common', () => {
  it('is the cosine of their tastes, however often it is asked and from which side', () => {
    const shop = tinyShop();
    for (let one = 0; one < 60; one += 7)
      for (let other = 0; other < 60; other++) {
        const cosine = dot(shop.taste(one), shop.taste(other));
        expect(cosineToProduct(one, shop)(other)).toBe(cosine);
        expect(cosineToProduct(one, shop)(other)).toBe(cosine);
        expect(cosineToProduct(other, shop)(one)).toBe(cosine);
      }
  });

  it('is read once for an index, and anew for another', () => {
    const [shop, other] = [tinyShop(), tinyShop()];
    const reads: Kinship[] = [];
    const read = (kinship: Kinship) => () => {
      reads.push(kinship);
      return kinship;
    };
    expect(rememberedKinship(1, 2, shop, read('category'))).toBe('category');
    expect(rememberedKinship(1, 2, shop, read('alike'))).toBe('category');
    expect(rememberedKinship(1, 3, shop, read('interest'))).toBe('interest');
    expect(rememberedKinship(1, 2, other, read('alike'))).toBe('alike');
    expect(reads).toEqual(['category', 'interest', 'alike']);
  });

  it('is asked once for an index, each question by itself', () => {
    const [shop, other] = [tinyShop(), tinyShop()];
    const asked: boolean[] = [];
    const read = (answer: boolean) => () => {
      asked.push(answer);
      return answer;
    };
    expect(rememberedAnswer('isApart', 1, 2, shop, read(true))).toBe(true);
    expect(rememberedAnswer('isApart', 1, 2, shop, read(false))).toBe(true);
    expect(rememberedAnswer('isNear', 1, 2, shop, read(false))).toBe(false);
    expect(rememberedAnswer('isNear', 1, 2, shop, read(true))).toBe(false);
    expect(rememberedAnswer('isApart', 2, 1, shop, read(false))).toBe(false);
    expect(rememberedAnswer('isApart', 1, 2, other, read(false))).toBe(false);
    expect(asked).toEqual([true, false, false, false]);
  });

  it('is kept of a large catalogue until another pair takes its place, and is then read anew', () => {
    const small = tinyShop();
    const large = { ...small, vectors: { ...small.vectors, count: () => 100_000 } };
    expect(rememberedKinship(1, 2, large, () => 'category')).toBe('category');
    expect(rememberedKinship(1, 2, large, () => 'alike')).toBe('category');
    expect(rememberedAnswer('isApart', 1, 2, large, () => true)).toBe(true);
    expect(cosineToProduct(1, large)(2)).toBe(dot(small.taste(1), small.taste(2)));
    for (let named = 2; named < 20; named++)
      for (let position = 0; position < 100_000; position++)
        rememberedKinship(named, position, large, () => 'interest');
    expect(rememberedKinship(1, 2, large, () => 'alike')).toBe('alike');
    expect(rememberedAnswer('isApart', 1, 2, large, () => false)).toBe(false);
    expect(cosineToProduct(1, large)(2)).toBe(dot(small.taste(1), small.taste(2)));
  });

  it('is kept though reading it has driven it out', () => {
    const small = tinyShop();
    const large = { ...small, vectors: { ...small.vectors, count: () => 100_000 } };
    const read = () => {
      for (let position = 0; position < 100_000; position++)
        for (let named = 3; named < 20; named++)
          rememberedAnswer('isNear', named, position, large, () => true);
      return true;
    };
    expect(rememberedAnswer('isOneKind', 1, 2, large, read)).toBe(true);
    expect(rememberedAnswer('isOneKind', 1, 2, large, () => false)).toBe(true);
    expect(rememberedAnswer('isNear', 1, 2, large, () => false)).toBe(false);
  });

  it('makes no shelf another, whether it was kept or not', async () => {
    const kept = tinyShop();
    const worked = { ...kept, vectors: { ...kept.vectors, count: () => 100_000 } };
    for (let seed = 0; seed < 40; seed++) {
      const kinds = ['save', 'interested', 'view', 'hide', 'notRelevant'] as const;
      const log = Array.from({ length: 3 + (seed % 9) }, (_, i) =>
        signal(kinds[(seed + i) % 5] ?? 'view', kept.ids[(seed * 13 + i * 7) % 60]!, NOON - i * 1_000),
      );
      const wanted = (shop: typeof kept): Wanted => ({
        signature: signatureOf(readVisit([consent(true, NOON - 60_000), ...log]), shop, NOON),
        seeds: [],
        exclude: new Set([seed]),
        places: 8,
        interestShelves: 3,
        interestPlaces: 4,
      });
      expect(await recommend(wanted(kept), kept)).toEqual(await recommend(wanted(worked), worked));
    }
  });
});
