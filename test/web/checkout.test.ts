import request from 'supertest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import { cancelOrder } from '../../src/orders/cancel-order.js';
import { isOrderToken } from '../../src/orders/order.js';
import { referenceOf } from '../../src/orders/reference.js';
import { type CountingStock, countKey, FIRST_STOCKTAKE, type OrderToken } from '../../src/stock/stock.js';
import { DAY, HOUR, MINUTE } from '../../src/time/clock.js';
import { en } from '../../src/wording/en/index.js';
import { sessionOf } from '../support/session-of.js';
import { demoProducts, openTestShop, type TestShop, wordSnapshot } from '../support/shop.js';
import { FROM_HERE, type Shopper, shopper, textOf } from '../support/shopper.js';

const BLOCK = 'cork-yoga-block';
const MAT = 'natural-rubber-yoga-mat';
const PLACE = 'Place order';
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
  shop.services.swap(await wordSnapshot(products, 't2'));
}

async function withProduct(quantity = '2', product = BLOCK): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open(`/products/${product}`);
  await visitor.press('Add to basket', { quantity });
  return visitor;
}

/** Another window of the same browser. */
const windowOf = (visitor: Shopper): Shopper => shopper(shop.app, { Cookie: visitor.cookie });

const tokenIn = (location: unknown): OrderToken => {
  const token = /^\/orders\/([\w-]{22})/.exec(String(location))?.[1] ?? '';
  if (!isOrderToken(token)) throw new Error(`There is no order at ${location}.`);
  return token;
};
const orderAt = (location: unknown) => shop.services.orders.find(tokenIn(location), shop.services.clock());
const sold = async (product = BLOCK) =>
  (await shop.services.stock.sold([FIRST_STOCKTAKE])).get(
    countKey(FIRST_STOCKTAKE, product as Product['id']),
  ) ?? 0;

describe('a receipt', () => {
  test('says that an order outlives its visit, and only where there is one that can be read', async () => {
    const visitor = await withProduct();
    await visitor.press('Forget this visit');
    expect(visitor.page.text).toContain('Forgotten');
    expect(visitor.page.text).not.toContain('ordered can still be read');
    const buyer = await withProduct();
    const { headers } = await buyer.order();
    await buyer.open('/');
    const { text } = await buyer.press('Forget this visit');
    expect(text).toContain(en.receipt.ordered(30));
    expect((await buyer.open(String(headers.location))).status).toBe(200);
  });
});

describe('checkout', () => {
  test('says of an order when it was placed, however late it is asked, and what leads to it', async () => {
    const visitor = await withProduct();
    const { headers } = await visitor.order();
    const address = `${headers.location}?done=ordered`;
    shop.wait(5 * MINUTE);
    expect((await visitor.open('/basket')).text).toContain(
      'What was in here was ordered today at 12:00 UTC.',
    );
    expect((await visitor.open(address)).text).toContain('This basket was ordered today at 12:00 UTC.');
    shop.wait(20 * HOUR);
    const { text } = await visitor.open(address);
    expect(text).toContain('This basket was ordered yesterday at 12:00 UTC.');
    expect(text).toContain(en.order.lead);
    expect(text).toContain('tells it the sum, and the address of this order');
    expect((await visitor.open('/basket')).text).not.toContain(String(headers.location));
    shop.wait(3 * DAY);
    expect((await visitor.open(address)).text).toMatch(
      /This basket was ordered on \d+ \w+ \d{4}, 12:00:00 UTC\./,
    );
  });

  test('asks for nothing about the person', async () => {
    const visitor = await withProduct();
    const { text } = await visitor.open('/checkout');
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
    expect([...main.matchAll(/<input ([^>]*)>/g)].map((match) => match[1])).toEqual([
      expect.stringMatching(/^type="hidden" name="returnTo" value="\/checkout"/),
      expect.stringMatching(/^type="hidden" name="bill"/),
    ]);
  });

  test('makes an order with a link to payment, and empties the basket', async () => {
    const visitor = await withProduct();
    await visitor.open('/checkout');
    const { text } = await visitor.press(PLACE);
    expect(text).toContain('Your order');
    expect(text).toContain('€36');
    const payment = /href="(\/demo-payment\/[^"]+)"/.exec(text)?.[1] ?? '';
    expect((await visitor.open(payment)).text).toContain('takes no money');
    expect((await visitor.open('/basket')).text).toContain('Nothing in it.');
  });

  test('gives an address that can be opened by who holds it and guessed by nobody', async () => {
    const visitor = await withProduct();
    const { headers } = await visitor.order();
    expect(headers.location).toMatch(/^\/orders\/[A-Za-z0-9_-]{22}$/);
    expect((await request(shop.app).get(String(headers.location))).status).toBe(200);
    const other = await withProduct();
    expect((await other.order()).headers.location).not.toBe(headers.location);
  });

  test('sends who has nothing to buy to the basket', async () => {
    const answer = await request(shop.app).get('/checkout');
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/basket');
    const posted = await request(shop.app).post('/checkout').set(FROM_HERE).type('form').send({});
    expect(posted.status).toBe(409);
  });

  test('shows what is not in the order, orders the rest, and leaves it in the basket', async () => {
    const visitor = await withProduct();
    await visitor.open(`/products/${MAT}`);
    await visitor.press('Add to basket');
    await change(BLOCK, { stock: 0 });
    expect((await visitor.open('/checkout')).text).toContain('Not in this order');
    const { headers } = await visitor.order();
    expect((await orderAt(headers.location))?.lines.map((line) => line.product)).toEqual([MAT]);
    expect((await visitor.open('/basket')).text).toContain('Sold out since you added it.');
  });
});

