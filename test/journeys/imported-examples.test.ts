import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';
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

test('own words leave with what was ticked and what was not, and come back so, byte for byte', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/interests');
  const { text } = await visitor.press('Add interest', { phrase: 'film photography' });
  const asked = [...text.matchAll(/name="meant" value="([^"]+)"/g)].map(([, id]) => id ?? '');
  const nameOf = (id: string) => shop.services.snapshot().catalogue.product(id as never)?.name;
  const meant = asked.slice(0, 2);
  await visitor.press('Add it', { meant });
  const file = (await visitor.open('/take-it-with-you/interests.json')).text;
  const [words] = JSON.parse(file).interests;
  expect(words).toMatchObject({
    phrase: 'film photography',
    meant: meant.map(nameOf),
    notMeant: asked.slice(2).map(nameOf),
  });
  expect(words.examples).toEqual(expect.arrayContaining(meant.map(nameOf)));
  const other = await bringing(file);
  expect((await other.open('/take-it-with-you/interests.json')).text).toBe(file);
  const shown = read((await other.open('/')).text).shelves.flatMap(({ cards }) => cards.map(({ id }) => id));
  expect(shown).toEqual(expect.arrayContaining(meant));
  for (const id of asked.slice(2)) expect(shown).not.toContain(id);
  expect(textOf((await other.open('/what-this-shop-knows')).text)).toContain(meant[0]);
});
