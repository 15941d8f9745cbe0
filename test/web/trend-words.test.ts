import { afterAll, beforeAll, expect, test } from 'vitest';
import { MINUTE } from '../../src/time/clock.js';
import { en } from '../../src/wording/en/index.js';
import { all, parse, said, withClass } from '../journeys/visitors/document.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

async function trendsOf(visitor: Shopper): Promise<string[]> {
  return all(parse((await visitor.open('/interests')).text), withClass('interest-trend')).map(said);
}

test('an interest that an order has just made weaker is not called fading, and is some minutes later', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press(en.visitBar.personalise);
  for (const id of ['cork-yoga-block', 'three-cup-moka-pot']) {
    await visitor.open(`/products/${id}`);
    await visitor.press(en.product.add);
  }
  const { rising, fading, ordered } = en.interests.trend;
  // A word that stands on all of them tells none from the others.
  expect(await trendsOf(visitor)).toEqual([]);
  await visitor.order();
  expect(await trendsOf(visitor)).toEqual([ordered, ordered]);
  shop.wait(10 * MINUTE);
  expect(await trendsOf(visitor)).toEqual([]);
  await visitor.open('/products/natural-rubber-yoga-mat');
  await visitor.press(en.signals.interested.button);
  expect((await trendsOf(visitor)).toSorted()).toEqual([fading, rising]);
});

test('an interest that has only begun is not called fading beside one that an order lowered', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/products/cork-yoga-block');
  await visitor.press(en.signals.interested.button);
  await visitor.open('/products/three-cup-moka-pot');
  await visitor.press(en.product.add);
  await visitor.order();
  const { fading, ordered } = en.interests.trend;
  expect(await trendsOf(visitor)).toEqual([ordered]);
  shop.wait(8 * MINUTE);
  await visitor.open('/products/natural-rubber-yoga-mat');
  shop.wait(3 * MINUTE);
  expect(await trendsOf(visitor)).toContain(fading);
});
