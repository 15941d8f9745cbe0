import request from 'supertest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Product, ProductId } from '../../src/catalog/product.js';
import { demoProducts, openTestShop, type TestShop, wordSnapshot } from '../support/shop.js';
import { FROM_HERE, shopper } from '../support/shopper.js';

const BLOCK = 'cork-yoga-block';
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop({ products: demoProducts().slice(0, 80) });
});
afterEach(() => shop.close());

/** The catalogue of now with one product changed, or gone. */
async function change(id: string, to: Partial<Product> | undefined): Promise<void> {
  const products = shop.services
    .snapshot()
    .catalogue.products.flatMap((product) =>
      product.id === id ? (to ? [{ ...product, ...to }] : []) : [product],
    );
  shop.services.swap(await wordSnapshot(products, 't2'));
}

async function withBlock(quantity = '2') {
  const visitor = shopper(shop.app);
  await visitor.open(`/products/${BLOCK}`);
  await visitor.press('Add to basket', { quantity });
  return visitor;
}

describe('the basket', () => {
  test('holds what was added, and says what it costs', async () => {
    const visitor = await withBlock();
    expect(visitor.page.text).toContain('In your basket: Cork yoga block.');
    expect(visitor.page.text).toContain('2 in your basket');
    const { text } = await visitor.open('/basket');
    expect(text).toContain('<strong>€36</strong>');
    expect(text).toContain('€18 each');
  });

  test('keeps itself and nothing else', async () => {
    const visitor = await withBlock();
    expect(visitor.page.text).toContain('Personalise this visit');
    await visitor.open('/products/natural-rubber-yoga-mat');
    const { text } = await visitor.open('/what-this-shop-knows');
    expect(text).toContain('1 entry');
  });

  test('changes quantities, removes, and takes a removal back', async () => {
    const visitor = await withBlock();
    await visitor.open('/basket');
    await visitor.press('Update Cork yoga block', { quantity: '5' });
    expect(visitor.page.text).toContain('<strong>€90</strong>');
    await visitor.press('Remove Cork yoga block');
    expect(visitor.page.text).toContain('Nothing in it yet.');
    await visitor.press('Undo');
    expect(visitor.page.text).toContain('<strong>€90</strong>');
    await visitor.press('Update Cork yoga block', { quantity: '0' });
    expect(visitor.page.text).toContain('Nothing in it yet.');
  });

  test('counts a form sent twice once', async () => {
    const visitor = shopper(shop.app);
    const form = { product: BLOCK, quantity: '1', token: 'AAAAAAAAAAAAAAAA', returnTo: '/basket' };
    await visitor.post('/basket/lines', form);
    await visitor.post('/basket/lines', form);
    expect((await visitor.open('/basket')).text).toContain('<strong>€18</strong>');
    await visitor.post('/basket/lines', { ...form, token: 'BBBBBBBBBBBBBBBB' });
    expect((await visitor.open('/basket')).text).toContain('<strong>€36</strong>');
  });

  test.each(['-1', '1.5', 'many', '', '100', '1e3'])(
    'refuses %j as a quantity, and loses nothing',
    async (quantity) => {
      const visitor = await withBlock();
      const answer = await visitor.post(`/basket/lines/${BLOCK}`, { quantity });
      expect(answer.status).toBe(422);
      expect((await visitor.open('/basket')).text).toContain('<strong>€36</strong>');
    },
  );

  test('never holds more than there is', async () => {
    await change(BLOCK, { stock: 3 });
    const visitor = await withBlock('9');
    expect((await visitor.open('/basket')).text).toContain('<strong>€54</strong>');
  });

  test('says what sold out, left the shop, or changed its price since', async () => {
    const visitor = await withBlock();
    await change(BLOCK, { price: { amount: 2_000, currency: 'EUR' } });
    expect((await visitor.open('/basket')).text).toContain('It was €18 when you added it.');
    await change(BLOCK, { price: { amount: 1_550, currency: 'EUR' } });
    expect((await visitor.open('/basket')).text).toContain('Down from €18 since you added it.');
    await change(BLOCK, { stock: 1 });
    expect((await visitor.open('/basket')).text).toContain('Only 1 left; the total counts 1.');
    await change(BLOCK, { stock: 0 });
    const { text } = await visitor.open('/basket');
    expect(text).toContain('Sold out since you added it.');
    expect(text).not.toContain('Go to checkout');
    await change(BLOCK, undefined);
    expect((await visitor.open('/basket')).text).toContain('This product has left the shop.');
    await visitor.press('Remove This product has left the shop.');
    expect(visitor.page.text).toContain('Nothing in it yet.');
  });
});

describe('checkout', () => {
  test('asks for nothing about the person', async () => {
    const visitor = await withBlock();
    const { text } = await visitor.open('/checkout');
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
    expect([...main.matchAll(/<input ([^>]*)>/g)].map((match) => match[1])).toEqual([
      expect.stringMatching(/^type="hidden" name="token"/),
    ]);
  });

  test('makes an order with a link to payment, and empties the basket', async () => {
    const visitor = await withBlock();
    await visitor.open('/checkout');
    const { text } = await visitor.press('Place order and go to payment');
    expect(text).toContain('Your order');
    expect(text).toContain('€36');
    const payment = /href="(\/demo-payment\/[^"]+)"/.exec(text)?.[1] ?? '';
    expect((await visitor.open(payment)).text).toContain('takes no money');
    expect((await visitor.open('/basket')).text).toContain('Nothing in it yet.');
  });

  test('makes one order of a form sent twice', async () => {
    const visitor = await withBlock();
    const form = { token: 'CCCCCCCCCCCCCCCC' };
    const first = await visitor.post('/checkout', form);
    const second = await visitor.post('/checkout', form);
    expect(first.status).toBe(303);
    expect(second.headers.location).toBe(first.headers.location);
  });

  test('gives an address that can be opened by who holds it and guessed by nobody', async () => {
    const visitor = await withBlock();
    const { headers } = await visitor.post('/checkout', { token: 'DDDDDDDDDDDDDDDD' });
    expect(headers.location).toMatch(/^\/orders\/[A-Za-z0-9_-]{22}$/);
    expect((await request(shop.app).get(String(headers.location))).status).toBe(200);
    const other = await withBlock();
    const others = await other.post('/checkout', { token: 'DDDDDDDDDDDDDDDD' });
    expect(others.headers.location).not.toBe(headers.location);
  });

  test('sends who has nothing to buy to the basket', async () => {
    const answer = await request(shop.app).get('/checkout');
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/basket');
    const posted = await request(shop.app).post('/checkout').set(FROM_HERE).type('form').send({});
    expect(posted.status).toBe(409);
  });

  test('orders only what can be bought, and leaves the rest in the basket', async () => {
    const visitor = await withBlock();
    await visitor.open('/products/natural-rubber-yoga-mat');
    await visitor.press('Add to basket');
    await change(BLOCK, { stock: 0 });
    const { headers } = await visitor.post('/checkout', { token: 'EEEEEEEEEEEEEEEE' });
    const token = String(headers.location).split('/').at(-1) as Parameters<
      typeof shop.services.orders.find
    >[0];
    const order = await shop.services.orders.find(token, shop.services.clock());
    expect(order?.lines.map((line) => line.product)).toEqual(['natural-rubber-yoga-mat' as ProductId]);
    expect((await visitor.open('/basket')).text).toContain('Sold out since you added it.');
  });
});
