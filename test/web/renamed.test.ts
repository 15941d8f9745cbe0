import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import { en } from '../../src/wording/en/index.js';
import { demoProducts, openTestShop, type TestShop, wordSnapshot } from '../support/shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';

const BLOCK = 'cork-yoga-block';
const LONG = `Cork yoga block, ${'very '.repeat(12)}large`;
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop({ products: demoProducts().slice(0, 80) });
});
afterEach(() => shop.close());

async function rename(name: string): Promise<void> {
  const products = shop.services
    .snapshot()
    .fed.products.map((product): Product => (product.id === BLOCK ? { ...product, name } : product));
  shop.services.swap(await wordSnapshot(products, name));
}

async function atCheckout(): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open(`/products/${BLOCK}`);
  await visitor.press('Add to basket');
  await visitor.open('/checkout');
  return visitor;
}

/** What the checkout says has changed. */
const changes = ({ text }: { readonly text: string }) =>
  textOf(/<ul class="order-changes"[^>]*>(.*?)<\/ul>/s.exec(text)?.[1] ?? '');

describe('an order is placed only under the names that were shown', () => {
  test('says the old name and the new one, and orders at the next press', async () => {
    const visitor = await atCheckout();
    await rename('Pine yoga block');
    const refused = await visitor.press(en.checkout.place);
    expect(refused.status).toBe(409);
    expect(changes(refused)).toBe('Renamed: Cork yoga block, now Pine yoga block.');
    const placed = await visitor.press(en.checkout.place);
    expect(placed.text).toContain('Order number');
    expect(placed.text).toContain('Pine yoga block');
  });

  test('also where a name is longer than a form carries of it', async () => {
    await rename(LONG);
    const visitor = await atCheckout();
    await rename(`${LONG} indeed`);
    expect(changes(await visitor.press(en.checkout.place))).toContain('large indeed.');
    expect((await visitor.press(en.checkout.place)).text).toContain('Order number');
  });

  test('and a long name that has not changed is no change', async () => {
    await rename(LONG);
    const visitor = await atCheckout();
    expect((await visitor.press(en.checkout.place)).text).toContain('Order number');
  });
});
