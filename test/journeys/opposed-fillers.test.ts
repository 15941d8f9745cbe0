import { afterAll, beforeAll, expect, test } from 'vitest';
import { signatureOf } from '../../src/interests/signature.js';
import { complementsOf } from '../../src/recommendations/complements/of-shop.js';
import { fillers } from '../../src/recommendations/placement/fillers.js';
import { ranking } from '../../src/recommendations/scores/ranking.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { consent, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 120_000);
afterAll(() => shop.close());

test('what more was said against than for comes behind the others of its tier', () => {
  const { catalogue, shop: index, ...snapshot } = shop.services.snapshot();
  const complements = complementsOf({ catalogue, shop: index, ...snapshot });
  const { products } = catalogue;
  let mixed = 0;
  for (let at = 0; at < products.length - 1; at += 5) {
    const [turnedDown, looked] = [products[at]!, products[at + 1]!];
    const visit = readVisit([
      consent(true, OPENING - 60 * MINUTE),
      signal('view', looked.id, OPENING - 9 * MINUTE),
      signal('notRelevant', turnedDown.id, OPENING - MINUTE),
    ]);
    const ranked = ranking(signatureOf(visit, index, OPENING), [], index);
    for (const tier of ['kind', 'companion', 'wider'] as const) {
      const given = fillers(ranked, { count: 8, tiers: [tier], complements, isOpen: () => true }, index);
      const isOpposed = given.map(({ score }) => score < 0);
      expect(isOpposed, `${tier} of ${looked.name}`).toEqual(
        isOpposed.toSorted((a, b) => Number(a) - Number(b)),
      );
      if (isOpposed.includes(true) && isOpposed.includes(false)) mixed += 1;
    }
  }
  expect(mixed).toBeGreaterThan(3);
});
