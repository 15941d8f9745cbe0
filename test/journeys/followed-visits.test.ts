import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coverage, gini } from '../../evaluation/measures/exposure.js';
import {
  exposureOf,
  mean,
  sharesAfterChange,
  sharesOfPresent,
  type VisitedShop,
  visitedShop,
} from '../support/followed-visits.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

const VISITS = 60;

let opened: ShopUnderTest;
let shop: VisitedShop;
beforeAll(async () => {
  opened = await openShopUnderTest();
  shop = visitedShop(opened.services.snapshot(), OPENING);
}, 120_000);
afterAll(() => opened?.close());

const shareWithHalf = (shares: readonly number[]) =>
  shares.filter((one) => one >= 0.5).length / shares.length;

// The whole curves: `npm run bench -- following`.
describe('a mind that changes after a thing saved and three looks', () => {
  test('has nothing of the second subject before it', async () => {
    expect(mean(await sharesAfterChange('view', 0, VISITS, shop))).toBe(0);
  });

  test('has half of the shelf after three presses, in seven visits of ten', async () => {
    const shares = await sharesAfterChange('interested', 3, VISITS, shop);
    expect(mean(shares)).toBeGreaterThanOrEqual(0.5);
    expect(shareWithHalf(shares)).toBeGreaterThanOrEqual(0.7);
  });

  test.each([3, 4, 6])('has half of it after %i looks, in nine visits of ten', async (looks) => {
    const shares = await sharesAfterChange('view', looks, VISITS, shop);
    expect(mean(shares)).toBeGreaterThanOrEqual(0.47);
    expect(shareWithHalf(shares)).toBeGreaterThanOrEqual(0.9);
  });
});

describe('a present bought in the own list', () => {
  test('never has more of the shelf than what the visit was about', async () => {
    for (const memory of ['visit', 'weeks'] as const)
      expect(mean(await sharesOfPresent(1, memory, VISITS, shop)), memory).toBeLessThan(0.5);
  });

  test('is gone from it after twelve hours where nothing is remembered longer', async () => {
    expect(mean(await sharesOfPresent(12, 'visit', VISITS, shop))).toBeLessThanOrEqual(0.1);
  });
});

test('home pages show the whole catalogue: no brand, best seller or department takes the places of others', async () => {
  const { shown, longTail, brands, fitting } = await exposureOf(400, shop);
  // A shelf is shorter where the merchant calls nothing else of the kind.
  expect(coverage(shown)).toBeGreaterThanOrEqual(0.48);
  expect(gini(shown)).toBeLessThanOrEqual(0.67);
  expect(longTail).toBeGreaterThanOrEqual(0.75);
  expect(brands.greatest).toBeLessThanOrEqual(2.3);
  expect(brands.least).toBeGreaterThanOrEqual(0.25);
  // What is of one kind may stand in another department: a desk lamp among the lamps.
  expect(Math.min(...fitting.values())).toBeGreaterThanOrEqual(0.8);
});