describe('an order is placed only at what the checkout showed', () => {
  /** Opens the checkout, lets something happen, presses, and expects to be shown it before the second press orders. */
  async function pressed(visitor: Shopper, happens: () => Promise<unknown>, said: readonly string[]) {
    await visitor.open('/checkout');
    await happens();
    const refused = await visitor.press(PLACE);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Nothing was ordered.');
    for (const sentence of said) expect(refused.text).toContain(sentence);
    const placed = await visitor.press(PLACE);
    expect(placed.status).toBe(200);
    expect(placed.text).toContain('Order number');
    return placed;
  }

  test('when a price rose', async () => {
    const rise = () => change(BLOCK, { price: { amount: 2_200, currency: 'EUR' } });
    const placed = await pressed(await withProduct(), rise, [
      'Cork yoga block: €18 when you looked, €22 now.',
      'Total: €36 when you looked, €44 now.',
    ]);
    expect(placed.text).toContain('€44');
  });

  test('when a price fell', async () => {
    const fall = () => change(BLOCK, { price: { amount: 1_500, currency: 'EUR' } });
    await pressed(await withProduct(), fall, ['Cork yoga block: €18 when you looked, €15 now.']);
  });

  test('when the shop changed its currency', async () => {
    const turn = () => change(BLOCK, { price: { amount: 1_800, currency: 'USD' } });
    await pressed(await withProduct(), turn, ['Cork yoga block: €18 when you looked, US$18 now.']);
  });

  test('when fewer are left', async () => {
    const fewer = () => change(BLOCK, { stock: 1 });
    await pressed(await withProduct(), fewer, [
      'Cork yoga block: only 1 left.',
      'Total: €36 when you looked, €18 now.',
    ]);
  });

  test.each([
    [undefined, 'No longer in the shop: Cork yoga block.'],
    [{ stock: 0 }, 'Sold out: Cork yoga block.'],
  ])('when one thing can no longer be bought: %j', async (to, said) => {
    const visitor = await withProduct();
    await visitor.open(`/products/${MAT}`);
    await visitor.press('Add to basket');
    await pressed(visitor, () => change(BLOCK, to), [said]);
  });

  test('when the basket was changed in another window', async () => {
    const visitor = await withProduct();
    const other = windowOf(visitor);
    const changes = async () => {
      await other.post(`/basket/lines/${BLOCK}`, { quantity: '5' });
      await other.post('/basket/lines', { product: MAT });
    };
    await pressed(visitor, changes, [
      'Cork yoga block: 2 when you looked, 5 in the basket now.',
      'not in the order when you looked, 1 now.',
    ]);
  });

  test('when somebody else bought the last pieces a moment ago', async () => {
    await change(BLOCK, { stock: 3 });
    const visitor = await withProduct('2');
    const other = await withProduct('2');
    await pressed(visitor, () => other.order(), ['Cork yoga block: only 1 left.']);
  });

  test('and nothing is, where nothing is left to buy', async () => {
    const visitor = await withProduct();
    await visitor.open('/checkout');
    await change(BLOCK, { stock: 0 });
    const refused = await visitor.press(PLACE);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain(
      'Nothing was ordered: there is nothing in the basket that can be bought now.',
    );
    expect(refused.text).toContain('Sold out: Cork yoga block.');
    expect(await sold()).toBe(0);
  });

  test.each([{}, { bill: '' }, { bill: 'e30.AAAA' }, { token: 'AAAAAAAAAAAAAAAA' }])(
    'and not by a form that does not say what was shown: %j',
    async (form) => {
      const visitor = await withProduct();
      const refused = await visitor.post('/checkout', form as Record<string, string>);
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('Look it over, and press once more.');
    },
  );

  test('and not by a bill that was changed, or made for another visit', async () => {
    const [visitor, other] = [await withProduct(), await withProduct()];
    const billOn = (text: string) => / name="bill" value="([^"]*)"/.exec(text)?.[1] ?? '';
    const [mine, theirs] = [visitor, other].map(async (one) => billOn((await one.open('/checkout')).text));
    expect((await visitor.post('/checkout', { bill: (await theirs) ?? '' })).status).toBe(409);
    const [body = '', mac] = ((await mine) ?? '').split('.');
    const cheap = Buffer.from(body, 'base64url').toString().replace('1800', '1');
    const forged = `${Buffer.from(cheap).toString('base64url')}.${mac}`;
    expect((await visitor.post('/checkout', { bill: forged })).status).toBe(409);
    expect((await visitor.post('/checkout', { bill: (await mine) ?? '' })).status).toBe(303);
  });
});

