import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/time/clock.js';
import { en } from '../../src/wording/en/index.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { shopper, textOf } from '../support/shopper.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const OLD = ['cork-topped-yoga-mat', 'natural-rubber-yoga-mat', 'folding-travel-yoga-mat'];
/** After how long something else is looked at, milliseconds. */
const LATER = [
  [30 * HOUR, 'soft-foam-yoga-block'],
  [5 * DAY, 'birch-yoga-wheel'],
] as const;

test('what was done days ago in a visit of hours is no reason of a card any more, nor listed beside an interest', async () => {
  const { catalogue } = shop.services.snapshot();
  const names = OLD.map((id) => catalogue.product(id as never)!.name);
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press(en.visitBar.personalise);
  for (const id of OLD) await visitor.open(`/products/${id}`);
  await visitor.post('/signals', { product: 'cork-yoga-block', kind: 'hide' });
  await visitor.post('/signals', { product: 'round-yoga-mat', kind: 'save' });
  const pages = async () => textOf((await visitor.open('/')).text + (await visitor.open('/interests')).text);
  expect(names.some((name) => textOf(visitor.page.text).includes(name))).toBe(true);
  for (const [pause, id] of LATER) {
    shop.wait(pause);
    await visitor.open(`/products/${id}`);
    const said = await pages();
    expect(said).toContain(`You looked at ${catalogue.product(id as never)!.name}`);
    for (const name of [...names, 'Cork yoga block'])
      expect(said).not.toMatch(new RegExp(`(?:[Yy]ou (?:looked at|hid|saved)|Goes with) ${name}`));
  }
});
