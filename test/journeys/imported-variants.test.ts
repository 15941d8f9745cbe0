import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { type ImportedShop, openImportedShop } from '../support/imported-shop.js';
import { shopper, textOf } from '../support/shopper.js';

const NOW = Date.UTC(2026, 10, 26, 12);

const FEED = `id,title,price,currency,availability,availability_date,item_group_id,size,product_type
LAMP-PRE,Pre lamp,20,EUR,preorder,2027-03-01,,,Home > Lamps
LAMP-MADE,Made lamp,30,EUR,made_to_order,,,,Home > Lamps
LAMP-HERE,Desk lamp,9,EUR,in stock,,,,Home > Lamps
TEE-S,Tee,10,EUR,in stock,,TEE,S,Clothing > Tees
TEE-M,Tee,10,EUR,out of stock,,TEE,M,Clothing > Tees
TEE-L,Tee,10,EUR,preorder,2027-03-01,TEE,L,Clothing > Tees
`;

let folder: string;
let shop: ImportedShop;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'afterglow-variants-'));
  writeFileSync(join(folder, 'feed.csv'), FEED);
  shop = await openImportedShop(join(folder, 'feed.csv'), { now: NOW });
});
afterAll(async () => {
  await shop?.close();
  rmSync(folder, { recursive: true });
});

const main = (html: string) => textOf(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '');
const variants = (html: string) => /<section class="variants"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';

describe('the other variants of a product', () => {
  test('are links, its own is none, and what cannot be had at once is said', async () => {
    const section = variants((await shopper(shop.app).open('/products/TEE-S')).text);
    expect([...section.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/products/TEE-M',
      '/products/TEE-L',
    ]);
    expect(textOf(section)).not.toContain('Tee, S');
    const items = section.split('<li>').slice(1).map(textOf);
    expect(items.map((item) => item.includes(en.badges.soldOut))).toEqual([true, false]);
    expect(items[1]).toContain(en.badges.preOrder);
  });
});

describe('an order of what is waited for', () => {
  test('says so on its page and on paper, with the day that checkout named', async () => {
    const visitor = shopper(shop.app);
    for (const id of ['LAMP-PRE', 'LAMP-MADE', 'TEE-S'])
      await visitor.post('/basket/lines', { product: id, quantity: '1', token: id.padEnd(16, 'A') });
    const said = [en.product.stock.preOrder('on 1 March 2027'), en.product.stock.madeToOrder()];
    const checkout = main((await visitor.open('/checkout')).text);
    for (const sentence of said) expect(checkout).toContain(sentence);
    const order = await visitor.press(en.checkout.place);
    const href = /href="([^"]*\/print[^"]*)"/.exec(order.text)?.[1] ?? '';
    for (const text of [order.text, (await visitor.open(href)).text]) {
      for (const sentence of said) expect(textOf(text)).toContain(sentence);
      expect(textOf(text).match(/Pre-order|Made to order/g)).toHaveLength(2);
    }
    shop.setClock(NOW + 20 * 86_400_000);
    expect(textOf((await visitor.open(href)).text)).toContain(said[0]);
    shop.setClock(NOW);
  });
});

describe('a pre-order whose day comes', () => {
  test('is in stock from its first moment, on card, page, listing and search', async () => {
    const visitor = shopper(shop.app);
    const ready = async () =>
      /data-product-card="LAMP-PRE"/.test((await visitor.open('/search?q=lamp+in+stock')).text);
    const at = new Date(2027, 2, 1).getTime();
    shop.setClock(at - 1);
    expect(main((await visitor.open('/products/LAMP-PRE')).text)).toContain('Pre-order: it comes out');
    expect(await ready()).toBe(false);
    shop.setClock(at);
    const page = (await visitor.open('/products/LAMP-PRE')).text;
    expect(main(page)).toContain(en.product.stock.inStock());
    expect(page).toContain('href="https://schema.org/InStock"');
    expect(main(page)).not.toMatch(/pre-order/i);
    expect(await ready()).toBe(true);
    expect((await visitor.open('/departments/home?stock=1')).text).toContain('data-product-card="LAMP-PRE"');
    expect(main((await visitor.open('/products/LAMP-MADE')).text)).toContain(en.product.stock.madeToOrder());
    shop.setClock(NOW);
    expect(main((await visitor.open('/products/LAMP-PRE')).text)).toContain('Pre-order: it comes out');
  });
});