describe('one basket makes one order', () => {
  test('of a form sent twice', async () => {
    const visitor = await withProduct();
    const first = await visitor.order();
    const second = await visitor.press(PLACE);
    expect(first.status).toBe(303);
    expect(second.text).toContain('This basket was ordered today at 12:00 UTC.');
    expect(second.text).toContain(`/orders/${tokenIn(first.headers.location)}`);
    expect(await sold()).toBe(2);
  });

  test('and of what comes into the basket meanwhile another one, never of the same lines again', async () => {
    for (let round = 0; round < 12; round++) {
      const visitor = await withProduct('1');
      const [one, two] = [windowOf(visitor), windowOf(visitor)];
      const before = await sold();
      await one.open('/checkout');
      const [pressed] = await Promise.all([
        one.press(PLACE),
        two.post('/basket/lines', { product: MAT }).then(() => two.order()),
      ]);
      if (pressed.status === 409) await one.press(PLACE);
      expect(await sold()).toBe(before + 1);
      expect((await visitor.open('/basket')).text).not.toContain('Cork yoga block</a>');
    }
  });

  test('and the same things again make another one', async () => {
    const visitor = await withProduct();
    const first = await visitor.order();
    await visitor.open(`/products/${BLOCK}`);
    await visitor.press('Add to basket', { quantity: '2' });
    const second = await visitor.order();
    expect(tokenIn(second.headers.location)).not.toBe(tokenIn(first.headers.location));
    expect(await sold()).toBe(4);
  });

  test('which the empty basket leads to for an hour', async () => {
    const visitor = await withProduct();
    const { headers } = await visitor.order();
    const link = `href="/orders/${tokenIn(headers.location)}"`;
    expect((await visitor.open('/basket')).text).toContain(link);
    shop.wait(HOUR);
    expect((await visitor.open('/basket')).text).not.toContain(link);
  });
});

describe('a process that dies while it places an order', () => {
  test('before the basket was claimed leaves the basket, and the stock is given back', async () => {
    const visitor = await withProduct();
    const { sessionLog } = shop.services;
    const { append } = sessionLog;
    sessionLog.append = () => Promise.reject(new Error('The process died.'));
    expect((await visitor.order()).status).toBe(500);
    sessionLog.append = append;
    expect(await sold()).toBe(2);
    await shop.engines.sweepSessions();
    expect(await sold()).toBe(2);
    shop.wait(2 * MINUTE);
    await shop.engines.sweepSessions();
    expect(await sold()).toBe(0);
    expect((await visitor.order()).status).toBe(303);
    expect(await sold()).toBe(2);
  });

  test('and of a visit that is forgotten in between nothing is ordered, and nothing held back', async () => {
    const visitor = await withProduct();
    const { orders, sessionLog } = shop.services;
    const { place } = orders;
    orders.place = async (order) => {
      await sessionLog.erase(sessionOf(visitor.cookie));
      return place(order);
    };
    expect((await visitor.order()).status).toBe(409);
    orders.place = place;
    expect(await sold()).toBe(0);
    expect((await sessionLog.kept(sessionOf(visitor.cookie))).head).toBeUndefined();
  });

  test('after the basket was claimed leaves the order, which the next press and the basket show', async () => {
    const visitor = await withProduct();
    const { stock } = shop.services;
    const settle = stock.settle;
    stock.settle = () => Promise.reject(new Error('The process died.'));
    expect((await visitor.order()).status).toBe(500);
    stock.settle = settle;
    expect((await visitor.press(PLACE)).text).toContain('This basket was ordered today at 12:00 UTC.');
    expect((await visitor.open('/basket')).text).toContain('See the order');
    shop.wait(2 * MINUTE);
    await shop.engines.sweepSessions();
    expect(await sold()).toBe(2);
    expect(await stock.open(shop.services.clock())).toEqual([]);
  });
});

