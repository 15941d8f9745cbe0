import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import { demoProducts, openTestShop, type TestShop, wordSnapshot } from '../support/shop.js';
import { HTMX, shopper, textOf } from '../support/shopper.js';

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
    expect(visitor.page.text).toContain('In your basket: 2 of Cork yoga block.');
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

  test.each(['press', 'pressWithHtmx'] as const)(
    'a line that another window took out leaves this one with the refusal (%s)',
    async (press) => {
      const visitor = await withBlock();
      await visitor.open('/basket');
      await visitor.post(`/basket/lines/${BLOCK}/removal`, {});
      const answer = await visitor[press]('Update Cork yoga block', { quantity: '5' });
      expect(answer.status).toBe(404);
      expect(answer.text).toContain('That is not in your basket. Nothing was changed.');
      expect(answer.text).toContain('Nothing in it.');
    },
  );

  test('changes quantities, removes, and takes a removal back', async () => {
    const visitor = await withBlock();
    await visitor.open('/basket');
    await visitor.press('Update Cork yoga block', { quantity: '5' });
    expect(visitor.page.text).toContain('<strong>€90</strong>');
    await visitor.press('Remove Cork yoga block');
    expect(visitor.page.text).toContain('Nothing in it.');
    await visitor.press('Undo');
    expect(visitor.page.text).toContain('<strong>€90</strong>');
    await visitor.press('Update Cork yoga block', { quantity: '0' });
    expect(visitor.page.text).toContain('Nothing in it.');
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

  const NO_QUANTITIES = [
    'abc',
    '-1',
    '1.5',
    '1e3',
    '',
    '100',
    '٣',
    ' 2 ',
    '0x2',
    '2,5',
    '0000000000000000000029',
  ];
  const stock = demoProducts().find(({ id }) => id === BLOCK)?.stock ?? 0;
  const sentence = (least: number, most: number) =>
    `Choose a whole number from ${least} to ${most}. Nothing was changed.`;

  test.each(NO_QUANTITIES)('refuses %j as a quantity, says so, and changes nothing', async (quantity) => {
    const visitor = await withBlock();
    const form = { product: BLOCK, quantity, returnTo: '/basket' };
    for (const [path, least, most] of [
      // Two are in the basket already.
      ['/basket/lines', 1, stock - 2],
      [`/basket/lines/${BLOCK}`, 0, stock],
    ] as const) {
      const plain = await visitor.post(path, form);
      expect(plain.status).toBe(422);
      expect(plain.text).toContain(sentence(least, most));
      expect(plain.text).toContain('<strong>€36</strong>');
      const fragments = await shopper(shop.app, { ...HTMX, Cookie: visitor.cookie }).post(path, form);
      expect(fragments.status).toBe(422);
      expect(fragments.text).toContain(sentence(least, most));
      expect(fragments.text).toContain('hx-target="#notice"');
      expect(fragments.text).not.toContain('<html');
    }
    expect((await visitor.open('/basket')).text).toContain('<strong>€36</strong>');
  });

  test('takes a missing quantity for one piece, and nothing but adding takes 0 for a mistake', async () => {
    const visitor = await withBlock();
    expect((await visitor.post('/basket/lines', { product: BLOCK })).status).toBe(303);
    expect((await visitor.open('/basket')).text).toContain('<strong>€54</strong>');
    expect((await visitor.post('/basket/lines', { product: BLOCK, quantity: '0' })).status).toBe(422);
    expect((await visitor.post(`/basket/lines/${BLOCK}`, { quantity: '0' })).status).toBe(303);
  });

  test('never holds more than there is, and says how much that is', async () => {
    await change(BLOCK, { stock: 3 });
    const visitor = await withBlock('5');
    expect(visitor.page.status).toBe(409);
    expect(visitor.page.text).toContain('Only 3 are in stock: no more than that can be added.');
    await visitor.press('Add to basket', { quantity: '2' });
    await visitor.press('Add to basket', { quantity: '2' });
    const sentence = '2 are in your basket and 3 are in stock: 1 more can be added.';
    expect(visitor.page.status).toBe(409);
    expect(visitor.page.text).toContain(sentence);
    expect((await visitor.open('/basket')).text).toContain('<strong>€36</strong>');
    await visitor.press('Update Cork yoga block', { quantity: '5' });
    expect(visitor.page.status).toBe(409);
    expect(visitor.page.text).toContain(sentence);
    expect(visitor.page.text).toContain('<strong>€36</strong>');
    await visitor.press('Update Cork yoga block', { quantity: '3' });
    expect(visitor.page.status).toBe(200);
    await visitor.press('Update Cork yoga block', { quantity: '4' });
    expect(visitor.page.text).toContain('3 are in your basket and 3 are in stock: no more can be added.');
    await change(BLOCK, { stock: 1 });
    await visitor.press('Update Cork yoga block', { quantity: '2' });
    expect(visitor.page.text).toContain('Only 1 is in stock, and 3 are in your basket: an order takes 1.');
  });

  test('says so to htmx too, with the lines as they are', async () => {
    await change(BLOCK, { stock: 1 });
    const visitor = await withBlock('1');
    await visitor.open(`/products/${BLOCK}`);
    const { text, status } = await visitor.pressWithHtmx('Add to basket', { quantity: '2' });
    expect(status).toBe(409);
    expect(text).toContain('1 is in your basket and 1 is in stock: no more can be added.');
    await change(BLOCK, { stock: 4 });
    // What was asked for in vain does not stay in its field.
    const again = await visitor.pressWithHtmx('Add to basket', { quantity: '9' });
    expect(again.text).toMatch(/name="quantity" value="3" min="1" max="3"/);
  });

  test('holds 99 of one thing at most, and says so', async () => {
    await change(BLOCK, { stock: null });
    const visitor = await withBlock('60');
    await visitor.press('Add to basket', { quantity: '60' });
    expect(visitor.page.text).toContain(
      'A basket holds 99 of one thing at most, and 60 are in yours: 39 more can be added.',
    );
    expect((await visitor.open('/basket')).text).toContain('name="quantity" value="60"');
  });

  test('answers a form sent twice alike, also where the first one took the last pieces', async () => {
    await change(BLOCK, { stock: 3 });
    const visitor = await withBlock('1');
    const form = { product: BLOCK, quantity: '2', token: 'AAAAAAAAAAAAAAAA', returnTo: '/basket' };
    const [first, second] = [
      await visitor.post('/basket/lines', form),
      await visitor.post('/basket/lines', form),
    ];
    expect(second.status).toBe(303);
    expect(second.headers.location).toBe(first.headers.location);
    expect((await visitor.open('/basket')).text).toContain('<strong>€54</strong>');
  });

  test('adds nothing of what is sold out, and says so', async () => {
    const visitor = await withBlock('1');
    await change(BLOCK, { stock: 0 });
    for (const path of ['/basket/lines', `/basket/lines/${BLOCK}`]) {
      const answer = await visitor.post(path, { product: BLOCK, quantity: '2' });
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('Sold out: Cork yoga block. Nothing was changed.');
    }
  });

  test('adds up no two kinds of money', async () => {
    const visitor = await withBlock();
    await visitor.open('/products/natural-rubber-yoga-mat');
    await visitor.press('Add to basket');
    await change(BLOCK, { price: { amount: 2_000, currency: 'USD' } });
    const { text } = await visitor.open('/basket');
    expect(text).toContain('It was €18 when you added it; the shop has another currency now.');
    expect(text).toContain('<strong>US$40</strong>');
    expect(text).toContain('<strong>€72</strong>');
    expect(text).toContain('one order cannot hold both');
    expect(text).not.toContain('Go to checkout');
    expect((await visitor.open('/checkout')).headers.location).toBe('/basket');
  });

  test('a quantity refused on a product’s page is answered by that page', async () => {
    const visitor = await withBlock('1');
    await visitor.open(`/products/${BLOCK}`);
    for (const quantity of ['0', 'many', '']) {
      const answer = await visitor.press('Add to basket', { quantity });
      expect(answer.status).toBe(422);
      expect(textOf(answer.text)).toContain(
        `${stock} are in stock, 1 of them in your basket already. Choose a whole number from 1 to ${stock - 1}. Nothing was changed.`,
      );
      expect(answer.text).toContain('<h1 itemprop="name" dir="auto">Cork yoga block</h1>');
    }
    await change(BLOCK, { stock: 1 });
    const full = await visitor.press('Add to basket');
    expect([full.status, /<h1[^>]*>(.*?)<\/h1>/.exec(full.text)?.[1]]).toEqual([409, 'Cork yoga block']);
    expect(textOf(full.text)).toContain('1 is in your basket and 1 is in stock: no more can be added.');
  });

  test('a saved product that is sold out says so', async () => {
    const visitor = shopper(shop.app);
    await visitor.open(`/products/${BLOCK}`);
    await visitor.press('Save');
    expect((await visitor.open('/saved')).text).not.toContain('Sold out');
    await change(BLOCK, { stock: 0 });
    expect(textOf((await visitor.open('/saved')).text)).toContain('€18 · Sold out');
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
    const gone = textOf((await visitor.open('/basket')).text);
    const name = `A product this shop no longer has`;
    expect(gone).toContain(`${name} It can no longer be bought.`);
    await visitor.press(`Remove ${name}`);
    expect(visitor.page.text).toContain('Nothing in it.');
  });

  test('takes a form that Back has brought again for what it asks now, not for what it asked before', async () => {
    const visitor = shopper(shop.app);
    const token = 'AAAAAAAAAAAAAAAA';
    await visitor.post('/basket/lines', { product: 'cork-yoga-block', quantity: '1', token });
    await visitor.post('/basket/lines', { product: 'cork-yoga-block', quantity: '3', token });
    await visitor.post('/basket/lines', { product: 'cork-yoga-block', quantity: '3', token });
    expect((await visitor.open('/basket')).text).toMatch(/name="quantity" value="4"/);
    const line = '/basket/lines/cork-yoga-block';
    await visitor.post(line, { quantity: '2', token });
    await visitor.post(line, { quantity: '6', token });
    expect((await visitor.open('/basket')).text).toMatch(/name="quantity" value="6"/);
    await visitor.post(`${line}/removal`, { token });
    expect((await visitor.open('/basket')).text).not.toMatch(/name="quantity"/);
  });
});
