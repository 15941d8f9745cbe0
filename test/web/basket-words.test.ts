import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import { DAY, HOUR, MINUTE } from '../../src/time/clock.js';
import { en } from '../../src/wording/en/index.js';
import { demoProducts, openTestShop, type TestShop, wordSnapshot } from '../support/shop.js';
import { noticeOn, type Shopper, shopper, textOf } from '../support/shopper.js';

const BLOCK = 'cork-yoga-block';
const MAT = 'natural-rubber-yoga-mat';
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop({ products: demoProducts().slice(0, 80) });
});
afterEach(() => shop.close());

/** The catalogue of now with one product changed, or gone. */
async function change(id: string, to: Partial<Product> | undefined): Promise<void> {
  const products = shop.services
    .snapshot()
    .fed.products.flatMap((product) => (product.id === id ? (to ? [{ ...product, ...to }] : []) : [product]));
  shop.services.swap(await wordSnapshot(products, `t${Math.random()}`));
}

async function onProduct(product = BLOCK): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open(`/products/${product}`);
  return visitor;
}

const rise = () => change(BLOCK, { price: { amount: 12_300, currency: 'EUR' } });
const SINCE = 'It costs €123 now; the page showed €18.';

describe('what is added at another price than its page showed', () => {
  test('says so beside what was done, on the product’s page, and can be taken back there', async () => {
    const visitor = await onProduct();
    await rise();
    const answer = await visitor.press('Add to basket');
    expect(answer.status).toBe(200);
    expect(noticeOn(answer)).toBe(`In your basket: Cork yoga block. ${SINCE}`);
    expect(answer.text).toContain('<h1 itemprop="name" dir="auto">Cork yoga block</h1>');
    expect(noticeOn(await visitor.press('Undo'))).not.toBe('');
    expect((await visitor.open('/basket')).text).toContain('Nothing in it.');
  });

  test('says so to htmx, and the box then shows the new price', async () => {
    const visitor = await onProduct();
    await rise();
    const { text } = await visitor.pressWithHtmx('Add to basket');
    expect(noticeOn({ text })).toContain(SINCE);
    expect(text).toContain('name="price" value="12300 EUR"');
  });

  test('is added once where the answer is loaded again, and told alike', async () => {
    const visitor = await onProduct();
    await rise();
    const form = {
      product: BLOCK,
      price: '1800 EUR',
      token: 'AAAAAAAAAAAAAAAA',
      returnTo: `/products/${BLOCK}`,
    };
    for (const answer of [
      await visitor.post('/basket/lines', form),
      await visitor.post('/basket/lines', form),
    ])
      expect(noticeOn(answer)).toContain(SINCE);
    expect((await visitor.open('/basket')).text).toContain('name="quantity" value="1"');
  });

  test('is nothing to tell where the price is the same, or the form says none', async () => {
    const visitor = await onProduct();
    expect(noticeOn(await visitor.press('Add to basket'))).toMatch(
      /^In your basket: Cork yoga block\. This visit is now kept until [^.]+\.$/,
    );
    await visitor.open(`/products/${BLOCK}`);
    await rise();
    const answer = await visitor.press('Add to basket', { price: 'not a price' });
    expect(noticeOn(answer)).toBe('In your basket: 2 of Cork yoga block.');
  });
});

describe('a product that has left the shop', () => {
  test('is called so in basket and checkout, and why it is not in the order', async () => {
    const visitor = await onProduct();
    await visitor.press('Add to basket');
    await visitor.open(`/products/${MAT}`);
    await visitor.press('Add to basket');
    await change(BLOCK, undefined);
    const said = `A product this shop no longer has It can no longer be bought.`;
    expect(textOf((await visitor.open('/basket')).text)).toContain(said);
    expect(textOf((await visitor.open('/checkout')).text)).toContain(`Not in this order ${said}`);
  });
});

describe('a visit that has ended', () => {
  test('is told at the press to order, and that its basket ended with it', async () => {
    const visitor = await onProduct();
    await visitor.press('Add to basket');
    await visitor.open('/checkout');
    shop.wait(8 * DAY);
    const answer = await visitor.press(en.checkout.place);
    expect(answer.status).toBe(409);
    expect(noticeOn(answer)).toBe(en.refusals.orderEnded);
    expect(answer.text).toContain('<h1>Basket</h1>');
  });

  test.each(['Update Cork yoga block', 'Remove Cork yoga block'])(
    'is told at the press on a line: %s',
    async (press) => {
      const visitor = await onProduct();
      await visitor.press('Add to basket');
      await visitor.open('/basket');
      shop.wait(8 * DAY);
      const answer = await visitor.press(press);
      expect(answer.status).toBe(410);
      expect(noticeOn(answer)).toBe(en.refusals.basketEnded);
    },
  );
});

describe('the page of an order', () => {
  test('says what leads to it to the visit that ordered it, for as long as that is so', async () => {
    const visitor = await onProduct();
    await visitor.press('Add to basket');
    const { headers } = await visitor.order();
    const address = String(headers.location);
    const leads = en.order.leadNew;
    expect((await visitor.open(address)).text).toContain(leads);
    expect((await visitor.open('/basket')).text).toContain(`href="${address}"`);
    await visitor.open(`/products/${MAT}`);
    await visitor.press('Add to basket');
    expect((await visitor.open(address)).text).toContain(en.order.lead);
    await visitor.open('/basket');
    await visitor.press('Remove Natural rubber yoga mat');
    expect((await visitor.open(address)).text).toContain(en.order.lead);
  });

  test('says that nothing leads to it after the hour, and to who has no visit', async () => {
    const visitor = await onProduct();
    await visitor.press('Add to basket');
    const { headers } = await visitor.order();
    const address = String(headers.location);
    const stranger = (await shopper(shop.app).open(address)).text;
    expect(stranger).toContain(en.order.lead);
    expect(stranger).not.toContain(en.order.leadNew);
    shop.wait(HOUR - MINUTE);
    expect((await visitor.open(address)).text).toContain(en.order.leadNew);
    shop.wait(MINUTE);
    expect((await visitor.open(address)).text).toContain(en.order.lead);
  });
});