describe('what was ordered is gone from the shelves at once', () => {
  test('on the product page, on cards, in listings and from shelves', async () => {
    await change(BLOCK, { stock: 4, sold: 1_000_000 });
    expect((await shopper(shop.app).open('/')).text).toContain(`/products/${BLOCK}`);
    await (await withProduct('2')).order();
    expect((await shopper(shop.app).open(`/products/${BLOCK}`)).text).toContain('Only 2 left');
    await (await withProduct('2')).order();
    const page = await shopper(shop.app).open(`/products/${BLOCK}`);
    expect(page.text).toContain('Sold out for now');
    expect(page.text).toContain('OutOfStock');
    expect((await shopper(shop.app).open('/')).text).not.toContain(`/products/${BLOCK}"`);
    const listed = (await shopper(shop.app).open('/search?q=cork+yoga+block')).text;
    expect(listed).toContain('Sold out');
    const buyable = (await shopper(shop.app).open('/search?q=cork+yoga+block&stock=1')).text;
    expect(buyable).not.toContain(`href="/products/${BLOCK}"`);
  });

  test('and counted anew with the numbers of an import, not with a mere index', async () => {
    await change(BLOCK, { stock: 4 });
    await (await withProduct('2')).order();
    await change(BLOCK, { stock: 4 });
    await shop.services.refreshStock();
    expect(shop.services.snapshot().catalogue.product(BLOCK)?.stock).toBe(2);
    const { fed } = shop.services.snapshot();
    shop.services.swap({ ...(await wordSnapshot(fed.products, 't3')), stocktake: 'next' as never });
    await shop.services.refreshStock();
    expect(shop.services.snapshot().catalogue.product(BLOCK)?.stock).toBe(4);
  });

  test('until the order is cancelled: then it is there again, and the order is not', async () => {
    await change(BLOCK, { stock: 4 });
    const visitor = await withProduct('2');
    const { headers } = await visitor.order();
    const { orders, refreshStock } = shop.services;
    const stock = shop.services.stock as CountingStock;
    const reference = referenceOf(tokenIn(headers.location));
    const cancel = () => cancelOrder(reference.toLowerCase(), { orders, stock }, shop.services.clock());
    expect(await cancel()).toBeUndefined();
    shop.wait(2 * MINUTE);
    expect((await cancel())?.lines).toMatchObject([{ product: BLOCK, quantity: 2 }]);
    expect(await cancel()).toBeUndefined();
    await refreshStock();
    expect(await sold()).toBe(0);
    expect(shop.services.snapshot().catalogue.product(BLOCK)?.stock).toBe(4);
    const page = await visitor.open(String(headers.location));
    expect(page.status).toBe(404);
    expect(textOf(page.text)).toContain(en.error.byKey.noSuchOrder);
  });

  test('unless nobody knows how many there are', async () => {
    await change(BLOCK, { stock: null });
    await (await withProduct('50')).order();
    expect((await shopper(shop.app).open(`/products/${BLOCK}`)).text).toContain('In stock');
    expect(await sold()).toBe(0);
  });
});

describe('the page of an order', () => {
  test('says its number, its address and its end, and prints without anything else', async () => {
    const visitor = await withProduct();
    const { headers } = await visitor.order();
    const address = `${shop.config.publicUrl}${headers.location}`;
    const { text } = await visitor.open(String(headers.location));
    const number = /([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4})/.exec(text)?.[1] ?? 'none';
    expect(text).toContain(`>${address}</a>`);
    expect(text).toContain('31 March 2026');
    const print = await visitor.open(`${headers.location}/print`);
    for (const part of [number, address, 'Cork yoga block', '€18', '€36', '31 March 2026'])
      expect(print.text).toContain(part);
    expect(print.text).not.toMatch(/<(?:script|form|nav|header)\b/);
  });

  test('names on this machine the address that it was asked by', async () => {
    const visitor = await withProduct();
    const { headers } = await visitor.order();
    const { port } = new URL(shop.config.publicUrl);
    for (const [host, named] of [
      [`127.0.0.1:${port}`, `http://127.0.0.1:${port}`],
      [`evil.example:${port}`, shop.config.publicUrl],
    ] as const)
      for (const page of ['', '/print']) {
        const { text } = await shopper(shop.app, { Host: host }).open(`${headers.location}${page}`);
        expect(text).toContain(`${named}${headers.location}`);
      }
  });

  test('keeps what was charged, whatever becomes of the catalogue', async () => {
    const visitor = await withProduct();
    const { headers } = await visitor.order();
    await change(BLOCK, undefined);
    const { text } = await visitor.open(String(headers.location));
    expect(text).toContain('Cork yoga block');
    expect(text).toContain('€36');
  });

  test('ends with the order, on paper too', async () => {
    const visitor = await withProduct();
    const { headers } = await visitor.order();
    shop.wait(30 * DAY);
    for (const path of [headers.location, `${headers.location}/print`])
      expect((await shopper(shop.app).open(String(path))).status).toBe(404);
  });
});
