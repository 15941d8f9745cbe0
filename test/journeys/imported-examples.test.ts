import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { type Shopper, shopper } from '../support/shopper.js';
import { read } from './seen.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const KNITTING = ['Recycled super chunky yarn', 'Soft-grip crochet hooks', 'Bamboo circular needle'];

/** The file of interests of a visit that was interested in some things. */
async function fileOf(names: readonly string[]): Promise<string> {
  const visitor = shopper(shop.app);
  for (const name of names) {
    const { products } = shop.services.snapshot().catalogue;
    await visitor.open(`/products/${products.find((one) => one.name === name)!.id}`);
    await visitor.press(en.signals.interested.button);
  }
  return (await visitor.open('/take-it-with-you/interests.json')).text;
}

/** A new visit that has brought the file. */
async function bringing(file: string): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/take-it-with-you');
  await visitor.press(en.takeAlong.look, { pasted: file });
  await visitor.press(en.takeAlong.takeIn(1));
  return visitor;
}

test('an interest that came in a file is about its examples, where the shop has them', async () => {
  const visitor = await bringing(await fileOf(KNITTING));
  const { shelves } = read((await visitor.open('/')).text);
  const { catalogue } = shop.services.snapshot();
  const shown = shelves
    .find(({ title }) => title === en.shelves.visit)!
    .cards.map(({ id }) => catalogue.product(id as never)!);
  expect(shown.length).toBeGreaterThan(2);
  const ofYarn = shown.filter(({ category }) => category === 'Yarn & needles');
  expect(ofYarn.length).toBeGreaterThanOrEqual(0.7 * shown.length);
});
